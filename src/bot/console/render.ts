import { randomUUID } from 'node:crypto'
import { body, type Ways } from '#bot/body.ts'
import { attributes, type Html, html } from '#bot/html.ts'
import { spoken } from '#bot/spoken.ts'
import type { Reader } from '#domain/language.ts'
import type { Block, Link, Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'

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
export const blocks = (of: readonly Block[], reader: Reader): Html => body(of, reader, { buttons, file })

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

/** A file is in the page itself: nothing is kept anywhere to be fetched again. A page to print has its own address. */
function file(block: Parameters<Ways['file']>[0], reader: Reader): Html {
  if (block.kind === 'page') return html``
  const { name, mime, text } = block
  const href = `data:${mime};charset=utf-8;base64,${Buffer.from(text).toString('base64')}`
  const data = attributes({ href, download: name })

  return html`<p class="file"><a${data}>${say(msg('file.take', { name }), reader)}</a></p>`
}
