import { attributes, type Html, html } from '#bot/html.ts'
import { spoken } from '#bot/spoken.ts'
import type { Reader } from '#domain/language.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { addressOf, groups, type Persona, type View } from './view.ts'

/** How a persona is called in the reader's language. */
export const nameOf = ({ name }: Pick<Persona, 'name'>, reader: Reader): string =>
  typeof name === 'string' ? name : name[reader.language]

/** Everybody one can be, by group, with a field that narrows the list as one types. */
export function castList(view: View): Html {
  const { reader, cast } = view
  const label = say(msg('console.people.search'), reader)

  return html`<div class="cast" data-cast>
    <label for="cast-search">${label}</label>
    <input type="search" id="cast-search" autocomplete="off" spellcheck="false">
    ${groups.map(group => {
      const people = cast.filter(persona => persona.group === group)
      if (people.length === 0) return null

      return html`<section aria-labelledby="group-${group}">
        <h3 id="group-${group}">${say(msg(`console.group.${group}`), reader)}</h3>
        <ul>${people.map(persona => entry(persona, view))}</ul>
      </section>`
    })}
    <p class="none" role="status" data-none="${say(msg('console.people.none'), reader)}"></p>
  </div>`
}

function entry(persona: Persona, view: View): Html {
  const data = attributes({
    href: addressOf(view, { as: persona.id }),
    'aria-current': persona.id === view.persona?.id ? 'true' : null,
    'data-room': `direct:${persona.id}`,
    'data-count': view.counts.get(`direct:${persona.id}`) ?? 0,
    'data-new': say(msg('console.new'), view.reader),
  })

  return html`<li><a${data}><span class="name">${nameOf(persona, view.reader)}</span> <span class="about">${spoken(persona.about, view.reader)}</span></a></li>`
}
