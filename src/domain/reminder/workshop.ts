import { type Due, duesBefore, type Seats } from '../reminder.ts'
import type { Rules } from '../rules.ts'
import type { WorkshopFields } from '../workshop/fields.ts'
import { expected, type Party } from '../workshop/party.ts'
import type { Standing } from '../workshop/standing.ts'
import { daysToDecide, exactDays, instantsOf } from '../workshop/when.ts'

/** An activity of the calendar with what decides who is reminded of it, and when. */
export type Planned = {
  readonly standing: Standing
  readonly fields: Pick<WorkshopFields, 'hosts' | 'organisers' | 'decideBy'>
  readonly parties: readonly Party[]
}

/**
 * What is owed for an activity. Once it is confirmed, the ministries that are expected are reminded before its first day,
 * each in the hours of its own seat. Until then the Secretariat is reminded to decide, before the day set for that and,
 * where it is still open then, before the first it could be on: also where its days are known, for whoever plans to come
 * hears nothing before the yes.
 */
export function workshopDues(
  { standing, fields, parties }: Planned,
  { workshopReminderDays: days }: Rules,
  seats: Seats,
): readonly Due[] {
  const { status, when } = standing
  if (status === 'held' || status === 'cancelled') return []
  if (status !== 'confirmed') {
    return daysToDecide(when, fields).flatMap(day =>
      duesBefore({ kind: 'decide', to: 'secretariat', day }, days, seats.secretariat),
    )
  }

  const day = exactDays(when)?.from
  if (day === undefined) return []
  const starts = instantsOf(when)?.starts ?? null

  return expected(fields, parties)
    .flatMap(code =>
      duesBefore({ kind: 'workshop', to: `ministry:${code}`, day }, days, seats.ministry(code)),
    )
    .flatMap(due => untilStart(due, starts))
}

/** Nobody is reminded of what has begun, where its hour is known. */
function untilStart(due: Due, starts: Date | null): readonly Due[] {
  if (starts === null || due.usefulUntil === null || due.usefulUntil <= starts) return [due]

  return due.dueAt < starts ? [{ ...due, usefulUntil: starts }] : []
}
