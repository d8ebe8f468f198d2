import { type Day, type Period, periodBounds } from '../period.ts'
import { instantsAt } from '../zoned.ts'

/** From when to when on each of its days, on the clock of its place: `09:00` to `17:30`. */
export type Hours = { readonly from: string; readonly to: string }

/** The time of an activity: its period, the words it was given in, and where its days are known perhaps its hours. */
export type When = {
  readonly period: Period
  /** As the document or the person said it, in their own words; it is never put into others. */
  readonly said: string
  readonly hours: Hours | null
  /** The IANA zone of its hours; null where none are given. */
  readonly zone: string | null
}

/** A time of which nothing is known. */
export const someday: When = { period: { kind: 'undefined' }, said: '', hours: null, zone: null }

/** The first and the last day, where both are known: one stretch of days without alternatives; null otherwise. */
export function exactDays({ period }: When): { readonly from: Day; readonly to: Day } | null {
  if (period.kind === 'undefined' || period.anyOf.length > 1) return null
  const [only] = period.anyOf

  return only.precision === 'day' ? { from: only.from, to: only.to } : null
}

/** The days by which its date must be fixed: the one that was set for it, and the first it can be on if that is later. */
export function daysToDecide(
  { period }: When,
  { decideBy }: { readonly decideBy: Day | null },
): readonly Day[] {
  const first = periodBounds(period)?.from ?? null
  const last = first !== null && (decideBy === null || first > decideBy) ? [first] : []

  return decideBy === null ? last : [decideBy, ...last]
}

/** The instants it begins and ends at, where its days and hours are known; null otherwise. */
export function instantsOf(when: When): { readonly starts: Date; readonly ends: Date } | null {
  const days = exactDays(when)
  const { hours, zone } = when
  if (days === null || hours === null || zone === null) return null
  const [starts] = instantsAt(days.from, hours.from, zone)
  const [ends] = instantsAt(days.to, hours.to, zone)

  return starts && ends ? { starts, ends } : null
}

/** What keeps hours from being those of this time: a clock that skips one of them that day, or shows it twice. */
export function hoursAmiss({ hours, zone, ...rest }: When): HoursProblem | null {
  if (hours === null) return null
  const days = exactDays({ hours, zone, ...rest })
  if (days === null) return { problem: 'days' }
  if (zone === null) return { problem: 'zone' }
  if (days.from === days.to && hours.to <= hours.from) return { problem: 'reversed' }

  for (const [day, time] of [[days.from, hours.from] as const, [days.to, hours.to] as const]) {
    const count = instantsAt(day, time, zone).length
    if (count !== 1) return { problem: count === 0 ? 'skipped' : 'twice', day, time, zone }
  }

  return null
}

export type HoursProblem =
  | { readonly problem: 'days' | 'zone' | 'reversed' }
  | { readonly problem: 'skipped' | 'twice'; readonly day: Day; readonly time: string; readonly zone: string }

/** True of two that mean the same time, whatever words it was given in. */
export const sameTime = (one: When, other: When): boolean => key(one) === key(other)

/** The period by its spans alone: JSON from the database has its keys in another order. */
function key({ period, hours, zone }: When): string {
  const spans =
    period.kind === 'undefined'
      ? []
      : period.anyOf.map(({ precision, from, to }) => `${precision} ${from} ${to}`)

  return [...spans, hours?.from, hours?.to, hours && zone].join('|')
}

/** True of an activity whose first day has not come anywhere on earth; one without a period has none to wait for. */
export function isAhead({ period }: When, now: Date): boolean {
  const bounds = periodBounds(period)
  const latestToday = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)

  return bounds !== null && bounds.from > latestToday
}
