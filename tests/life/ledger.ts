import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'
import { connect, type Database } from '#db/client.ts'
import type { Addressee, Due } from '#domain/reminder.ts'
import { ask } from '#tests/db/server-run.ts'
import { chance } from './chance.ts'
import { type Program, program } from './program.ts'

/** How a run goes: two instances share the work, and one of them is killed so many times. */
export type Plan = {
  readonly url: string
  readonly seed: number
  readonly kills: number
  readonly tell?: (line: string) => void
}

/** What became of all that was owed. The lists are empty where nothing went wrong. */
export type Outcome = {
  readonly owed: number
  readonly sent: number
  /** Owed, and neither sent nor ended. */
  readonly missed: readonly string[]
  /** Told twice though the platform had said that it has it, or noted twice in the database. */
  readonly doubled: readonly string[]
  /** Digests that did not come, or came more than once. */
  readonly astray: readonly string[]
  /** How many messages may have gone twice, since an instance died before the platform could say. */
  readonly unsure: number
}

const people = 12
const digestCount = 6
const longestLifeMs = 500
const soonMs = 5

/** Owes reminders without a pause, ends every seventh before it is due, and kills one of two instances again and again. */
export async function ledgerUnderFire({ url, seed, kills, tell = () => {} }: Plan): Promise<Outcome> {
  const heard = await recorder()
  const database = connect(url)
  const everybody = await peopled(database)
  const twins = [start(url, heard.address), start(url, heard.address)]
  await Promise.all(twins.map(twin => twin.says(/looking/)))
  const work = owing(database, everybody)

  for (let kill = 0; kill < kills; kill += 1) {
    const dice = chance(seed * 1_000 + kill)
    const which = dice.between(0, 1)
    await rest(dice.between(1, longestLifeMs))
    twins[which]!.tell('SIGKILL')
    await twins[which]!.ended
    tell(`killed ${kill + 1} of ${kills}; ${work.owed()} owed, ${heard.keys.length} messages so far`)
    twins[which] = start(url, heard.address)
    await twins[which]!.says(/looking/)
  }

  await work.stop()
  await settled(url)
  for (const twin of twins) twin.tell('SIGTERM')
  await Promise.all(twins.map(twin => twin.ended))
  await database.close()
  heard.close()

  return counted(url, heard.keys)
}

const start = (url: string, address: string): Program =>
  program('tests/life/reminding.ts', {}, [url, address])

/** The platform: it takes every message, and writes down its key. */
async function recorder() {
  const keys: string[] = []
  const server = createServer(async (request, response) => {
    let key = ''
    for await (const chunk of request) key += chunk
    keys.push(key)
    response.end(String(keys.length))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    keys,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
}

/** Observers, who may be told at any hour, some of them with a digest that is due now. */
async function peopled({ transact }: Database): Promise<readonly Addressee[]> {
  return transact(async db => {
    const now = new Date()
    const all: Addressee[] = []
    await db.settings.set('quietFromHour', 0)
    await db.settings.set('quietUntilHour', 0)
    for (let number = 0; number < people; number += 1) {
      const id = await db.people.add(`Observer ${number}`, 'en', 'UTC')
      await db.people.assign(id, 'observer', { organisation: 'ILO' }, new Date(0), null)
      await db.people.link({ platform: 'console', workspace: '', id: `c${number}` }, id, now)
      all.push(`person:${id}`)
      if (number >= digestCount) continue
      const rhythm = { every: 'week', weekday: 'monday', hour: 8, zone: 'UTC', first: null } as const
      const place = { kind: 'person', id } as const
      await db.digests.subscribe(
        { place, subscriber: id, rhythm, language: 'en', parts: ['calls'], nextAt: now },
        '2026-01-05',
      )
    }

    return all
  })
}

/** Ever new matters, each with one reminder that is due at once; a few are settled in the same moment. */
function owing(database: Database, everybody: readonly Addressee[]) {
  let goesOn = true
  let owed = 0
  const work = (async () => {
    for (; goesOn; owed += 1) {
      const now = new Date()
      const subject = `call:${owed}`
      const due: Due = {
        kind: 'call',
        step: '1',
        occasion: '2026-12-01',
        to: everybody[owed % everybody.length]!,
        day: '2026-12-01',
        dueAt: new Date(now.getTime() + soonMs),
        // Of no use on the next working day: it goes at once, whatever the day.
        usefulUntil: new Date(now.getTime() + 600_000),
        urgency: ((owed % 3) + 1) as 1 | 2 | 3,
      }
      await database.transact(db => db.reminders.owe(subject, { what: subject }, [due], now))
      if (owed % 7 === 0) await database.transact(db => db.reminders.owe(subject, {}, [], now))
    }
  })()

  return {
    owed: () => owed,
    stop: () => {
      goesOn = false
      return work
    },
  }
}

/** Until nothing waits any more; what a dead instance held comes free after its time. */
async function settled(url: string): Promise<void> {
  const left = `select (select count(*) from reminder where done_at is null)
    + (select count(*) from delivery where state = 'waiting') as left`
  while (Number((await ask(url, left))[0]!.left) > 0) await rest(100)
}

async function counted(url: string, keys: readonly string[]): Promise<Outcome> {
  const rows = await ask(
    url,
    `select r.id, r.state, r.reason, r.turns, count(n.id)::int as notices from reminder r
     left join notice n on n.reminder_id = r.id group by r.id order by r.id`,
  )
  const deliveries = await ask(url, 'select id, state, unsure from delivery')
  const issues = await ask(
    url,
    `select d.id, count(i.*) filter (where i.state = 'sent')::int as sent from digest d
     left join digest_issue i on i.digest_id = d.id group by d.id`,
  )
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  const unsure = new Set(deliveries.filter(one => one.unsure).map(one => `delivery-${one.id}`))
  const went = deliveries.filter(one => one.state === 'sent').map(one => `delivery-${one.id}`)

  return {
    owed: rows.length,
    sent: rows.filter(({ state }) => state === 'sent').length,
    missed: [
      ...rows.filter(({ state, reason }) => state === 'missed' || (state === 'ended' && reason === 'past')),
      ...rows.filter(({ state, notices }) => state === 'sent' && notices !== 1),
      ...went.filter(key => !times.has(key)),
    ].map(String),
    doubled: [
      ...[...times].filter(([key, count]) => count > 1 && !unsure.has(key)).map(([key]) => key),
      ...rows
        .filter(({ turns, notices }) => Number(turns) > 1 || Number(notices) > 1)
        .map(({ id }) => String(id)),
    ],
    astray: issues.filter(({ sent }) => sent !== 1).map(({ id, sent }) => `digest ${id}: ${sent}`),
    unsure: unsure.size,
  }
}
