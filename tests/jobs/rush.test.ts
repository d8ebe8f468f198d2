import { expect, test } from 'vitest'
import type { Addressee, Due } from '#domain/reminder.ts'
import { deliverer } from '#jobs/deliver.ts'
import { remind } from '#jobs/remind.ts'
import { openLedger } from '#tests/setup/ledger.ts'
import { outletOf } from './outlet.ts'

const { account, clock, contact, database, officer, sql, to } = await openLedger()
const people = await Promise.all(['MX', 'AR', 'BR', 'CL', 'PE', 'HT', 'JM', 'CA', 'UY', 'EC'].map(contact))
for (const [number, { id }] of people.entries())
  await database.db.people.link(account(`U${number}`, 'slack', 'T1'), id, clock.now())
await officer()

/** As many reminders, all of them due in the same minute, the least urgent first; the step begins with the urgency. */
async function owe(count: number, dueAt: Date): Promise<void> {
  await database.transact(async db => {
    for (const [at, { ministry }] of people.entries()) {
      const dues = Array.from({ length: count / people.length }, (_, number): Due => {
        const urgency = (3 - Math.floor((number * 3 * people.length) / count)) as 1 | 2 | 3
        return {
          kind: 'call',
          step: String(urgency * 1_000 + number),
          occasion: '2026-10-01',
          to: `ministry:${ministry}` as Addressee,
          day: '2026-10-01',
          dueAt: new Date(dueAt.getTime() + ((number * people.length + at) % 60) * 1_000),
          usefulUntil: new Date(dueAt.getTime() + 86_400_000),
          urgency,
        }
      })
      await db.reminders.owe(`call:${dueAt.getTime()}-${at}`, { what: 'A call' }, dues, clock.now())
    }
  })
}

test('2,000 reminders of one minute all go out, in the order of their urgency, within the pace of the platform', async () => {
  await owe(2_000, new Date('2026-09-09T15:00:00Z'))
  to('2026-09-09T15:01')
  // Two instances share the work.
  await Promise.all([remind(database, clock.now()), remind(database, clock.now())])
  const order = await sql<{ urgency: number; count: number }>(
    `select r.urgency, count(*)::int as count from notice n join reminder r on r.id = n.reminder_id group by 1 order by min(n.id)`,
  )
  expect(order).toEqual([
    { urgency: 1, count: 660 },
    { urgency: 2, count: 670 },
    { urgency: 3, count: 670 },
  ])

  const paceMs = 2
  const times = new Map<string, number[]>()
  const slack = outletOf(({ place }, count) => {
    times.set(place.id, [...(times.get(place.id) ?? []), performance.now()])
    return { channel: place.id, message: `m${count}` }
  })
  const outbox = deliverer(
    database,
    new Map([['slack', { ...slack.outlet, paceMs }]]),
    { warn: () => {} },
    { clock: clock.now, pollMs: 20 },
  )
  outbox.start()
  await expect
    .poll(() => sql(`select from delivery where state = 'waiting' and platform = 'slack'`), {
      timeout: 90_000,
      interval: 500,
    })
    .toEqual([])
  await outbox.stop()

  expect(slack.sent).toHaveLength(2_000)
  for (const place of times.keys()) {
    const urgencies = slack.to(place).map(({ reply }) => /"count":(\d)/.exec(JSON.stringify(reply.title))![1])
    expect(urgencies, place).toEqual([...urgencies].sort())
  }
  for (const [place, at] of times) {
    expect(at).toHaveLength(200)
    // A burst of four, then one message in so many milliseconds: never more than that in all.
    expect(at.at(-1)! - at[0]!, place).toBeGreaterThanOrEqual((at.length - 5) * paceMs)
  }
}, 120_000)

test('a clock that is set back sends nothing again, and what is not due yet waits for it', async () => {
  await owe(10, new Date('2026-09-10T15:00:00Z'))
  to('2026-09-10T15:01')
  expect(await remind(database, clock.now())).toBe(10)
  to('2026-09-10T13:00')
  expect(await remind(database, clock.now())).toBe(0)
  await owe(10, new Date('2026-09-10T14:00:00Z'))
  expect(await remind(database, clock.now())).toBe(0)
  to('2026-09-10T14:02')
  expect(await remind(database, clock.now())).toBe(10)
  to('2026-09-10T15:02')

  expect(await remind(database, clock.now())).toBe(0)
})
