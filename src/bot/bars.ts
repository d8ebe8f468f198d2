import type { Reader } from '#domain/language.ts'
import { plain } from '#domain/plain.ts'
import { hasTotals, totalOf } from '#reply/alternative.ts'
import type { Bars, Series } from '#reply/chart.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import {
  axisWidth,
  ends,
  marksWithin,
  numbers,
  type Room,
  said,
  short,
  widestOf,
  withOthers,
} from './amounts.ts'
import { fitted, fontFamily, harmless } from './font.ts'
import {
  common,
  type Given,
  keyed,
  lineHeight,
  margin,
  type Plan,
  quiet,
  size,
  titled,
  width,
} from './frame.ts'
import { edge, inks, letters, paper, soft } from './ink.ts'
import { scaleOf } from './scale.ts'

/** How the bars of a chart stand: upright where all that is said of them fits beneath and above them, else lying. */
export function planBars(chart: Bars, reader: Reader): Plan {
  const drawn = withOthers(chart, reader)
  const names = drawn.series.map(({ name }) => say(name, reader))
  const title = titled(say(chart.title, reader))
  const key = drawn.series.length > 1 ? keyed(names, title.below) : null
  const top = title.below + (key?.height ?? 0)
  const room: Room = {
    drawn,
    reader,
    top,
    labels: drawn.categories.map(one => harmless(plain(say(one, reader)).replace(/\s+/g, ' '))),
  }
  const { height, left, ...rest } = isUpright(room) ? upright(room) : lying(room)

  return {
    width,
    height,
    option: {
      ...common([
        title.written,
        ...left.map((line, at) => ({
          lines: [line],
          top: height - margin - (left.length - at) * lineHeight(size.small),
          size: size.small,
          isBold: false,
        })),
      ]),
      ...(key ? { legend: key.legend } : {}),
      ...rest,
    },
  }
}

type Way = Plan['option'] & { readonly height: number; readonly left: readonly string[] }

const plotHeight = 260
const widest = 250
const tallest = 2_200

function isUpright(room: Room): boolean {
  const { drawn, labels } = room
  const slot = (width - 2 * margin - axisWidth(room)) / Math.max(labels.length, 1)
  const bars = drawn.stacked ? 1 : drawn.series.length

  return (
    labels.length <= 24 &&
    widestOf(labels, size.text) <= slot - 6 &&
    widestOf(numbers(room), size.small) <= (slot * 0.84) / bars
  )
}

function upright(room: Room): Way {
  const { labels, top } = room
  // The number of the lowest bar stands below it, and the names below that.
  const beneath = Math.min(0, ...ends(room.drawn)) < 0 ? lineHeight(size.small) + 4 : 0
  const below = beneath + lineHeight(size.text) + 14

  return {
    height: top + 24 + plotHeight + below + margin,
    left: [],
    grid: {
      left: margin + axisWidth(room) + 10,
      right: margin,
      top: top + 24,
      height: plotHeight,
      containLabel: false,
    },
    xAxis: { ...named(labels), offset: beneath },
    yAxis: valued(room, scaleOf(ends(room.drawn))),
    series: seriesOf(room, labels.length, 'top'),
  }
}

function lying(room: Room): Way {
  const { drawn, reader, top, labels } = room
  const bars = drawn.stacked ? 1 : drawn.series.length
  const row = Math.max(bars === 1 ? 34 : bars * 18 + 16, 2 * lineHeight(size.small) + 4)
  const shown = Math.min(labels.length, Math.max(1, Math.floor(tallest / row)))
  const names = labels.slice(0, shown).map(label => fitted(label, size.text, widest, 2).join('\n'))
  const beside = widestOf(
    names.flatMap(name => name.split('\n')),
    size.text,
  )
  const negative = Math.min(0, ...ends(drawn)) < 0
  const space = widestOf(numbers(room), size.small) + 10
  const more = labels.length - shown
  const before = margin + beside + 12 + (negative ? space : 0)
  const left =
    more > 0 ? fitted(say(msg('chart.more', { count: more }), reader), size.small, width - 2 * margin, 2) : []

  return {
    height: top + shown * row + lineHeight(size.small) + 16 + margin + left.length * lineHeight(size.small),
    left,
    grid: {
      left: before,
      right: margin + space,
      top,
      height: shown * row,
      containLabel: false,
    },
    xAxis: valued(room, marksWithin(room, width - before - margin - space)),
    yAxis: { ...named(names), inverse: true, offset: negative ? space : 0 },
    series: seriesOf(room, shown, 'right'),
  }
}

const named = (names: readonly string[]) => ({
  type: 'category' as const,
  data: [...names],
  axisTick: { show: false },
  axisLine: { show: true, onZero: true, lineStyle: { color: edge } },
  axisLabel: {
    interval: 0,
    hideOverlap: false,
    color: letters,
    fontFamily,
    fontSize: size.text,
    lineHeight: lineHeight(size.text),
  },
})

function valued({ drawn, reader }: Room, marks: readonly number[]) {
  return {
    ...quiet,
    type: 'value' as const,
    min: marks[0]!,
    max: marks.at(-1)!,
    interval: marks[1]! - marks[0]!,
    axisLabel: {
      color: soft,
      fontFamily,
      fontSize: size.small,
      hideOverlap: false,
      formatter: (value: number) => short(value, drawn.unit, reader),
    },
  }
}

function seriesOf(room: Room, shown: number, far: 'top' | 'right'): Given<'series'> {
  const { drawn } = room
  const near = far === 'top' ? 'bottom' : 'left'
  const label = (text: (at: number) => string) => ({
    show: true,
    distance: 3,
    padding: [1, 3],
    backgroundColor: paper,
    color: letters,
    fontFamily,
    fontSize: size.small,
    formatter: ({ dataIndex }: { dataIndex: number }) => text(dataIndex),
  })
  const bar = ({ values }: Series, at: number) => ({
    type: 'bar' as const,
    name: String(at),
    silent: true,
    emphasis: { disabled: true },
    barMaxWidth: far === 'top' ? 56 : 18,
    barCategoryGap: '24%',
    barGap: '12%',
    ...(drawn.stacked ? { stack: 'all' } : {}),
    itemStyle: { ...inks[at]!, borderColor: edge, borderWidth: 1 },
    label: hasTotals(drawn) ? { show: false } : label(index => said(values[index] ?? null, room)),
    data: values.slice(0, shown).map(value => ({
      value: value ?? '-',
      label: { position: (value ?? 0) < 0 ? (near as 'left') : (far as 'right') },
    })),
  })
  const totals = {
    type: 'bar' as const,
    name: 'total',
    silent: true,
    stack: 'all',
    // A zero would stand on whichever part is the last: the sum belongs beyond the parts above zero.
    stackStrategy: 'positive' as const,
    emphasis: { disabled: true },
    itemStyle: { color: 'none' },
    label: { ...label(at => said(totalOf(drawn, at), room)), position: far as 'right' },
    data: drawn.categories.slice(0, shown).map(() => 0),
  }

  return [...drawn.series.map(bar), ...(hasTotals(drawn) ? [totals] : [])] as Given<'series'>
}
