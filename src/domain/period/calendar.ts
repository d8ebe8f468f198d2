import type { Day, Precision, Span } from '../period.ts'

/** The thirds of a month by which people give a time they do not know to the day. */
export const parts = ['beginning', 'middle', 'end'] as const
export type Part = (typeof parts)[number]

/** How many days a month has, counted from 1 for January. */
export const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day with that number in that month; the caller knows that it exists. */
export const dayAt = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Year, month and day as numbers. */
export const numbersOf = (
  day: Day,
): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** The day that follows. */
export function dayAfter(day: Day): Day {
  const at = numbersOf(day)

  return new Date(Date.UTC(at.year, at.month - 1, at.day + 1)).toISOString().slice(0, 10)
}

/** The part of its month in which a day lies. */
export function partAt(day: Day): Part {
  const at = numbersOf(day).day

  return at <= 10 ? 'beginning' : at <= 20 ? 'middle' : 'end'
}

/** Whole months, from the first day of one to the last day of another, of one year. */
export const months = (precision: Precision, year: number, first: number, last: number): Span => ({
  precision,
  from: dayAt(year, first, 1),
  to: dayAt(year, last, lengthOfMonth(year, last)),
})

/** One part of one month. */
export function partOfMonth(year: number, month: number, part: Part): Span {
  const first = 10 * parts.indexOf(part) + 1
  const last = part === 'end' ? lengthOfMonth(year, month) : first + 9

  return { precision: 'part', from: dayAt(year, month, first), to: dayAt(year, month, last) }
}

/** The smallest stretch of that precision in which a day lies: its part, month, semester or year. */
export function stretchAt(precision: Precision, day: Day): Span {
  const { year, month } = numbersOf(day)

  switch (precision) {
    case 'day':
      return { precision, from: day, to: day }
    case 'part':
      return partOfMonth(year, month, partAt(day))
    case 'month':
      return months(precision, year, month, month)
    case 'semester':
      return month <= 6 ? months(precision, year, 1, 6) : months(precision, year, 7, 12)
    case 'year':
      return months(precision, year, 1, 12)
  }
}
