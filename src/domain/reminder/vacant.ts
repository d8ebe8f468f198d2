import type { Day } from '../period.ts'
import type { Due, Hours } from '../reminder.ts'
import type { Rules } from '../rules.ts'
import { daysAfter, workdayFrom } from '../workday.ts'
import { atHour } from '../zoned.ts'

/** The Secretariat is reminded of a ministry that nobody has spoken for since a day; null: somebody does, or nobody ever did. */
export function vacantDues(since: Day | null, { vacantReminderDays }: Rules, hours: Hours): readonly Due[] {
  if (since === null) return []
  const days = [...vacantReminderDays].sort((a, b) => a - b)
  const instants = days.map(count =>
    atHour(workdayFrom(daysAfter(since, count), hours.holidays), hours.hour, hours.zone),
  )

  return days.map((count, at) => ({
    kind: 'vacant',
    step: String(count),
    occasion: since,
    to: 'secretariat',
    day: since,
    dueAt: instants[at]!,
    usefulUntil: instants[at + 1] ?? null,
    urgency: 3,
  }))
}
