import { vacantDues } from '#domain/reminder/vacant.ts'
import { dayOf } from '#domain/zoned.ts'
import { ministryNamed } from '#reply/request.ts'
import type { Reckoning, Source } from './source.ts'

/** What the Secretariat is owed of a ministry: called with every act that gives it, or takes from it, its contact point. */
export async function oweVacancy({ db, now, rules }: Reckoning, ministry: string): Promise<void> {
  const since = await db.ministries.vacantSince(ministry, now)
  const { secretariat } = await db.hours.seats([], rules.reminderHour)
  const dues = vacantDues(since === null ? null : dayOf(since, secretariat.zone), rules, secretariat)

  await db.reminders.owe(`ministry:${ministry}`, { what: ministryNamed(ministry) }, dues, now)
}

export const vacancyReminders: Source = {
  name: 'ministry',
  open: ({ db, now }) => db.ministries.vacated(now),

  async owe(reckoning, ministry) {
    await reckoning.db.ministries.hold(ministry)
    await oweVacancy(reckoning, ministry)
  },
}
