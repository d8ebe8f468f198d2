import type { Day } from './period.ts'
import type { Office } from './roles.ts'
import { daysAfter, type Holidays, workdayUntil } from './workday.ts'
import { atHour, dayOf, midnight } from './zoned.ts'

/**
 * What people are reminded of. `untaken`: a filed request nobody has taken; `unanswered`: an offer; `reportDue` and
 * `reportOverdue`: what was learnt in an activity; `followUp`: what has become of it; `vacant`: a ministry nobody speaks
 * for; `call`: a call somebody has not answered yet; `nudge`: the Secretariat asks them again; `pledgeDue` and
 * `pledgeOverdue`: an instalment of a pledge that is to come, or that is late; `workshop`: a confirmed
 * activity comes near; `decide`: it is still to be decided whether and when one takes place.
 */
export const reminderKinds = [
  'untaken',
  'unanswered',
  'reportDue',
  'reportOverdue',
  'followUp',
  'vacant',
  'call',
  'nudge',
  'pledgeDue',
  'pledgeOverdue',
  'workshop',
  'decide',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Whose reminder it is. Who that is in person is found out when it is sent, so that a successor is reached. */
export type Addressee =
  | `ministry:${string}`
  | `organisation:${string}`
  | `person:${string}`
  | `office:${Office}:${number}`
  /** The contact point of a ministry alone: neither deputies nor staff are told. */
  | `office:contact:${string}`
  | 'secretariat'

/** One reminder that is owed, as it follows from what it is about: the same facts give the same dues at any time. */
export type Due = {
  readonly kind: ReminderKind
  /** Which of several of its kind: `14`, `3` and `1` days before a day. */
  readonly step: string
  /** What makes it another one, owed anew: the day it speaks of, or the instant from which was counted. */
  readonly occasion: string
  readonly to: Addressee
  /** The day it speaks of: when something is to be done, or since when it waits. */
  readonly day: Day
  readonly dueAt: Date
  /** From then on it would tell nothing, and is not sent any more; null where it is never too late. */
  readonly usefulUntil: Date | null
  readonly urgency: Urgency
}

/** 1: today or too late; 2: within a week; 3: can wait. What is more urgent goes out first. */
export type Urgency = 1 | 2 | 3

/**
 * How far the word reaches that nobody need be reminded: of a pledge through all that the reminder spoke of, since each
 * instalment is owed anew; null, which is for good, of anything else.
 */
export const stopsThrough = (
  { kind, day, dueAt }: Pick<Due, 'kind' | 'day' | 'dueAt'>,
  zone: string,
): Day | null => {
  if (kind !== 'pledgeDue' && kind !== 'pledgeOverdue') return null
  const said = dayOf(dueAt, zone)

  return said > day ? said : day
}

/** When somebody can be reminded: the zone and the holidays of their seat, and the hour their desk opens. */
export type Hours = { readonly zone: string; readonly holidays: Holidays; readonly hour: number }

/** Whose hours count: the Secretariat's, and each ministry's by its country. */
export type Seats = { readonly secretariat: Hours; readonly ministry: (code: string) => Hours }

/** The Technical Secretariat sits at the OAS in Washington, D.C. */
export const secretariatSeat = { country: 'US', zone: 'America/New_York' } as const

/**
 * Reminders so many days before a day, on the last working day until then. Each is useful until the next one, the last
 * until the day is over; of two on one day the later step stays.
 */
export function duesBefore(
  of: Pick<Due, 'kind' | 'to' | 'day'>,
  days: readonly number[],
  { zone, holidays, hour }: Hours,
): readonly Due[] {
  const steps = [...days]
    .sort((a, b) => b - a)
    .map(step => {
      const on = workdayUntil(daysAfter(of.day, -step), holidays)
      return { step, dueAt: atHour(on, hour, zone) }
    })
  const kept = steps.filter(({ dueAt }, at) => steps[at + 1]?.dueAt.getTime() !== dueAt.getTime())

  return kept.map(({ step, dueAt }, at) => ({
    ...of,
    step: String(step),
    occasion: of.day,
    dueAt,
    usefulUntil: kept[at + 1]?.dueAt ?? midnight(of.day, 1, zone),
    urgency: step <= 1 ? 1 : step <= 7 ? 2 : 3,
  }))
}
