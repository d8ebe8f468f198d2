import { dayAfter } from '../period/calendar.ts'
import type { Day } from '../period.ts'
import type { WorkshopFields } from './fields.ts'
import type { Standing } from './standing.ts'
import { daysToDecide, exactDays, instantsOf, type When } from './when.ts'

/** When an activity stands in other calendars: on days, `to` being the day after the last, or from an instant to another. */
export type EntryTime =
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'instants'; readonly starts: Date; readonly ends: Date; readonly zone: string }

/** An activity as other calendars have it. */
export type Entry = {
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly time: EntryTime
  /** True of a note on the day by which the date is to be fixed: nobody's half year is blocked by "second semester". */
  readonly isNote: boolean
  /** The time it is of, in full. */
  readonly when: When
}

/**
 * How an activity stands in other calendars; null where it has no day at all. What was put off without a new time is
 * cancelled on the days it had, so that nobody travels.
 */
export function entryOf(
  { status, when, ended }: Standing,
  fields: Pick<WorkshopFields, 'decideBy'>,
): Entry | null {
  const isOff = status === 'cancelled' || (status === 'postponed' && when.period.kind === 'undefined')
  const meant = status === 'postponed' && isOff ? (ended?.when ?? when) : when
  const said = status === 'confirmed' || status === 'held' ? 'confirmed' : 'tentative'
  const entry = { status: isOff ? ('cancelled' as const) : said, when: meant } as const

  const days = exactDays(meant)
  if (days === null) {
    const [day] = daysToDecide(meant, fields)
    return day ? { ...entry, time: { kind: 'days', from: day, to: dayAfter(day) }, isNote: true } : null
  }
  const instants = instantsOf(meant)
  if (instants && meant.zone)
    return { ...entry, time: { kind: 'instants', ...instants, zone: meant.zone }, isNote: false }

  return { ...entry, time: { kind: 'days', from: days.from, to: dayAfter(days.to) }, isNote: false }
}
