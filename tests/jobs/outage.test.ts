import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { patienceDays } from '#domain/delivery.ts'
import type { Addressee, Due } from '#domain/reminder.ts'
import { digest } from '#jobs/digest.ts'
import { Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { doctor } from '#src/cli/doctor.ts'
import { away, openOutage, own, platform } from './outages.ts'
import { taking } from './outlet.ts'

const { account, as, clock, contact, database, dueNow, lead, nothingIsOpen, observer, ...more } =
  await openOutage()
const { outbox, person, row, runs, settled, sql, states, to } = more
const { db } = database
const mexico = await contact('MX')
const someLead = await lead()

/** A reminder that is due on a day and of use until another. */
const due = (to: Addressee, step: string, day: string, until: string): Due => ({
  kind: 'call',
  step,
  occasion: '2026-10-16',
  to,
  day: '2026-10-16',
  dueAt: new Date(`${day}T15:00:00Z`),
  usefulUntil: new Date(`${until}T15:00:00Z`),
  urgency: 2,
})

beforeEach(() => {
  to('2026-10-01T15:00')
  onTestFinished(nothingIsOpen)
})

test('after an outage of two weeks what is of use goes out in order, once; the rest is missed, and says so', async () => {
  const slack = platform(away)
  const carrying = outbox(slack)
  const steps = [
    due('ministry:MX', '14', '2026-10-02', '2026-10-13'),
    due('ministry:MX', '3', '2026-10-13', '2026-10-15'),
    due('ministry:MX', '1', '2026-10-15', '2026-10-17'),
  ]
  await database.transact(db => db.reminders.owe('call:CALL-1', { what: 'Reports' }, steps, clock.now()))
  await as(mexico).does('digest subscribe every:week weekday:Monday hour:9 zone:UTC')
  for (const day of ['02', '05', '12', '13', '15']) {
    to(`2026-10-${day}T15:00`)
    if (day === '12') await db.notices.tell([mexico.id], tell('Accepted'), 'RIAL-1', clock.now())
    await Promise.all([runs(), digest(database, clock.now())])
    await dueNow()
    carrying.wake()
    await expect.poll(() => slack.sent.length, { interval: 10 }).toBeGreaterThan(0)
    slack.sent.length = 0
  }
  to('2026-10-16T09:00')
  slack.isBack()
  await dueNow()
  carrying.wake()
  await settled()

  expect(slack.heard(own(mexico))).toEqual(['"Accepted"', expect.stringContaining('notice.reminder.call')])
  expect(await states('CALL-1')).toEqual(['call 14 missed stale', 'call 3 missed stale', 'call 1 sent'])
  expect(await sql('select state from digest_issue order by due_at')).toEqual([
    { state: 'missed' },
    { state: 'missed' },
  ])
  const [{ count } = { count: 0 }] = await sql<{ count: number }>(
    `select count(*)::int from delivery where state = 'missed' and problem = 'service_unavailable'`,
  )
  expect(count).toBeGreaterThan(0)
  await as(mexico).does('digest stop')
})

test('what waited of one place goes at the pace of the platform, in its order', async () => {
  const somebody = await person('Told after the outage')
  const slack = platform(away)
  const paced = { ...slack, outlet: { ...slack.outlet, paceMs: 15 } }
  const carrying = outbox(paced)
  for (let turn = 0; turn < 12; turn++)
    await db.notices.tell([somebody.id], tell(String(turn)), null, clock.now())
  carrying.wake()
  await slack.tried(1)
  await expect.poll(async () => (await row(own(somebody), '0')).problem).toBe('service_unavailable')
  const times: number[] = []
  slack.isBack((post, count) => {
    times.push(performance.now())
    return taking(post, count)
  })
  await dueNow()
  carrying.wake()
  await settled()

  expect(slack.heard(own(somebody))).toEqual(Array.from({ length: 12 }, (_, turn) => `"${turn}"`))
  // A burst of four, one of which the try before may have taken; then one message in so many milliseconds.
  expect(times.at(-1)! - times[0]!).toBeGreaterThanOrEqual((times.length - 5) * 15)
})

test('an act is told for seven days; then it is given up with its reason, which the doctor sees, and what is younger still goes', async () => {
  const slack = platform(away)
  const carrying = outbox(slack)
  await db.notices.tell([mexico.id], tell('Old'), 'RIAL-OLD', clock.now())
  carrying.wake()
  await slack.tried(1)
  await expect.poll(async () => (await row(own(mexico), 'Old')).problem).toBe('service_unavailable')
  clock.pass(patienceDays - 1)
  await db.notices.tell([mexico.id], tell('Young'), null, clock.now())
  await dueNow()
  carrying.wake()
  await slack.tried(2)
  await expect.poll(async () => (await row(own(mexico), 'Old')).attempts).toBe(2)
  clock.pass(1)
  await dueNow()
  carrying.wake()
  await expect.poll(async () => (await row(own(mexico), 'Old')).state).toBe('failed')
  await expect.poll(async () => (await row(own(mexico), 'Young')).attempts).toBe(1)
  slack.isBack()
  await dueNow()
  carrying.wake()
  await settled()

  expect(slack.heard(own(mexico))).toEqual(['"Young"'])
  const lines: string[] = []
  await doctor(database, clock.now(), line => void lines.push(line))
  expect(lines).toContainEqual(expect.stringMatching(/failed: to .+, about RIAL-OLD: service_unavailable$/))
})

test('a reminder is missed only where no platform has it: one account is enough, and so is a perhaps', async () => {
  const twice = await observer('ILO')
  await db.people.link(account('U3', 'slack', 'T1'), twice.id, clock.now())
  const perhaps = await observer('PAHO')
  const dues = [twice, perhaps].map(({ id }) => due(`person:${id}`, '3', '2026-10-01', '2026-10-02'))
  to('2026-10-01T14:00')
  await database.transact(db => db.reminders.owe('call:CALL-2', { what: 'Ideas' }, dues, clock.now()))
  to('2026-10-01T15:00')
  await runs()
  const room = platform((post, count) => {
    if (post.place.id === own(perhaps)) throw new Undelivered('unsure', 'the line was cut')
    return taking(post, count)
  })
  const carrying = outbox(room)
  await expect.poll(async () => (await row(own(twice))).state).toBe('sent')
  await expect.poll(async () => (await row(own(perhaps))).unsure).toBe(true)
  to('2026-10-02T15:00')
  carrying.wake()
  await settled()

  expect([await row('U3'), await row(own(perhaps))]).toMatchObject([
    { state: 'missed', unsure: false },
    { state: 'missed', unsure: true },
  ])
  expect(await states('CALL-2')).toEqual(['call 3 sent', 'call 3 sent'])
  const [watched] = (await db.ledger.watched(clock.now())).filter(({ kind }) => kind === 'call')
  expect(watched?.uncertain).toBe(1)
})

test('days in which Enlace itself did not run are not counted: what is tried again then is not given up at the first no', async () => {
  const slack = platform(away)
  const carrying = outbox(slack)
  await db.notices.tell([mexico.id], tell('Over the holidays'), null, clock.now())
  carrying.wake()
  await slack.tried(1)
  await carrying.stop()
  clock.pass(patienceDays * 2)
  carrying.start()
  await slack.tried(2)
  await carrying.stop()
  expect(await row(own(mexico), 'Over the holidays')).toMatchObject({ state: 'waiting', attempts: 2 })
  slack.isBack()
  await dueNow()
  carrying.start()
  await settled()

  expect(slack.heard(own(mexico))).toEqual(['"Over the holidays"'])
})

test('what an earlier version left waiting, which says nothing of its end, still goes', async () => {
  await db.notices.tell([someLead.id], tell('From before'), null, clock.now())
  await sql(
    `update delivery set useful_until = null, failing_since = null, attempts = 9 where state = 'waiting'`,
  )
  clock.pass(400)
  const room = platform(taking)
  outbox(room)
  await settled()

  expect(room.heard(own(someLead))).toEqual(['"From before"'])
})
