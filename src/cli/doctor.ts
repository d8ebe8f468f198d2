import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/client.ts'
import type { ActInput, Done } from '#domain/request/input.ts'
import { replay } from '#domain/request.ts'

/** Looks whether everything is in order and says so, a line each; false where something needs a hand. */
export async function doctor(
  { db, transact }: Database,
  now: Date,
  print: (line: string) => void,
  head: string | null = null,
): Promise<boolean> {
  let well = true
  const check = (fine: boolean, line: string) => {
    if (!fine) well = false
    print(`${fine ? 'ok  ' : 'LOOK'} ${line}`)
  }

  check(
    true,
    `database: PostgreSQL ${await db.health.version()}, ${await db.health.migrations()} migrations applied`,
  )
  const guards = await db.health.guards()
  check(
    guards.length === 0,
    guards.length === 0
      ? 'what must only grow is guarded'
      : `guards are missing or off: ${guards.join(', ')}`,
  )

  const apart = await storiesApart(db)
  check(
    apart.length === 0,
    apart.length === 0
      ? 'every request is what its history adds up to'
      : `differ from their history: ${apart.join(', ')}`,
  )

  const faults = await transact(db => db.health.books(head))
  const { number, hash } = await db.fund.head()
  check(
    faults.length === 0,
    faults.length === 0
      ? `the Fund's books hold together up to entry ${number}, seal ${hash}`
      : `the Fund's books: ${faults.join('; ')}`,
  )

  const { waiting, failed, unsure } = await db.deliveries.counts()
  check(failed === 0, `outbox: ${waiting} waiting, ${failed} not delivered, ${unsure} uncertain`)
  for (const { subject, person, purpose, at, why } of await db.notices.undelivered(20))
    print(`     ${why}: to ${person ?? purpose}, ${at.toISOString()}${subject ? `, about ${subject}` : ''}`)

  check(await db.codes.hasLead(), 'the Secretariat has a lead (else: npm run enlace -- code lead)')
  const triage = (await db.channels.list()).filter(({ purpose }) => purpose === 'triage')
  check(
    triage.length > 0,
    `channels for triage: ${triage.length} (else say in one: /rial settings channel purpose:triage)`,
  )
  const vacant = await db.overview.vacant(now)
  print(`     ministries without a contact point: ${vacant.length === 0 ? 'none' : vacant.join(', ')}`)

  return well
}

/** The requests whose kept state is not what their acts add up to. */
async function storiesApart(db: Database['db']): Promise<readonly string[]> {
  const apart: string[] = []

  for (const ref of await db.health.allRefs()) {
    const kept = await db.requests.find(ref, 'read')
    const acts = await db.journal.of('request', ref)
    const history = acts.map(({ facts, personId, person, at }): Done => {
      const by = personId === null ? null : { id: personId, name: person ?? '' }
      return { input: facts.input as ActInput, by, at }
    })
    if (kept === null || !isDeepStrictEqual(replay(history), kept.standing)) apart.push(ref)
  }

  return apart
}
