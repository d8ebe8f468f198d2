import type { Day } from '#domain/period.ts'
import type { EntryTime } from '#domain/workshop/entry.ts'
import type { Value } from './value.ts'

/** What a platform with a calendar of its own keeps there of an activity; the reply around it says the rest in words. */
export type CalendarEvent = {
  /** False once it is no longer confirmed: it is taken off. */
  readonly isOn: boolean
  readonly title: string
  readonly place: Value
  readonly time: EventTime
}

/** Days, `to` being the day after the last; or instants, ISO 8601 in UTC. */
export type EventTime =
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'instants'; readonly starts: string; readonly ends: string }

/** The time as plain JSON, so that a notice can be kept. */
export const eventTime = (time: EntryTime): EventTime =>
  time.kind === 'days'
    ? time
    : { kind: 'instants', starts: time.starts.toISOString(), ends: time.ends.toISOString() }
