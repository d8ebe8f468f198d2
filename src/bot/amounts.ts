import type { Reader } from '#domain/language.ts'
import { hasTotals, numberOf, totalOf } from '#reply/alternative.ts'
import type { Bars, Unit } from '#reply/chart.ts'
import { msg } from '#reply/value.ts'
import { sayShortMoney, sayShortNumber } from '#text/money.ts'
import { say } from '#text/say.ts'
import { widthOf } from './font.ts'
import { size } from './frame.ts'
import { inks } from './ink.ts'
import { scaleOf } from './scale.ts'

/** A chart that is to be drawn for a reader, and what is known of its size so far. */
export type Room = {
  readonly drawn: Bars
  readonly reader: Reader
  /** Where the bars begin. */
  readonly top: number
  readonly labels: readonly string[]
}

/** More kinds than there are inks are told in the words; in the picture the last ones are one. */
export function withOthers(chart: Bars, reader: Reader): Bars {
  if (chart.series.length <= inks.length) return chart
  const own = chart.series.slice(0, inks.length - 1)
  const rest = { ...chart, series: chart.series.slice(inks.length - 1) }
  const values = chart.categories.map((_, at) => totalOf(rest, at))

  return { ...chart, series: [...own, { name: say(msg('chart.others'), reader), values }] }
}

/** All numbers that are ends of bars: of each bar, or of each stack above and below zero. */
export function ends({ series, stacked, categories }: Bars): readonly number[] {
  if (!stacked) return series.flatMap(({ values }) => values.filter(value => value !== null))
  const sum = (at: number, sign: 1 | -1) =>
    series.reduce((total, { values }) => total + sign * Math.max(0, sign * (values[at] ?? 0)), 0)

  return categories.flatMap((_, at) => [sum(at, 1), sum(at, -1)])
}

/** A number as it is said; nothing where none is known. */
export const said = (value: number | null, { drawn, reader }: Room): string =>
  value === null ? '' : say(numberOf(value, drawn.unit), reader)

/** A number as short as it can be said, beside an axis. */
export function short(value: number, unit: Unit, { language }: Reader): string {
  return unit.kind === 'money'
    ? sayShortMoney({ minor: value, currency: unit.currency }, language)
    : sayShortNumber(value, language)
}

/** What stands at the ends of the bars. */
export const numbers = (room: Room): readonly string[] =>
  hasTotals(room.drawn)
    ? room.drawn.categories.map((_, at) => said(totalOf(room.drawn, at), room))
    : room.drawn.series.flatMap(({ values }) => values.map(value => said(value, room)))

/** How wide the widest of some texts is. */
export const widestOf = (texts: readonly string[], fontSize: number): number =>
  Math.max(0, ...texts.map(text => widthOf(text, fontSize)))

const marksOf = ({ drawn, reader }: Room, marks: readonly number[]): readonly string[] =>
  marks.map(mark => short(mark, drawn.unit, reader))

/** How wide the marks of an axis are. */
export const axisWidth = (room: Room): number =>
  widestOf(marksOf(room, scaleOf(ends(room.drawn))), size.small)

/** As many marks as can be said beside one another on an axis so long. */
export function marksWithin(room: Room, long: number): readonly number[] {
  const most = [5, 4, 3, 2].find(count => {
    const marks = scaleOf(ends(room.drawn), count)
    return (widestOf(marksOf(room, marks), size.small) + 16) * (marks.length - 1) <= long
  })

  return scaleOf(ends(room.drawn), most ?? 1)
}
