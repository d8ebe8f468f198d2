import { randomUUID } from 'node:crypto'
import type { Reader } from '#domain/language.ts'
import { inWords } from '#reply/alternative.ts'
import type { Block, Item, Link, Reply } from '#reply/reply.ts'
import { msg, type Value } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { figure } from './figure.ts'
import { attributes, type Html, html } from './html.ts'
import { isWritten, spoken } from './spoken.ts'

/** A reply as a card: title, what it says, and its buttons. */
export function card(reply: Reply, reader: Reader, heading: 'h2' | 'h3' = 'h2'): Html {
  const tag = { html: heading }
  const title = reply.title === undefined ? null : spoken(reply.title, reader)

  return html`<div class="card tone-${reply.tone}">
    ${title && html`<${tag} class="title" tabindex="-1">${title}</${tag}>`}
    ${blocks(reply.body, reader)}
    ${buttons(reply.links, reader)}
  </div>`
}

/** The body of a reply, or what stands above a form. */
export const blocks = (body: readonly Block[], reader: Reader): Html =>
  html`${body.map(block => drawn(block, reader))}`

/** The buttons under a reply; each is another command with some of its input filled in. */
export function buttons(links: readonly Link[], reader: Reader): Html {
  if (links.length === 0) return html``

  return html`<div class="links">${links.map(link => button(link, reader))}</div>`
}

/**
 * Gives every button and form its own identity, so that a double click or a form sent again is one invocation.
 * Rendering leaves it blank: the same reply is the same HTML, and the page can tell what has changed.
 */
export const stamped = ({ html }: Html): string =>
  html.replaceAll(' data-nonce=""', () => ` data-nonce="${randomUUID()}"`)

function button(link: Link, reader: Reader): Html {
  const data = attributes({
    class: link.style,
    'data-command': link.command,
    'data-input': JSON.stringify(link.input),
    'data-token': link.token,
    'data-nonce': '',
  })

  return html`<button type="button"${data}>${spoken(link.label, reader)}</button>`
}

function drawn(block: Block, reader: Reader): Html {
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
      return html`<ul class="items">${block.items.map(item => entry(item, reader))}</ul>`
    case 'table':
      return table(block, reader)
    case 'file':
      return download(block, reader)
    case 'chart':
      return figure(block.chart, reader, blocks(inWords(block.chart), reader))
  }
}

const entry = (item: Item, reader: Reader): Html => html`<li>
  <div class="entry">
    <p class="name">${named(item, reader)}</p>
    ${item.note !== undefined && html`<p class="note">${spoken(item.note, reader)}</p>`}
  </div>
  ${buttons(item.links ?? [], reader)}
</li>`

/** What leads out of the console opens beside it, and is not told where one comes from. */
function named({ title, address }: Item, reader: Reader): Html {
  if (address === undefined) return spoken(title, reader)
  const data = attributes({ href: address, target: '_blank', rel: 'noopener noreferrer' })

  return html`<a${data}>${spoken(title, reader)}</a>`
}

/** A file is in the page itself: nothing is kept anywhere to be fetched again. */
function download({ name, mime, text }: Extract<Block, { kind: 'file' }>, reader: Reader): Html {
  const href = `data:${mime};charset=utf-8;base64,${Buffer.from(text).toString('base64')}`
  const data = attributes({ href, download: name })

  return html`<p class="file"><a${data}>${say(msg('file.take', { name }), reader)}</a></p>`
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
