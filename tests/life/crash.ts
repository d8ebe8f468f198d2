import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Database } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { loopback } from '#tests/slack/loopback.ts'
import { chance } from './chance.ts'
import { type Count, count } from './count.ts'
import { type Filed, files, takes } from './insist.ts'
import { type Lives, lives } from './lives.ts'
import { type Network, network } from './network.ts'
import { givenAway } from './secrets.ts'

/** How a crash run goes: the same seed kills after as many words and as long a pause as before. */
export type Plan = {
  readonly seed: number
  readonly kills: number
  /** How many more requests are wanted in each life. */
  readonly each: number
  /** Where Enlace and its own PostgreSQL keep their data. */
  readonly folder: string
  readonly tell?: (line: string) => void
}

export type Outcome = Count & {
  readonly filed: number
  /** How the last Enlace ended when it was told to stop. */
  readonly end: number | string
  readonly output: string
  /** Lines of it that give something away. */
  readonly exposed: readonly string[]
}

const ministries = ['MX', 'BR', 'GT', 'HT', 'TT', 'PY'] as const
const mostWords = 10
const longestPauseMs = 90

/**
 * Kills Enlace again and again while contact points file in chat, over HTTP, and an officer takes what they filed;
 * lets the last one finish what is left, has Slack deliver every yes once more, and counts.
 */
export async function crash({ seed, kills, each, folder, tell = () => {} }: Plan): Promise<Outcome> {
  const slack = await loopback()
  const people = await onDatabase(folder, database => network(database, slack, ministries))
  const enlace = lives(folder, slack)
  const filed: Filed[] = []
  const work: Promise<void>[] = []

  for (let life = 0; life <= kills; life += 1) {
    const dice = chance(seed * 1_000 + life)
    const [words, pauseMs] = [dice.between(1, mostWords), dice.between(0, longestPauseMs)]
    const began = Date.now()
    await enlace.begin()
    const readyMs = Date.now() - began
    for (let place = 0; place < each; place += 1)
      work.push(desire(enlace, people, seed, life * each + place, filed))
    if (life === kills) break

    await Promise.race([enlace.asked(words), Promise.all(work)])
    await sleep(pauseMs)
    await enlace.kill()
    tell(
      `killed ${life + 1} of ${kills}: ready in ${readyMs} ms, ${words} words, then ${pauseMs} ms; ${filed.length} filed so far`,
    )
  }

  await Promise.all(work)
  for (const { yes } of filed) for (const delivered of yes) await delivered.again()
  await delivered(enlace)
  const end = await enlace.end()
  const output = enlace.output()
  const counted = await onDatabase(folder, async (database, url) => ({
    ...(await count(database, url, people.triage, slack, filed)),
    exposed: givenAway(output, slack, url),
  }))
  await slack.close()

  return { ...counted, filed: filed.length, end, output }
}

/** One request somebody wants filed; every other one is taken by the officer as soon as it is. */
async function desire(enlace: Lives, people: Network, seed: number, number: number, filed: Filed[]) {
  const { contacts, triage, officer } = people
  const dice = chance(seed * 1_000_000 + number)
  const also = dice.oneIn(2) ? `ministries:${ministries[(number + 1) % ministries.length]}` : ''
  const told = await files(
    enlace.service,
    contacts[number % contacts.length]!,
    triage,
    `Request ${number} of ${seed}`,
    also,
  )
  filed.push(told)
  if (dice.oneIn(2)) await takes(enlace.service, officer, triage, told.ref)
}

/** Waits until nothing is left to be compared, nor to be told to anybody. */
async function delivered(enlace: Lives): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`http://127.0.0.1:${enlace.port()}/metrics`)).text()
    const none = [/^enlace_requests_to_compare 0$/m, /^enlace_outbox_messages{state="waiting"} 0$/m]
    if (none.every(said => said.test(metrics))) return
    await sleep(100)
  }
}

/** Works on the data between two lives, when no Enlace is there. */
async function onDatabase<T>(
  folder: string,
  work: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  const server = await embedded(folder)
  await migrate(server.url)
  const database = connect(server.url)
  try {
    return await work(database, server.url)
  } finally {
    await database.close()
    await server.stop()
  }
}
