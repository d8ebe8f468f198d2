import { languages } from '#domain/language.ts'
import { namesOf } from '#domain/memory/sought.ts'
import type { Concept, Term } from '#domain/memory/thesaurus.ts'
import { type Block, facts, heading, type Item, items, link, text } from './reply.ts'
import { beside, type Message, msg, type Value, words } from './value.ts'

/** A concept by its name, with the way to it. */
export const conceptItem = (concept: Concept, note?: Value): Item => ({
  title: words(namesOf(concept)),
  ...(note === undefined ? {} : { note }),
  links: [link(msg('commands.memory.term.button'), 'memory term', { concept: concept.id })],
})

/** All the words of a concept, by language; those that may mean other things too have a question mark. */
export const termFacts = ({ terms }: Concept): Block =>
  facts(
    ...languages.map(language => {
      const said = terms.filter(term => term.language === language).map(termSaid)
      return [msg(`choices.language.${language}`), said.length > 0 ? beside(said) : null] as const
    }),
  )

const termSaid = ({ text, unsure }: Term): string => (unsure ? `${text} (?)` : text)

/** So many relatives are shown one by one. */
const mostShown = 10

/** The concepts beside one, under a heading. */
export function relatives(title: Message, concepts: readonly Concept[]): readonly Block[] {
  if (concepts.length === 0) return []
  const left = concepts.length - mostShown

  return [
    heading(title),
    items(concepts.slice(0, mostShown).map(concept => conceptItem(concept))),
    ...(left > 0 ? [text(msg('term.more', { count: left }))] : []),
  ]
}
