import type { Concept, Thesaurus } from './thesaurus.ts'
import type { Unit } from './units.ts'
import { type Word, wordsOf } from './words.ts'

/** How much a concept weighs of whose term some words were said. */
const weight = 0.6
/** So many words of a term may be left out. */
const most = { left: 2, concepts: 2 }

/**
 * What somebody may mean who says a term without all of its words: "seguridad ocupacional" of "seguridad y salud
 * ocupacional". Only words that say no concept together are read so.
 */
export function looselyMet(thesaurus: Thesaurus, text: string, units: readonly Unit[]): readonly Unit[] {
  const together = new Set(units.flatMap(({ said }) => (said.includes(' ') ? said.split(' ') : [])))
  const words = wordsOf(text).filter(word => !together.has(word.text) && !word.common)

  for (let length = Math.min(4, words.length); length >= 2; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const found = concepts(thesaurus, words.slice(at, at + length))
      const said = words.slice(at, at + length).map(word => word.text)
      if (found.length > 0) return found.map(({ id }) => ({ name: id, weight, said: said.join(' ') }))
    }

  return []
}

/** The concepts that most of their terms say with all of these words. */
const concepts = (thesaurus: Thesaurus, words: readonly Word[]): readonly Concept[] =>
  [
    ...thesaurus.having(
      words.map(({ root }) => root),
      most.left,
    ),
  ]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most.concepts)
    .map(([concept]) => concept)
