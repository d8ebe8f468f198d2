import type { Day } from '../period.ts'
import { type Due, duesBefore, type Hours } from '../reminder.ts'
import type { Rules } from '../rules.ts'
import { monthsAfter, workdayFrom } from '../workday.ts'
import { atHour } from '../zoned.ts'
import type { Promised } from './promise.ts'

/** So many months ahead a reminder of what is overdue is owed; each night it is reckoned anew. */
const monthsAhead = 13

/**
 * What a ministry is owed of a pledge: so many days before each instalment and on its day, then month by month for the
 * oldest that is overdue, and for that alone. What is conditional waits in silence; what is received ends all.
 */
export function pledgeDues(
  { entry, instalments }: Promised,
  { pledgeReminderDays }: Pick<Rules, 'pledgeReminderDays'>,
  hours: Hours,
  today: Day,
): readonly Due[] {
  const to = `ministry:${entry.contributor}` as const
  const open = instalments.filter(({ state }) => state !== 'received' && state !== 'conditional')
  const ahead = open.filter(({ due }) => due >= today)
  const late = open.find(({ due }) => due < today)

  return [
    ...ahead.flatMap(({ due }) => duesBefore({ kind: 'pledgeDue', to, day: due }, pledgeReminderDays, hours)),
    // Reckoned before the day: what follows it, month by month, where nothing comes.
    ...((late ?? ahead[0]) ? monthly(to, (late ?? ahead[0])!.due, hours, today) : []),
  ]
}

/** The same day of each later month, or its last, on the working day from there; each useful until the next. */
function monthly(to: Due['to'], day: Day, { zone, holidays, hour }: Hours, today: Day): readonly Due[] {
  const on = (months: number) => atHour(workdayFrom(monthsAfter(day, months), holidays), hour, zone)
  const elapsed = Math.max(0, Math.floor((Date.parse(today) - Date.parse(day)) / 86_400_000 / 31))
  const first = Math.max(1, elapsed)

  return Array.from({ length: monthsAhead }, (_, at): Due => {
    const months = first + at
    return {
      kind: 'pledgeOverdue',
      step: String(months),
      occasion: day,
      to,
      day,
      dueAt: on(months),
      usefulUntil: on(months + 1),
      urgency: 2,
    }
  })
}
