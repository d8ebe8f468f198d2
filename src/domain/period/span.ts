import { type Day, type Precision, precisions, type Span } from '../period.ts'
import { dayAfter, dayAt, lengthOfMonth, months, type Part, partOfMonth, parts } from './calendar.ts'
import type { Moment } from './moment.ts'
import { unitOf } from './unit.ts'

/** Why what is written is no time, with what its author needs to hear to mend it. */
export type Misfit =
  | { readonly problem: 'not_understood' }
  | { readonly problem: 'no_such_day'; readonly day: number; readonly month: number; readonly year: number }
  | { readonly problem: 'reversed'; readonly from: Day; readonly to: Day }
  | { readonly problem: 'far'; readonly year: number }

export const notUnderstood: Misfit = { problem: 'not_understood' }

/** The days that one moment covers in a year. */
export function spanOf({ nth, month, unit, part }: Moment, year: number): Span | Misfit {
  if (nth !== undefined && unit === undefined && part === undefined) return dayOf(year, month, nth)
  if (month !== undefined && (month < 1 || month > 12)) return notUnderstood
  if (unit !== undefined) {
    const named = nth !== undefined && part === undefined && unitOf(unit, nth, year, month)
    return named || notUnderstood
  }
  if (part !== undefined) return nth === undefined ? partOf(year, month, part) : notUnderstood

  return month === undefined ? months('year', year, 1, 12) : months('month', year, month, month)
}

/** From the first to the last, known as closely as the closer of the two. */
export function stretch(first: Span, last: Span): Span | Misfit {
  if (last.from < first.from) return { problem: 'reversed', from: first.from, to: last.to }

  return { precision: finer(first.precision, last.precision), from: first.from, to: last.to }
}

/** Two times joined by "and" are one stretch where the second follows at once on the first. */
export const joined = (first: Span, second: Span): Span | Misfit =>
  dayAfter(first.to) === second.from ? stretch(first, second) : notUnderstood

function dayOf(year: number, month: number | undefined, day: number): Span | Misfit {
  if (month === undefined || day < 0) return notUnderstood

  const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
  if (!exists) return { problem: 'no_such_day', day, month, year }

  return { precision: 'day', from: dayAt(year, month, day), to: dayAt(year, month, day) }
}

/** The parts of a year are its thirds, and said in months. */
function partOf(year: number, month: number | undefined, part: Part): Span {
  if (month !== undefined) return partOfMonth(year, month, part)

  const last = 4 * (parts.indexOf(part) + 1)
  return months('month', year, last - 3, last)
}

const finer = (a: Precision, b: Precision): Precision =>
  precisions.indexOf(a) < precisions.indexOf(b) ? a : b
