import { stretchAt } from './period/calendar.ts'

/** A calendar day, `YYYY-MM-DD`, the same in every time zone. */
export type Day = string

/** How closely a time is known, from the finest: days, a third of a month, months, semesters, years. */
export const precisions = ['day', 'part', 'month', 'semester', 'year'] as const
export type Precision = (typeof precisions)[number]

/**
 * A stretch of days known as closely as `precision` says; both ends lie on its edges. The parts of a month are
 * the 1st to the 10th, the 11th to the 20th, and the rest; a quarter is a stretch of months.
 */
export type Span = { readonly precision: Precision; readonly from: Day; readonly to: Day }

/** When something is to happen, as its author gave it: one stretch, several alternatives, or to be defined. */
export type Period =
  | { readonly kind: 'spans'; readonly anyOf: readonly [Span, ...Span[]] }
  | { readonly kind: 'undefined' }

/** No activity of the network lies outside these years: what does is a slip of the hand. */
export const years = { first: 1990, last: 2100 } as const

/** The earliest and the latest day a period can touch; null where it is to be defined. */
export function periodBounds(period: Period): { readonly from: Day; readonly to: Day } | null {
  if (period.kind === 'undefined') return null

  const [first, ...others] = period.anyOf
  let { from, to } = first
  for (const span of others) {
    if (span.from < from) from = span.from
    if (span.to > to) to = span.to
  }

  return { from, to }
}

/** True of a day that is in the calendar: 29 February only in leap years. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false

  const date = new Date(`${value}T00:00:00Z`)

  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** True of what is a period in every respect, wherever it comes from. */
export function isPeriod(value: unknown): value is Period {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'undefined') return true
  if (value.kind !== 'spans' || !('anyOf' in value) || !Array.isArray(value.anyOf)) return false

  return value.anyOf.length > 0 && value.anyOf.every(isSpan)
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false
  if (!('precision' in value && 'from' in value && 'to' in value)) return false

  const { from, to } = value
  const precision = precisions.find(known => known === value.precision)
  if (precision === undefined || !isDay(from) || !isDay(to) || to < from) return false
  if (from < `${years.first}` || to > `${years.last}-12-31`) return false

  return stretchAt(precision, from).from === from && stretchAt(precision, to).to === to
}
