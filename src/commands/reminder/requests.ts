import type { Kept } from '#db/requests.ts'
import { requestDues } from '#domain/reminder/request.ts'
import { requestTitle } from '#reply/request.ts'
import type { Reckoning, Source } from './source.ts'

const reminding = ['filed', 'offered', 'completed'] as const

/** What is owed for a request where it stands now: called with every act on it, in the same transaction. */
export async function oweRequest({ db, now, rules }: Reckoning, kept: Kept): Promise<void> {
  const { standing, movedAt } = kept
  const subject = `request:${standing.ref}`
  if (!reminding.some(state => state === standing.state)) return db.reminders.owe(subject, {}, [], now)

  const offeredAt = standing.state === 'offered' ? await db.requests.offered(standing.ref) : new Map()
  const parties = [...standing.requesters, ...standing.offers.map(({ ministry }) => ministry)]
  const seats = await db.hours.seats(parties, rules.reminderHour)
  const dues = requestDues({ standing, movedAt, offeredAt }, rules, seats)

  await db.reminders.owe(subject, { what: requestTitle(kept) }, dues, now)
}

export const requestReminders: Source = {
  name: 'request',
  open: ({ db }) => db.overview.oldest(reminding, 100_000),

  async owe(reckoning, ref) {
    const kept = await reckoning.db.requests.find(ref, 'held')
    if (kept !== null) await oweRequest(reckoning, kept)
  },
}
