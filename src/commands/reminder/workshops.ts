import type { KeptWorkshop } from '#db/workshop.ts'
import { workshopDues } from '#domain/reminder/workshop.ts'
import { daysAfter } from '#domain/workday.ts'
import { expected } from '#domain/workshop/party.ts'
import { sayWhen, workshopTitle } from '#reply/workshop.ts'
import type { Reckoning, Source } from './source.ts'

/** What is owed for an activity of the calendar where it stands now: `follow` calls it with every act on one. */
export async function oweWorkshop({ db, now, rules }: Reckoning, kept: KeptWorkshop): Promise<void> {
  const { standing, fields, parties } = kept
  const seats = await db.hours.seats(expected(fields, parties), rules.reminderHour)
  const facts = { what: workshopTitle(kept), when: sayWhen({ ...standing.when, said: '' }, fields) }

  await db.reminders.owe(`workshop:${standing.ref}`, facts, workshopDues(kept, rules, seats), now)
}

export const workshopReminders: Source = {
  name: 'workshop',
  // A day that is over in one zone is not in another.
  open: ({ db, now }) => db.calendar.open(daysAfter(now.toISOString().slice(0, 10), -1)),

  async owe(reckoning, ref) {
    const kept = await reckoning.db.workshops.find(ref, 'held')
    if (kept !== null) await oweWorkshop(reckoning, kept)
  },
}
