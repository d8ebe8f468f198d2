import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Reader } from '#domain/language.ts'
import { type Chart, isEmpty } from '#reply/chart.ts'
import { planBars } from './bars.ts'
import { fontFiles, widthOf } from './font.ts'
import { tidied } from './svg.ts'
import { planTimeline } from './timeline.ts'

const require = createRequire(import.meta.url)

/**
 * A chart as a drawing for one reader; null where it has nothing to draw. The library is loaded with the first
 * picture: most of a day's answers have none, and a start must not wait for it.
 */
export function svgOf(chart: Chart, reader: Reader): string | null {
  if (isEmpty(chart)) return null
  const known = digest(chart, reader)
  const kept = drawings.get(known)
  if (kept !== undefined) return kept

  const drawing = drawn(chart, reader)
  if (drawings.size >= mostKept) drawings.clear()
  drawings.set(known, drawing)

  return drawing
}

/** The same as a file that every chat shows, at twice its size for sharp screens; null where there is nothing to draw. */
export async function pngOf(chart: Chart, reader: Reader): Promise<Buffer | null> {
  const drawing = svgOf(chart, reader)
  if (drawing === null) return null
  const { renderAsync } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js')
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'DejaVu Sans' }

  return (await renderAsync(drawing, { font, fitTo: { mode: 'zoom', value: 2 } })).asPng()
}

function drawn(chart: Chart, reader: Reader): string {
  const { init } = library()
  const { width, height, option } =
    chart.kind === 'bars' ? planBars(chart, reader) : planTimeline(chart, reader)
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    canvas.setOption(option)
    return tidied(canvas.renderToSVGString())
  } finally {
    // What is not disposed of keeps a timer, and with it the process.
    canvas.dispose()
  }
}

type Library = typeof import('echarts')
let loaded: Library | undefined

/** The library measures words by our own font: it has none where there is no screen. */
function library(): Library {
  if (loaded) return loaded
  loaded = require('echarts') as Library
  const sizeIn = (font = '') => Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
  loaded.setPlatformAPI({
    measureText: (text, font) => ({ width: widthOf(text, sizeIn(font), /\bbold\b/.test(font ?? '')) }),
  } as Parameters<Library['setPlatformAPI']>[0])

  return loaded
}

const digest = (chart: Chart, { language }: Reader): string =>
  createHash('sha256')
    .update(JSON.stringify([chart, language]))
    .digest('hex')

/** The console asks for the same pictures with every look at the page. */
const drawings = new Map<string, string>()
const mostKept = 100
