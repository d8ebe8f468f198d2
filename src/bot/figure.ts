import type { Reader } from '#domain/language.ts'
import type { Chart } from '#reply/chart.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { svgOf } from './chart.ts'
import { attributes, type Html, html } from './html.ts'
import { spoken } from './spoken.ts'

/** A chart as a picture in the page, which scrolls by itself on a small screen, with the same in words folded below it; where there is none, the words alone. */
export function figure(chart: Chart, reader: Reader, words: Html): Html {
  const drawing = drawn(chart, reader)
  if (drawing === 'failed') return html`<p class="note">${say(msg('chart.failed'), reader)}</p>${words}`
  if (drawing === null) return words

  const title = say(chart.title, reader)
  return html`<figure class="chart">
    <div class="scroll" role="region" tabindex="0"${attributes({ 'aria-label': title })}>${labelled(drawing, title)}</div>
    <details><summary>${spoken(msg('chart.words'), reader)}</summary>${words}</details>
  </figure>`
}

/** What cannot be drawn keeps nobody from the words. */
function drawn(chart: Chart, reader: Reader): string | null {
  try {
    return svgOf(chart, reader)
  } catch {
    return 'failed'
  }
}

/** To those who do not see it the picture is one thing with a name, not a heap of numbers. */
const labelled = (drawing: string, title: string): Html => ({
  html: drawing.replace('<svg ', () => `<svg role="img"${attributes({ 'aria-label': title }).html} `),
})
