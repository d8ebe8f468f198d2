import type { CustomSeriesRenderItem } from 'echarts'
import type { Language, Reader } from '#domain/language.ts'
import type { Day } from '#domain/period.ts'
import type { Stretch, Timeline } from '#reply/chart.ts'
import { msg } from '#reply/value.ts'
import { once } from '#text/once.ts'
import { say } from '#text/say.ts'
import { fitted, fontFamily, widthOf } from './font.ts'
import {
  common,
  type Given,
  keyed,
  lineHeight,
  margin,
  type Plan,
  size,
  titled,
  type Written,
  width,
} from './frame.ts'
import { edge, faint, hatched, type Ink, letters, soft, solid } from './ink.ts'

/** A calendar of rows: months from left to right, one row each, and below it what has no time yet. */
export function planTimeline(chart: Timeline, reader: Reader): Plan {
  const title = titled(say(chart.title, reader))
  const key = keyed([say(msg('chart.solid'), reader), say(msg('chart.hatched'), reader)], title.below)
  const rows = chart.rows.slice(0, mostRows)
  const names = rows.map(({ label }) => fitted(say(label, reader), size.small, widest, 2))
  const beside = Math.max(0, ...names.flat().map(line => widthOf(line, size.small)))
  const left = margin + Math.ceil(beside) + 12
  const months = monthsOf(chart)
  const each = (width - left - margin) / months.length
  const top = title.below + key.height + (each < narrowest ? 1 : 2) * lineHeight(size.small) + 8
  const tall = rows.length * rowHeight
  const below = notes(chart, reader, top + tall + 14)

  return {
    width,
    height: Math.max(top + tall + margin, ...below.map(endOf)),
    option: {
      ...common([title.written, ...below]),
      legend: key.legend,
      grid: { left, right: margin, top, height: tall, containLabel: false },
      xAxis: axes(months, each, reader.language),
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map(lines => lines.join('\n')),
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: edge } },
        splitLine: { show: true, lineStyle: { color: faint } },
        axisLabel: {
          interval: 0,
          color: letters,
          fontFamily,
          fontSize: size.small,
          lineHeight: lineHeight(size.small),
        },
      },
      series: [solid, hatched].map((ink, at) =>
        spansOf(rows, at === 0 ? 'solid' : 'hatched', ink, months, at),
      ) as Given<'series'>,
    },
  }
}

const mostRows = 60
const rowHeight = 40
/** The least space in which a month has its letter and its lines. */
const narrowest = 13
const widest = 230

/** What stands below the calendar: what is to be defined, a line each, and how much is not in the picture. */
function notes(chart: Timeline, reader: Reader, from: number): readonly Written[] {
  const within = width - 2 * margin
  const more = chart.rows.length - mostRows
  const lines = (text: string, most: number) => fitted(text, size.small, within, most)
  const parts: readonly (readonly [readonly string[], boolean])[] = [
    ...(more > 0 ? [[lines(say(msg('chart.more', { count: more }), reader), 2), false] as const] : []),
    ...(chart.open.length > 0 ? [[lines(say(msg('chart.open'), reader), 1), true] as const] : []),
    ...chart.open.slice(0, mostRows).map(row => [lines(`– ${say(row, reader)}`, 2), false] as const),
  ]
  let top = from

  return parts.map(([shown, isBold]) => {
    const written = { lines: shown, top, size: size.small, isBold }
    top += shown.length * lineHeight(size.small) + 4
    return written
  })
}

const endOf = ({ lines, top, size: fontSize }: Written): number =>
  top + lines.length * lineHeight(fontSize) + margin

type Month = { readonly year: number; readonly month: number }

/** From the first month to the last that is to be seen; never so many that none could be. */
function monthsOf({ rows, within }: Timeline): readonly Month[] {
  const days = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])).sort()
  const [first, last] = [within?.from ?? days[0], within?.to ?? days.at(-1)].map(monthOf)
  const count = Math.min(Math.max(numberOf(last!) - numberOf(first!) + 1, 1), mostMonths)

  return Array.from({ length: count }, (_, at) => {
    const number = numberOf(first!) + at
    return { year: Math.floor(number / 12), month: (number % 12) + 1 }
  })
}

/** No activity of the network lies outside of so many years. */
const mostMonths = 1_332
const monthOf = (day: Day = '2000-01-01'): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
})
const numberOf = ({ year, month }: Month): number => year * 12 + month - 1

