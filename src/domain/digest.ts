import { numbersOf } from './period/calendar.ts'
import type { Day } from './period.ts'
import { daysAfter } from './workday.ts'
import { atHour, dayOf } from './zoned.ts'

/** How often a digest comes. */
export const rhythms = ['week', 'fortnight', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

/** The working days on one of which it comes, Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export type Weekday = (typeof weekdays)[number]

/** What it can tell of, in this order. */
export const digestParts = ['coming', 'calls', 'requests', 'reports', 'fund'] as const
export type DigestPart = (typeof digestParts)[number]

/** When a digest comes: on a weekday at a full hour of a zone; by the month on the first such day of each. */
export type Rhythmic = {
  readonly every: Rhythm
  readonly weekday: Weekday
  readonly hour: number
  readonly zone: string
  /** The day of its first issue, from which fortnights are counted; null before there is one. */
  readonly first: Day | null
}

/** The first issue after an instant. */
export function nextIssue(of: Rhythmic, after: Date): Date {
  for (let day = dayOf(after, of.zone); ; day = daysAfter(day, 1)) {
    const at = atHour(day, of.hour, of.zone)
    if (at > after && isIssueDay(of, day)) return at
  }
}

/** All issues that were due since an instant, and what is to come next. */
export function issuesDue(
  of: Rhythmic,
  next: Date,
  now: Date,
): { readonly due: readonly Date[]; readonly next: Date } {
  const due: Date[] = []
  let at = next
  for (; at <= now; at = nextIssue(of, at)) due.push(at)

  return { due, next: at }
}

/** How long a late issue is worth reading: for half the time until the next. */
export const usefulUntil = ({ every }: Rhythmic, dueAt: Date): Date =>
  new Date(dueAt.getTime() + usefulDays[every] * 86_400_000)

const usefulDays: Readonly<Record<Rhythm, number>> = { week: 3, fortnight: 7, month: 14 }

function isIssueDay({ every, weekday, first }: Rhythmic, day: Day): boolean {
  if (new Date(`${day}T00:00:00Z`).getUTCDay() !== weekdays.indexOf(weekday) + 1) return false
  if (every === 'month') return numbersOf(day).day <= 7
  if (every === 'week' || first === null) return true
  const days = (Date.parse(day) - Date.parse(first)) / 86_400_000

  return days % 14 === 0
}
