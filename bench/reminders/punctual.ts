import { setTimeout as rest } from 'node:timers/promises'
import type { Database } from '#db/client.ts'
import { countryCodes } from '#domain/countries.ts'
import type { Due } from '#domain/reminder.ts'
import { remind } from '#jobs/remind.ts'
import { percentile } from '../figures.ts'

/** The clock looks so often, as it does in Enlace. */
const everyMs = 10_000
const perMinute = 2_000

/** The share of reminders queued within a minute of being due, where 2,000 fall due each minute while others are computed. */
export async function punctuality(database: Database, seconds: number): Promise<string> {
  const count = Math.round((perMinute * seconds) / 60)
  const began = Date.now()
  const dues = Array.from(
    { length: count },
    (_, number): Due => ({
      kind: 'call',
      step: String(number),
      occasion: 'punctual',
      to: `ministry:${countryCodes[number % countryCodes.length]!}`,
      day: '2026-12-01',
      dueAt: new Date(began + 1_000 + (number * seconds * 1_000) / count),
      // Before anybody's next morning: it goes at whatever hour the bench is run.
      usefulUntil: new Date(began + seconds * 1_000 + 120_000),
      urgency: ((number % 3) + 1) as 1 | 2 | 3,
    }),
  )
  await database.transact(db =>
    db.reminders.owe('call:punctual', { what: 'Punctual' }, dues, new Date(began)),
  )

  let load = 0
  for (const end = began + seconds * 1_000 + 2 * everyMs; Date.now() < end; ) {
    const look = Date.now()
    await remind(database, new Date())
    // Between two looks others are at work: their reminders are computed, and moved to another day.
    while (Date.now() - look < everyMs && Date.now() < end) {
      load += 1
      const moved = dues
        .slice(0, 100)
        .map(due => ({ ...due, occasion: `load ${load}`, dueAt: new Date(Date.now() + 3_600_000) }))
      await database.transact(db =>
        db.reminders.owe(`call:load-${load % 100}`, { what: 'Load' }, moved, new Date()),
      )
      await rest(10)
    }
  }

  const late = await database.db.ledger.lateness('call:punctual')
  const inTime = late.filter(ms => ms <= 60_000).length

  return [
    `punctuality: ${count} due within ${seconds} s, while ${load * 100} others were computed and moved:`,
    `${((inTime / count) * 100).toFixed(2)} % queued within 60 s; median ${seconds1(percentile(late, 50))}, 99 % within ${seconds1(percentile(late, 99))}`,
  ].join('\n')
}

const seconds1 = (ms: number | null): string => `${((ms ?? Number.NaN) / 1_000).toFixed(1)} s`
