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

/** The earliest and the latest day a period can touch; null where it is to be defined. */
export function periodBounds(period: Period): { readonly from: Day; readonly to: Day } | null {
  if (period.kind === 'undefined') return null

  const froms = period.anyOf.map(span => span.from)
  const tos = period.anyOf.map(span => span.to)

  return {
    from: froms.reduce((a, b) => (a < b ? a : b)),
    to: tos.reduce((a, b) => (a > b ? a : b)),
  }
}

/** The order of a calendar: the earliest first, of those the most precise, what is to be defined at the end. */
export function comparePeriods(a: Period, b: Period): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)]

  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
}

/** True of a day that is in the calendar: 29 February only in leap years. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false

  const date = new Date(`${text}T00:00:00Z`)

  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Days of four-digit years compare as text, and so do lists of them. */
function sortKey(period: Period): string {
  const bounds = periodBounds(period)
  if (period.kind === 'undefined' || bounds === null) return '9999'

  const coarsest = Math.max(...period.anyOf.map(span => precisions.indexOf(span.precision)))

  return `${bounds.from} ${coarsest} ${bounds.to}`
}
