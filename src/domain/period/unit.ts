import type { Span } from '../period.ts'
import { dayAt, lengthOfMonth, months } from './calendar.ts'
import type { Unit } from './vocabulary.ts'

/** How many months the unit has where it is one of a year. */
export const monthsIn = (unit: Unit): number => (unit === 'half' ? 6 : unit)

/** Which of the year's units is meant; the last one is written as -1. */
export const whichOf = (unit: Unit, nth: number): number => (nth === -1 ? 12 / monthsIn(unit) : nth)

/** The semester, quarter ... of a year, or the half of a month; null where there is none of that number. */
export function unitOf(unit: Unit, nth: number, year: number, month: number | undefined): Span | null {
  const which = whichOf(unit, nth)
  const length = monthsIn(unit)
  if (which < 1 || which * length > 12) return null
  if (month === undefined)
    return months(length === 6 ? 'semester' : 'month', year, (which - 1) * length + 1, which * length)
  if (unit !== 'half') return null

  return which === 1
    ? { precision: 'day', from: dayAt(year, month, 1), to: dayAt(year, month, 15) }
    : { precision: 'day', from: dayAt(year, month, 16), to: dayAt(year, month, lengthOfMonth(year, month)) }
}
