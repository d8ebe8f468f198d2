import { oweWorkshop } from '#commands/reminder/workshops.ts'
import type { Database } from '#db/client.ts'
import { countryCodes } from '#domain/countries.ts'
import { rulesFrom } from '#domain/rules.ts'
import { unknownWorkshop } from '#domain/workshop/fields.ts'
import { remind } from '#jobs/remind.ts'

/** One row of the table: how many, in how long, how many a second, in how much memory. */
export type Figures = readonly [string, string, string, string]

/** The first day of every activity. */
const day = '2026-10-15'

/** Mornings on which everybody works, after the reminder of thirty, of seven and of one day before, and before the next. */
const mornings = ['2026-09-17T18:00:00Z', '2026-10-13T18:00:00Z', '2026-10-14T18:00:00Z']

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

/** So many confirmed activities, to each of which so many ministries come; gives their references. */
export async function planned(
  { transact }: Database,
  activities: number,
  ministries: number,
): Promise<readonly string[]> {
  const now = new Date(0)
  const when = {
    period: { kind: 'spans', anyOf: [{ precision: 'day', from: day, to: day }] },
    said: '',
    hours: null,
    zone: null,
  } as const
  const refs: string[] = []

  for (let number = 0; number < activities; number += 1)
    await transact(async db => {
      const ref = await db.workshops.reference(2026)
      const id = await db.workshops.add(
        { ref, status: 'confirmed', when, ended: null, last: null },
        { ...unknownWorkshop, title: `Activity ${number}` },
        now,
      )
      for (let turn = 0; turn < ministries; turn += 1) {
        const ministry = countryCodes[(number + turn) % countryCodes.length]!
        await db.workshops.party(id!, { ministry, count: 2 }, now)
      }
      refs.push(ref)
    })

  return refs
}

/** Computes what is owed for each activity, and writes it down, one transaction for each, as every act on one does. */
export async function owed(database: Database, refs: readonly string[], each: number): Promise<Figures> {
  const rules = rulesFrom({})

  return measured(async () => {
    for (const ref of refs)
      await database.transact(async db => {
        const kept = await db.workshops.find(ref, 'held')
        await oweWorkshop({ db, now: new Date(0), rules }, kept!)
      })

    return refs.length * each
  })
}

/** Hands all of it over to the outbox: a third of it is due thirty days before, a third seven, and a third one. */
export const queued = (database: Database): Promise<Figures> =>
  measured(async () => {
    let all = 0
    for (const morning of mornings) all += await remind(database, new Date(morning))
    const { sent = 0, ...left } = await database.db.ledger.counts()
    if (sent !== all || Object.keys(left).length > 0)
      throw new Error(`not all were queued: ${JSON.stringify(left)}`)

    return all
  })

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
