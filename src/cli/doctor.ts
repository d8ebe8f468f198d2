import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/client.ts'
import type { Done } from '#domain/request/input.ts'
import { replay } from '#domain/request.ts'
import type { Done as WorkshopDone } from '#domain/workshop/standing.ts'
import { replay as replayWorkshop } from '#domain/workshop.ts'

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

  const apart = await apartOf(await db.health.allRefs(), async ref => [
    (await db.requests.find(ref, 'read'))?.standing,
    replay(await history<Done>(db, 'request', ref)),
  ])
  check(
    apart.length === 0,
    apart.length === 0
      ? 'every request is what its history adds up to'
      : `differ from their history: ${apart.join(', ')}`,
  )
  const moved = await apartOf(await db.health.allWorkshops(), async ref => [
    (await db.workshops.find(ref, 'read'))?.standing,
    replayWorkshop(await history<WorkshopDone>(db, 'workshop', ref)),
  ])
  check(
    moved.length === 0,
    moved.length === 0
      ? 'every activity on the calendar is what its history adds up to'
      : `differ from their history: ${moved.join(', ')}`,
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
  for (const { subject, person, purpose, at, why, problem } of await db.notices.undelivered(20)) {
    const about = subject ? `, about ${subject}` : ''
    print(`     ${why}: to ${person ?? purpose}, ${at.toISOString()}${about}${problem ? `: ${problem}` : ''}`)
  }

  const { waiting: toCome = 0, snoozed = 0, sent = 0, missed = 0 } = await db.ledger.counts()
  const late = await db.ledger.late(new Date(now.getTime() - latestMs))
  check(
    late === 0,
    `reminders: ${toCome + snoozed} to come, ${sent} sent, ${missed} missed${late > 0 ? `; ${late} are late: is the clock running?` : ''}`,
  )

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

/** The clock looks every ten seconds: what is due for longer has been forgotten. */
const latestMs = 10 * 60_000

/** Those of which what is kept is not what their acts add up to. */
async function apartOf(
  refs: readonly string[],
  keptAndTold: (ref: string) => Promise<readonly [kept: object | undefined, told: object]>,
): Promise<readonly string[]> {
  const apart: string[] = []
  for (const ref of refs) {
    const [kept, told] = await keptAndTold(ref)
    if (!isDeepStrictEqual(told, kept)) apart.push(ref)
  }

  return apart
}

/** The acts on one thing, as the journal has them. */
async function history<D>(
  db: Database['db'],
  kind: 'request' | 'workshop',
  ref: string,
): Promise<readonly D[]> {
  return (await db.journal.of(kind, ref)).map(({ facts, personId, person, at }) => {
    const by = personId === null ? null : { id: personId, name: person ?? '' }
    return { input: facts.input, by, at } as D
  })
}
