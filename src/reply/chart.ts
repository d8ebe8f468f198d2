import type { Day, Period } from '#domain/period.ts'
import { type Message, period, type Value } from './value.ts'

/** What the numbers of a chart are: a count of things, or sums in the smallest coin of one currency. */
export type Unit = { readonly kind: 'count' } | { readonly kind: 'money'; readonly currency: string }

/** One kind of bar, with its number in each category; null where none is known, which is not zero. */
export type Series = { readonly name: Value; readonly values: readonly (number | null)[] }

/** Numbers by category: of one kind, or of several side by side or on top of one another. */
export type Bars = {
  readonly kind: 'bars'
  readonly title: Message
  /** What the categories are: "Year", "Topic". */
  readonly of: Message
  /** A year is a text here: as a number it would be said as one, "2,026". */
  readonly categories: readonly Value[]
  readonly series: readonly Series[]
  readonly unit: Unit
  readonly stacked: boolean
}

/** A stretch of days: solid where its days are known, hatched where it only lies somewhere in them. */
export type Stretch = { readonly from: Day; readonly to: Day; readonly certainty: 'solid' | 'hatched' }

/** One line of a timeline; `when` is what it says in words. */
export type Row = { readonly label: Value; readonly when: Value; readonly spans: readonly Stretch[] }

/** What lies when: one row for each activity, and those that have no time yet. */
export type Timeline = {
  readonly kind: 'timeline'
  readonly title: Message
  /** What the rows are: "Activity". */
  readonly of: Message
  readonly rows: readonly Row[]
  readonly open: readonly Value[]
  /** The days to be shown where they are not just those of the rows: a whole calendar. */
  readonly within?: { readonly from: Day; readonly to: Day }
}

/** A picture as data: no platform draws it before it has a reader. Its own numbers are its words, too. */
export type Chart = Bars | Timeline

/** A chart of bars. What is no number is not known, and each series has a number for each category and no more. */
export function bars(of: {
  readonly title: Message
  readonly of: Message
  readonly categories: readonly Value[]
  readonly series: readonly Series[]
  readonly unit?: Unit
  readonly stacked?: boolean
}): Bars {
  const series = of.series.map(({ name, values }) => ({
    name,
    values: of.categories.map((_, at) => (Number.isFinite(values[at]) ? values[at]! : null)),
  }))

  return { ...of, kind: 'bars', series, unit: of.unit ?? { kind: 'count' }, stacked: of.stacked ?? false }
}

/** A chart of periods as they are known; what is to be defined stands in a list of its own. */
export function timeline(of: {
  readonly title: Message
  readonly of: Message
  readonly rows: readonly { readonly label: Value; readonly period: Period }[]
  readonly within?: { readonly from: Day; readonly to: Day }
}): Timeline {
  const { title, of: what, within } = of

  return {
    kind: 'timeline',
    title,
    of: what,
    rows: of.rows.flatMap(({ label, period: when }) =>
      when.kind === 'spans' ? [{ label, when: period(when), spans: stretchesOf(when) }] : [],
    ),
    open: of.rows.flatMap(({ label, period: when }) => (when.kind === 'undefined' ? [label] : [])),
    ...(within ? { within } : {}),
  }
}

/** True of a chart that has nothing to draw. */
export const isEmpty = (chart: Chart): boolean =>
  chart.kind === 'timeline'
    ? chart.rows.length === 0
    : chart.series.every(({ values }) => values.every(value => value === null))

/** Days that stand alone are known; one of several alternatives may still not come about. */
const stretchesOf = ({ anyOf }: Extract<Period, { kind: 'spans' }>): readonly Stretch[] =>
  anyOf.map(({ precision, from, to }) => ({
    from,
    to,
    certainty: precision === 'day' && anyOf.length === 1 ? 'solid' : 'hatched',
  }))
