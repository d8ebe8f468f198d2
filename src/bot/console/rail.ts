import { attributes, type Html, html } from '#bot/html.ts'
import { spoken } from '#bot/spoken.ts'
import { languages } from '#domain/language.ts'
import { msg, type Value } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'
import { nameOf } from './cast.ts'
import { addressOf, seatName, type View } from './view.ts'

const ownNames = { en: 'English', es: 'Español', pt: 'Português', fr: 'Français' } as const

/** The left side: who I am, where I can go, and in which language. */
export function rail(view: View): Html {
  const words = (key: Key) => say(msg(key), view.reader)

  return html`
    <p class="brand">${words('console.title')}</p>
    ${
      view.persona &&
      html`<div class="you">
      <p class="label">${words('console.you')}</p>
      <p class="name">${nameOf(view.persona, view.reader)}</p>
      <p class="about">${spoken(view.persona.about, view.reader)}</p>
      <button type="button" id="be" aria-haspopup="dialog">${words('console.change')}</button>
    </div>
    <nav aria-label="${words('console.rooms')}">
      <ul>
        ${place(view, 'desk', words('console.desk'), null)}
        ${place(view, 'direct', words('console.direct'), `direct:${view.persona.id}`)}
      </ul>
      <h2>${words('console.channels')}</h2>
      <ul>${view.channels.map(channel => place(view, `channel:${channel.id}`, `# ${nameOf(channel, view.reader)}`, `channel:${channel.id}`))}</ul>
    </nav>`
    }
    ${tongues(view)}`
}

/** What stands above a room: its name, and what it is for. */
export function head(view: View): Html {
  const { name, about } = title(view)

  return html`<h1 tabindex="-1">${name}</h1>${about !== null && html`<p class="about">${spoken(about, view.reader)}</p>`}`
}

/** The name and purpose of the room one sits in. */
export function title({ seat, reader }: View): { readonly name: string; readonly about: Value | null } {
  if (seat.kind === 'channel') return { name: `# ${nameOf(seat.channel, reader)}`, about: seat.channel.about }

  return { name: say(msg(`console.${seat.kind}`), reader), about: msg(`console.${seat.kind}.about`) }
}

function place(view: View, room: string, name: string, kept: string | null): Html {
  const data = attributes({
    id: `to-${room}`,
    href: addressOf(view, { room }),
    'aria-current': seatName(view.seat) === room ? 'page' : null,
    'data-room': kept,
    'data-count': kept && (view.counts.get(kept) ?? 0),
    'data-new': say(msg('console.new'), view.reader),
  })

  return html`<li><a${data}><span class="name">${name}</span></a></li>`
}

function tongues(view: View): Html {
  const label = say(msg('console.language'), view.reader)
  const current = (language: string | null) => (view.language === language ? 'true' : null)
  const own = view.persona && {
    id: 'speak-own',
    href: addressOf(view, { lang: null }),
    'aria-current': current(null),
  }

  return html`<nav class="tongues" aria-label="${label}">
    <h2>${label}</h2>
    <ul>
      ${languages.map(lang => {
        const data = {
          id: `speak-${lang}`,
          href: addressOf(view, { lang }),
          lang,
          hreflang: lang,
          'aria-current': current(lang),
        }
        return html`<li><a${attributes(data)}>${ownNames[lang]}</a></li>`
      })}
      ${own && html`<li><a${attributes(own)}>${say(msg('console.language.own'), view.reader)}</a></li>`}
    </ul>
  </nav>`
}
