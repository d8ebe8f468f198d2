import type { EChartsOption } from 'echarts'
import { fitted, fontFamily, widthOf } from './font.ts'
import { faint, letters, paper, soft } from './ink.ts'

/** What a picture is made of: its size, and what the library is told. */
export type Plan = { readonly width: number; readonly height: number; readonly option: EChartsOption }

/** A part of it that is there. */
export type Given<Part extends keyof EChartsOption> = NonNullable<EChartsOption[Part]>

/** A size at which a picture is still read in the column of a chat. */
export const width = 720
export const margin = 20
export const size = { title: 19, text: 15, small: 13 } as const

/** Lines of text at a place of the picture. */
export type Written = {
  readonly lines: readonly string[]
  readonly top: number
  readonly size: number
  readonly isBold: boolean
}

/** The title of a picture in as many lines as it needs, and where the picture goes on below it. */
export function titled(title: string): { readonly written: Written; readonly below: number } {
  const lines = fitted(title, size.title, width - 2 * margin, 3, true)

  return {
    written: { lines, top: margin, size: size.title, isBold: true },
    below: margin + lines.length * lineHeight(size.title) + 10,
  }
}

/** What every picture is told: its paper and letters; nothing moves, and nothing waits for a mouse. */
export const common = (written: readonly Written[]): EChartsOption => ({
  animation: false,
  backgroundColor: paper,
  textStyle: { fontFamily, fontSize: size.text, color: letters },
  title: written.map(({ lines, top, size: fontSize, isBold }) => ({
    text: lines.join('\n'),
    left: margin,
    top,
    padding: 0,
    textStyle: {
      fontSize,
      fontFamily,
      fontWeight: isBold ? ('bold' as const) : ('normal' as const),
      lineHeight: lineHeight(fontSize),
      color: isBold ? letters : soft,
    },
  })),
})

/** The key to what a picture shows, in rows; and the space it takes. */
export function keyed(names: readonly string[], top: number) {
  const shown = names.map(name => fitted(name, size.small, widestName, 1)[0] ?? '–')
  let rows = 1
  let used = 0
  for (const name of shown) {
    const taken = swatch + 5 + widthOf(name, size.small) + gap
    if (used > 0 && used + taken > width - 2 * margin) {
      rows += 1
      used = 0
    }
    used += taken
  }

  return {
    height: rows * keyRow + 8,
    legend: {
      show: true,
      type: 'plain' as const,
      left: margin,
      top,
      width: width - 2 * margin,
      padding: 0,
      itemGap: gap,
      itemWidth: swatch,
      itemHeight: 14,
      selectedMode: false as const,
      textStyle: { fontSize: size.small, fontFamily, color: letters, lineHeight: keyRow - gap },
      // The library finds a name again by itself: two of the same name would be one.
      data: shown.map((_, at) => ({ name: String(at) })),
      formatter: (name: string) => shown[Number(name)] ?? name,
    },
  }
}

/** How an axis is drawn, where it is. */
export const quiet = {
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: true, lineStyle: { color: faint } },
} as const

export const lineHeight = (fontSize: number): number => Math.round(fontSize * 1.3)

const swatch = 26
const gap = 14
const keyRow = 28
const widestName = 300
