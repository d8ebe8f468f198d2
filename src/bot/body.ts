import type { Reader } from '#domain/language.ts'
import { inWords } from '#reply/alternative.ts'
import type { Block, Item, Link } from '#reply/reply.ts'
import { msg, type Value } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { figure } from './figure.ts'
import { attributes, type Html, html } from './html.ts'
import { isWritten, spoken } from './spoken.ts'

/** What becomes of that in a page which can be pressed, and of what is to be taken along. */
export type Ways = {
  readonly buttons: (links: readonly Link[], reader: Reader) => Html
  readonly file: (block: Extract<Block, { kind: 'file' | 'page' }>, reader: Reader) => Html
}

/** The body of a reply as HTML, in a page or on paper. */
export const body = (of: readonly Block[], reader: Reader, ways: Ways): Html =>
  html`${of.map(block => drawn(block, reader, ways))}`

function drawn(block: Block, reader: Reader, ways: Ways): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3 class="section">${spoken(block.text, reader)}</h3>`
    case 'text':
      return isWritten(block.text)
        ? html`<blockquote>${spoken(block.text, reader)}</blockquote>`
        : html`<p class="text">${spoken(block.text, reader)}</p>`
    case 'facts':
      return html`<dl class="facts">${block.rows.map(
        row => html`<div><dt>${spoken(row.label, reader)}</dt><dd>${spoken(row.value, reader)}</dd></div>`,
      )}</dl>`
    case 'items':
      return html`<ul class="items">${block.items.map(item => entry(item, reader, ways))}</ul>`
    case 'table':
      return table(block, reader)
    case 'file':
    case 'page':
      return ways.file(block, reader)
    case 'chart':
      return figure(block.chart, reader, body(inWords(block.chart), reader, ways))
  }
}

const entry = (item: Item, reader: Reader, ways: Ways): Html => html`<li>
  <div class="entry">
    <p class="name">${named(item, reader)}</p>
    ${item.note !== undefined && html`<p class="note">${spoken(item.note, reader)}</p>`}
  </div>
  ${ways.buttons(item.links ?? [], reader)}
</li>`

/** What leads out of the console opens beside it, and is not told where one comes from. */
function named({ title, address }: Item, reader: Reader): Html {
  if (address === undefined) return spoken(title, reader)
  const data = attributes({ href: address, target: '_blank', rel: 'noopener noreferrer' })

  return html`<a${data}>${spoken(title, reader)}</a>`
}

/** A table wider than the screen scrolls by itself, by keyboard too. */
function table({ columns, rows }: Extract<Block, { kind: 'table' }>, reader: Reader): Html {
  const label = say(msg('console.table'), reader)
  const side = (column: number) => (rows.some(row => typeof row[column] === 'number') ? 'number' : null)
  const cell = (value: Value, column: number) =>
    column === 0
      ? html`<th scope="row">${spoken(value, reader)}</th>`
      : html`<td${attributes({ class: side(column) })}>${spoken(value, reader)}</td>`

  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>
    <thead><tr>${columns.map(
      (column, i) => html`<th scope="col"${attributes({ class: side(i) })}>${spoken(column, reader)}</th>`,
    )}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${row.map(cell)}</tr>`)}</tbody>
  </table></div>`
}
