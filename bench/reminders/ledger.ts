import type { Database } from '#db/client.ts'
import { countryCodes } from '#domain/countries.ts'
import { type Addressee, type Due, duesBefore } from '#domain/reminder.ts'
import { remind } from '#jobs/remind.ts'

/** One row of the table: how many, in how long, how many a second, in how much memory. */
export type Figures = readonly [string, string, string, string]

/** A contact point for each ministry, with an account; nobody is quiet, so that the hour of the bench does not matter. */
export async function peopled({ transact }: Database): Promise<void> {
  await transact(async db => {
    const now = new Date()
    await db.settings.set('quietFromHour', 0)
    await db.settings.set('quietUntilHour', 0)
    for (const code of countryCodes) {
      const id = await db.people.add(`Contact point, ${code}`, null, null)
      await db.people.assign(id, 'contact', { ministry: code }, new Date(0), null)
      await db.people.link({ platform: 'console', workspace: '', id: code }, id, now)
    }
  })
}

/** Computes what is owed for so many activities, and writes it down, one transaction for each. */
export async function owed(database: Database, activities: number, each: number): Promise<Figures> {
  return measured(async () => {
    const now = new Date(0)
    for (let number = 0; number < activities; number += 1)
      await database.transact(async db => {
        const seats = await db.hours.seats(countryCodes, 9)
        const dues = Array.from({ length: Math.ceil(each / 3) }, (_, place) => {
          const to: Addressee = `ministry:${countryCodes[place % countryCodes.length]!}`
          const day = `2026-0${1 + (number % 9)}-1${place % 10}`
          return duesBefore({ kind: 'call', to, day }, [30, 7, 1], seats.ministry(to.slice(9)))
        })
        await db.reminders.owe(
          `call:bench-${number}`,
          { what: `Activity ${number}` },
          distinct(dues.flat()).slice(0, each),
          now,
        )
      })

    return activities * each
  })
}

/** Hands all of it over to the outbox, at an hour in which everybody works. */
export const queued = (database: Database): Promise<Figures> =>
  measured(() => remind(database, new Date('2026-10-14T15:00:00Z')))

/** Reminders of one ministry on one day differ in their step; all are of use for as long as the bench runs. */
const distinct = (dues: readonly Due[]): readonly Due[] =>
  dues.map((due, place) => ({
    ...due,
    step: `${due.step}${String(place).padStart(3, '0')}`,
    usefulUntil: null,
  }))

/** Runs it, and says how fast, and how large the process became. */
export async function measured(work: () => Promise<number>): Promise<Figures> {
  let most = process.memoryUsage().rss
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const began = performance.now()
  const count = await work()
  const seconds = (performance.now() - began) / 1_000
  clearInterval(watch)

  return [
    String(count),
    seconds.toFixed(1),
    Math.round(count / seconds).toString(),
    Math.round(most / 1e6).toString(),
  ]
}
