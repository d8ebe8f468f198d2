import { dayAt, lengthOfMonth, numbersOf } from '../period/calendar.ts'
import type { Day } from '../period.ts'

/** How often an instalment falls due, and how many months lie between two. */
export const rhythms = { once: 0, month: 1, quarter: 3, semester: 6, year: 12 } as const
export type Rhythm = keyof typeof rhythms

/** No pledge reaches further than this. */
export const mostYears = 50

/** What a ministry promises besides the sum of each instalment. */
export type PledgeTerms = {
  /** The day the first instalment falls due. */
  readonly first: Day
  readonly every: Rhythm
  /** How many instalments; null: until it is ended, fifty years at the most. */
  readonly times: number | null
  readonly form: 'cash' | 'in_kind'
  /** What must come about first; null where nothing must. */
  readonly condition: string | null
}

/**
 * The days on which instalments fall due, up to and with a day, those before its end. Each is counted from the first,
 * so the 31st is the last day of a shorter month and the 31st again of a longer one, and 29 February is the 28th in
 * three years of four.
 */
export function dueDays(terms: PledgeTerms, through: Day, ended: Day | null): readonly Day[] {
  const { first, every, times } = terms
  const step = rhythms[every]
  const start = numbersOf(first)
  const last = dayAt(
    start.year + mostYears,
    start.month,
    Math.min(start.day, lengthOfMonth(start.year + mostYears, start.month)),
  )
  const most = step === 0 ? 1 : (times ?? Number.POSITIVE_INFINITY)
  const days: Day[] = []

  for (let place = 0; place < most; place++) {
    const months = start.month - 1 + place * step
    const [year, month] = [start.year + Math.floor(months / 12), (months % 12) + 1]
    const due = dayAt(year, month, Math.min(start.day, lengthOfMonth(year, month)))
    if (due > through || due > last || (ended !== null && due >= ended)) break
    days.push(due)
  }

  return days
}
