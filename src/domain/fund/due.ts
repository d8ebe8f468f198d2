import type { Day } from '../period.ts'
import { daysAfter, monthsAfter } from '../workday.ts'
import type { Instalment, Promised } from './promise.ts'

/** A word to a contributor about an instalment, owed from that day on: before it, on the day, or so many months after. */
export type Owed = {
  readonly instalment: Instalment
  readonly on: Day
  readonly when: 'before' | 'today' | 'after'
  /** How many days before, or how many months after. */
  readonly count: number
  /** What is to come of it, in cents; once it is late, of all of the pledge that is late by then. */
  readonly minor: number
}

/**
 * The reminders a pledge is owed between two days, both included: so many days before each instalment; and once one is
 * late month by month, as long as anything is outstanding, one for all of the pledge that is late. What is conditional
 * waits in silence; what is received ends all.
 */
export function remindersOf(
  promised: Promised,
  daysBefore: readonly number[],
  from: Day,
  to: Day,
): readonly Owed[] {
  const open = awaited(promised)
  const [oldest] = open

  return [
    ...open.flatMap(instalment =>
      daysBefore.map((count): Owed => {
        const on = daysAfter(instalment.due, -count)
        return {
          instalment,
          on,
          when: count === 0 ? 'today' : 'before',
          count,
          minor: instalment.outstanding,
        }
      }),
    ),
    ...(oldest ? monthsLate(oldest, open, to) : []),
  ]
    .filter(({ on }) => on >= from && on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The instalments of a pledge that are awaited, the oldest first. */
export const awaited = ({ instalments }: Promised): readonly Instalment[] =>
  instalments.filter(({ state }) => state !== 'received' && state !== 'conditional')

/** What is awaited of some pledges by a day, and what is late, the oldest first. */
export const awaitedBy = (
  promises: readonly Promised[],
  through: Day,
): readonly { readonly promised: Promised; readonly instalment: Instalment }[] =>
  promises
    .flatMap(promised => awaited(promised).map(instalment => ({ promised, instalment })))
    .filter(({ instalment }) => instalment.due <= through)
    .sort((a, b) => (a.instalment.due < b.instalment.due ? -1 : a.instalment.due > b.instalment.due ? 1 : 0))

/** The same day of each later month, or its last where it is shorter. */
function monthsLate(instalment: Instalment, open: readonly Instalment[], to: Day): readonly Owed[] {
  const owed: Owed[] = []
  for (let count = 1; ; count++) {
    const on = monthsAfter(instalment.due, count)
    if (on > to) return owed
    const late = open.filter(({ due }) => due < on)
    const minor = late.reduce((sum, { outstanding }) => sum + outstanding, 0)
    owed.push({ instalment, on, when: 'after', count, minor })
  }
}
