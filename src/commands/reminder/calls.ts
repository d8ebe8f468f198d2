import type { KeptCall } from '#db/calls.ts'
import { callDues } from '#domain/reminder/call.ts'
import type { Addressee, Hours } from '#domain/reminder.ts'
import { callTitle } from '#reply/call.ts'
import type { Reckoning, Source } from './source.ts'

/** What is owed for a call where it stands now: to the silent alone, each in the hours of their own seat. */
export async function oweCall(reckoning: Reckoning, kept: KeptCall): Promise<void> {
  const { db, now, rules } = reckoning
  const hoursOf = await hoursOfAll(
    reckoning,
    kept.call.asked.map(({ addressee }) => addressee),
  )

  await db.reminders.owe(
    `call:${kept.call.ref}`,
    { what: callTitle(kept) },
    callDues(kept.call, rules, hoursOf),
    now,
  )
}

/** In which hours each addressee can be reminded: those of the ministry that holds a seat, the Secretariat's for observers. */
export async function hoursOfAll(
  { db, now, rules }: Reckoning,
  addressees: readonly Addressee[],
): Promise<(addressee: Addressee) => Hours> {
  const reached = await db.addressees.reached(addressees, now)
  const ministryOf = (addressee: Addressee) => reached.get(addressee)?.ministry ?? null
  const ministries = addressees.flatMap(addressee => ministryOf(addressee) ?? [])
  const seats = await db.hours.seats(ministries, rules.reminderHour)

  return addressee => {
    const ministry = ministryOf(addressee)
    return ministry === null ? seats.secretariat : seats.ministry(ministry)
  }
}

export const callReminders: Source = {
  name: 'call',
  open: async ({ db }) => (await db.calls.list(['open'], null, 1, 100_000)).refs,

  async owe(reckoning, ref) {
    const kept = await reckoning.db.calls.find(ref, 'held')
    if (kept !== null) await oweCall(reckoning, kept)
  },
}
