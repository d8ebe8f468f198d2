import { type Owed, remindersOf } from '../fund/due.ts'
import type { Promised } from '../fund/promise.ts'
import { type Addressee, type Due, duesBefore, type Hours } from '../reminder.ts'
import type { Rules } from '../rules.ts'
import { daysAfter, monthsAfter, workdayFrom } from '../workday.ts'
import { atHour, dayOf } from '../zoned.ts'

/** So many days ahead the ledger knows what a pledge is owed: long enough for any outage, and never fifty years of rows. */
export const ledgerDays = 62

/** How far ahead a pledge's instalments must be known to reckon its dues. */
export const instalmentsUntil = (now: Date, { pledgeReminderDays }: Rules, { zone }: Hours): string =>
  daysAfter(dayOf(now, zone), ledgerDays + Math.max(...pledgeReminderDays))

/** A reminder of a pledge, and how much it is about. */
export type PledgeDue = Due & { readonly minor: number }

/**
 * What a pledge's contributor is owed from the day it was entered to some weeks ahead: so many days before an instalment,
 * on the last working day until then; month by month after it, on the first from then.
 */
export function pledgeDues(
  promised: Promised,
  rules: Rules,
  to: Addressee,
  hours: Hours,
  now: Date,
): readonly PledgeDue[] {
  const { zone, holidays, hour } = hours
  const entered = dayOf(promised.entry.at, zone)
  const until = daysAfter(dayOf(now, zone), ledgerDays)

  return remindersOf(promised, rules.pledgeReminderDays, entered, until).flatMap(owed =>
    owed.when === 'after' ? [late(owed)] : early(owed),
  )

  function late({ instalment: { due: day }, count, minor }: Owed): PledgeDue {
    const after = (months: number) => atHour(workdayFrom(monthsAfter(day, months), holidays), hour, zone)

    return {
      kind: 'pledgeOverdue',
      step: String(count),
      occasion: day,
      to,
      day,
      dueAt: after(count),
      usefulUntil: after(count + 1),
      urgency: 2,
      minor,
    }
  }

  function early({ instalment: { due: day }, count, minor }: Owed): readonly PledgeDue[] {
    return duesBefore({ kind: 'pledgeDue', to, day }, rules.pledgeReminderDays, hours)
      .filter(({ step }) => step === String(count))
      .map(due => ({ ...due, minor }))
  }
}
