import { expect, test } from 'vitest'
import { remind } from '#jobs/remind.ts'
import { rush } from '#tests/life/rush.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { openLedger } from '#tests/setup/ledger.ts'

test('2,000 reminders of one minute all go out through Slack and Discord, each once, by urgency, and every limit is obeyed', async () => {
  // The second of a conversation is a tenth of one here; `npm run soak:reminders` takes whole ones.
  const fresh = await freshDatabase()
  const { sent, misled, disobeyed, limited } = await rush(fresh.url, 2_000, 100)
  await fresh.drop()

  expect({ sent, misled, disobeyed }).toEqual({ sent: 2_000, misled: [], disobeyed: [] })
  expect(limited.slack).toBeGreaterThan(0)
}, 120_000)

test('a clock that is set back sends nothing again, and what is not due yet waits for it', async () => {
  const { clock, contact, database, to } = await openLedger()
  await contact('MX')
  const owe = async (dueAt: Date) => {
    const due = {
      kind: 'call',
      step: '1',
      occasion: '2026-10-01',
      to: 'ministry:MX',
      day: '2026-10-01',
      dueAt,
      usefulUntil: new Date(dueAt.getTime() + 86_400_000),
      urgency: 1,
    } as const
    await database.transact(db =>
      db.reminders.owe(`call:${dueAt.getTime()}`, { what: 'A call' }, [due], clock.now()),
    )
  }
  await owe(new Date('2026-09-10T15:00:00Z'))
  to('2026-09-10T15:01')
  expect(await remind(database, clock.now())).toBe(1)
  to('2026-09-10T13:00')
  expect(await remind(database, clock.now())).toBe(0)
  await owe(new Date('2026-09-10T14:00:00Z'))
  expect(await remind(database, clock.now())).toBe(0)
  to('2026-09-10T14:02')
  expect(await remind(database, clock.now())).toBe(1)
  to('2026-09-10T15:02')

  expect(await remind(database, clock.now())).toBe(0)
})
