import { dayAt, lengthOfMonth, numbersOf } from '../period/calendar.ts'
import type { Day } from '../period.ts'
import type { Instalment, Promised } from './promise.ts'

/** A word to a contributor about an instalment, owed from that day on: before it, on the day, or so many months after. */
export type Owed = {
  readonly instalment: Instalment
  readonly on: Day
  readonly when: 'before' | 'today' | 'after'
}

/**
 * The reminders a pledge is owed between two days, both included: so many days before each instalment, and after it
 * month by month, as long as anything is outstanding. What is conditional waits in silence; what is received ends all.
 */
export function remindersOf(
  { instalments }: Promised,
  daysBefore: readonly number[],
  from: Day,
  to: Day,
): readonly Owed[] {
  return instalments
    .filter(({ state }) => state !== 'received' && state !== 'conditional')
    .flatMap(instalment => [
      ...daysBefore.map((days): Owed => {
        const when = days === 0 ? 'today' : 'before'
        return { instalment, on: daysEarlier(instalment.due, days), when }
      }),
      ...monthsAfter(instalment.due, to).map((on): Owed => ({ instalment, on, when: 'after' })),
    ])
    .filter(({ on }) => on >= from && on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function daysEarlier(day: Day, days: number): Day {
  const at = numbersOf(day)

  return new Date(Date.UTC(at.year, at.month - 1, at.day - days)).toISOString().slice(0, 10)
}

/** The same day of each later month, or its last where it is shorter. */
function monthsAfter(day: Day, to: Day): readonly Day[] {
  const start = numbersOf(day)
  const days: Day[] = []
  for (let months = start.month; ; months++) {
    const [year, month] = [start.year + Math.floor(months / 12), (months % 12) + 1]
    const on = dayAt(year, month, Math.min(start.day, lengthOfMonth(year, month)))
    if (on > to) return days
    days.push(on)
  }
}
