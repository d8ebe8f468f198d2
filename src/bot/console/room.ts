import { createHash } from 'node:crypto'
import { attributes, type Html, html } from '#bot/html.ts'
import { moment, msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { buttons, card } from './render.ts'
import { type Message, shownAtOnce, type View } from './view.ts'

/** What is said in the room: cards, the oldest first, each with its thread folded under it; or the person's desk. */
export function messages(view: View): Html {
  if (view.seat.kind === 'desk') return view.home ? desk(view) : html``

  const roots = view.messages.filter(message => message.thread === null)
  const cut = roots.length >= shownAtOnce && say(msg('console.latest', { count: shownAtOnce }), view.reader)

  return html`
    ${cut && html`<p class="quiet" id="latest">${cut}</p>`}
    ${roots.length === 0 && html`<p class="quiet" id="empty">${say(msg('console.empty'), view.reader)}</p>`}
    ${roots.map(root => {
      const replies = view.messages.filter(message => message.thread === root.id)
      return versioned(
        'article',
        `m${root.id}`,
        'message',
        html`${message(root, 'h2', view)}${thread(root, replies, view)}`,
      )
    })}`
}

/** The most frequent acts of this person as plain buttons, so that nobody needs a manual. */
export const acts = ({ home, reader }: View): Html => buttons(home?.links ?? [], reader)

/** An element whose `data-version` tells the page whether it has changed. */
export function versioned(tag: string, id: string, name: string, content: Html): Html {
  const version = createHash('sha1').update(content.html).digest('base64url').slice(0, 12)
  const data = attributes({ id, class: name, 'data-version': version })

  return html`<${{ html: tag }}${data}>${content}</${{ html: tag }}>`
}

function desk({ home, reader }: View): Html {
  // Its own buttons stand above the command line, where they are in every room.
  return home ? versioned('article', 'desk', 'message', card({ ...home, links: [] }, reader)) : html``
}

function message(of: Message, heading: 'h2' | 'h3', { reader }: View): Html {
  return html`<p class="meta"><span class="from">Enlace</span>
      <time datetime="${of.postedAt.toISOString()}">${say(moment(of.postedAt), reader)}</time>
      ${of.editedAt && html`<span class="edited">${say(msg('console.edited'), reader)}</span>`}</p>
    ${card(of.reply, reader, heading)}`
}

function thread(root: Message, replies: readonly Message[], view: View): Html {
  if (replies.length === 0) return html``

  return html`<details class="thread" id="t${root.id}">
    <summary>${say(msg('console.thread', { count: replies.length }), view.reader)}</summary>
    <ol>${replies.map(reply => html`<li id="m${reply.id}">${message(reply, 'h3', view)}</li>`)}</ol>
  </details>`
}
