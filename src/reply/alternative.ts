import { type Bars, type Chart, isEmpty, type Timeline, type Unit } from './chart.ts'
import { type Block, heading, table, text } from './reply.ts'
import { allOf, money, msg, type Value } from './value.ts'

/** A chart in words: the same numbers and periods as a small table, for those who do not see the picture. */
export function inWords(chart: Chart): readonly Block[] {
  const title = heading(chart.title)
  if (chart.kind === 'timeline') return [title, ...timelineWords(chart)]

  return isEmpty(chart) ? [title, text(msg('chart.empty'))] : [title, barsWords(chart)]
}

/** A number of a chart as it is said; a dash where none is known. */
export const numberOf = (value: number | null, unit: Unit): Value =>
  value === null ? '–' : unit.kind === 'money' ? money(value, unit.currency) : value

/** What all the parts of one stack come to; null where none of them is known. */
export function totalOf({ series }: Bars, category: number): number | null {
  const known = series.flatMap(({ values }) => values[category] ?? [])

  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** Parts that stand on one another have their sum beside them, as the picture shows it. */
export const hasTotals = ({ stacked, series }: Bars): boolean => stacked && series.length > 1

function barsWords(chart: Bars): Block {
  const { of, categories, series, unit } = chart
  const names = series.map(({ name }) => msg('chart.series', { name }))
  const rows = categories.map((category, at) => [
    category,
    ...series.map(({ values }) => numberOf(values[at] ?? null, unit)),
    ...(hasTotals(chart) ? [numberOf(totalOf(chart, at), unit)] : []),
  ])

  return table([of, ...names, ...(hasTotals(chart) ? [msg('chart.total')] : [])], rows)
}

function timelineWords({ of, rows, open }: Timeline): readonly Block[] {
  const known = rows.map(({ label, when }) => [label, when])

  return [
    ...(rows.length > 0 ? [table([of, msg('chart.when')], known)] : []),
    ...(open.length > 0 ? [text(msg('chart.open.rows', { rows: allOf(open) }))] : []),
    ...(rows.length + open.length === 0 ? [text(msg('chart.empty'))] : []),
  ]
}