/** Where a day begins on the calendar, in months from its left edge. */
function placeOf(day: Day, months: readonly Month[]): number {
  const at = monthOf(day)
  const length = new Date(Date.UTC(at.year, at.month, 0)).getUTCDate()

  return numberOf(at) - numberOf(months[0]!) + (Number(day.slice(8)) - 1) / length
}

/** Months and years above the calendar; where months are too narrow for their letter, only years. */
function axes(months: readonly Month[], each: number, language: Language): Given<'xAxis'> {
  const names = months.map(({ month }) => monthNames(language)[month - 1] ?? '')
  const short = Math.max(...names.map(name => widthOf(name, size.small))) + 4 <= each
  const shown = short
    ? names
    : each >= 13
      ? names.map(name => [...name][0]!.toUpperCase())
      : names.map(() => '')
  const starts = (at: number) => at === 0 || months[at]!.month === 1
  const common = { type: 'category' as const, position: 'top' as const, axisTick: { show: false } }
  const text = { interval: 0, fontFamily, fontSize: size.small, color: soft, hideOverlap: false }

  return [
    {
      ...common,
      data: shown.map((name, at) => `${name}\u200b${at}`),
      axisLine: { show: true, lineStyle: { color: edge } },
      splitLine: { show: each >= narrowest, interval: 0, lineStyle: { color: faint } },
      axisLabel: { ...text, margin: 6, formatter: (name: string) => name.split('\u200b')[0] ?? '' },
    },
    {
      ...common,
      offset: each < narrowest ? 0 : lineHeight(size.small) + 4,
      data: months.map((_, at) => String(at)),
      axisLine: { show: false },
      splitLine: { show: true, interval: (at: number) => starts(at), lineStyle: { color: edge } },
      axisLabel: {
        ...text,
        color: letters,
        fontWeight: 'bold',
        align: 'left',
        interval: (at: number) => starts(at) && hasRoom(at, months, each),
        formatter: (at: string) => String(months[Number(at)]?.year ?? ''),
      },
    },
    { type: 'value', show: false, min: 0, max: months.length },
  ] as Given<'xAxis'>
}

/** Where years are narrow not each has its number; and a first one of few months has none before the next. */
function hasRoom(at: number, months: readonly Month[], each: number): boolean {
  const number = widthOf('2000', size.small, true) + 6
  const apart = Math.ceil(number / (12 * each))
  const next = months.findIndex(({ month }, later) => later > 0 && month === 1)
  const isNumbered = (year: number) => year % apart === 0

  if (at > 0 || next < 0) return (next < 0 || isNumbered(months[at]!.year)) && fits(months.length - at)
  return isNumbered(months[0]!.year) && next * each > number

  /** The last one ends within the picture. */
  function fits(left: number): boolean {
    return left * each + margin > number
  }
}

const monthNames = once((language: Language) => {
  const short = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'short',
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, at) => short.format(Date.UTC(2000, at, 1)).replace('.', ''))
})

/** The stretches of one certainty, each a box from the morning of its first day to the evening of its last. */
function spansOf(
  rows: Timeline['rows'],
  certainty: Stretch['certainty'],
  ink: Ink,
  months: readonly Month[],
  at: number,
) {
  const boxes = rows.flatMap(({ spans }, row) =>
    spans
      .filter(span => span.certainty === certainty && span.from <= span.to)
      .map(({ from, to }) => [row, placeOf(from, months), placeOf(to, months) + 1 / 31]),
  )
  const draw: CustomSeriesRenderItem = (_, api) => {
    const [row, from, to] = [0, 1, 2].map(one => Number(api.value(one)))
    const [left = 0, middle = 0] = api.coord([Math.max(from!, 0), row!])
    const [right = 0] = api.coord([Math.min(to!, months.length), row!])
    if (to! <= 0 || from! >= months.length) return null
    const shape = { x: left, y: middle - 9, width: Math.max(right - left, 5), height: 18 }

    return {
      type: 'rect',
      shape,
      style: {
        fill: ink.color,
        stroke: edge,
        lineWidth: 1,
        ...(ink.decal ? { decal: { ...ink.decal } } : {}),
      },
    }
  }

  return {
    type: 'custom',
    name: String(at),
    xAxisIndex: 2,
    silent: true,
    emphasis: { disabled: true },
    encode: { x: [1, 2], y: 0 },
    itemStyle: { ...ink, borderColor: edge, borderWidth: 1 },
    renderItem: draw,
    data: boxes,
  }
}
