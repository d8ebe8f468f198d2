import { append } from '../lists.ts'
import type { ConceptKind, Met, Thesaurus } from './thesaurus.ts'
import { type Word, wordsOf } from './words.ts'

/** One thing a text says: a concept, or a word of no concept; with how much of the text it is, from 0 to about 1.3. */
export type Unit = {
  /** `child-labour` for a concept, `=asbest` for the root of a word. */
  readonly name: string
  readonly weight: number
  /** The words of the text that say it. */
  readonly said: string
}

/** What a concept of each kind tells of what is needed. */
export const kindWeights: Readonly<Record<ConceptKind, number>> = {
  object: 1,
  body: 1,
  sector: 0.6,
  group: 0.5,
  word: 0.5,
  means: 0.45,
}
/** A title says what the matter is. */
export const titleWeight = 1.3
/** A word beside the concepts; one that a concept is said with; one that every request says. */
export const wordWeights = { alone: 0.5, inConcept: 0.2, common: 0.1 }
/** A concept whose words are part of a longer one's: "labour" in "child labour". */
export const insideWeight = 0.4

/** The words of a text, and up to where they are the title's: those of title and description are never near one another. */
export type Text = { readonly words: readonly Word[]; readonly titled: number }

export function textOf(title: string, description: string): Text {
  const inTitle = wordsOf(title)

  return { words: [...inTitle, ...wordsOf(description, inTitle.length + 10)], titled: inTitle.length }
}

/** Reads a text into what it says. */
export function unitsOf(thesaurus: Thesaurus, { words, titled }: Text): readonly Unit[] {
  const met = thesaurus.met(words)
  const places = met.map(placeOf)
  const units = new Map<string, Unit>()
  const covered = new Map<number, number>()
  const sharing = new Map<string, number>()
  const longer = new Map<number, Met[]>()
  for (const [at, one] of met.entries()) {
    sharing.set(places[at]!, (sharing.get(places[at]!) ?? 0) + 1)
    if (one.words.length > 1 && one.sure >= 0.8) for (const { at } of one.words) append(longer, at, one)
  }
  const stress = (list: readonly Word[]) => (list.some(({ at }) => at < titled) ? titleWeight : 1)

  for (const [at, one] of met.entries()) {
    const { concept, sure, words } = one
    const shared = Math.sqrt(sharing.get(places[at]!)!)
    const inside = longer.get(words[0]!.at)?.some(other => isInside(one, other)) ? insideWeight : 1
    const common = words.every(word => word.common) ? 0.5 : 1
    const telling = Math.max(...words.map(({ root }) => thesaurus.telling(root)))
    const weight = (kindWeights[concept.kind] * sure * inside * common * telling * stress(words)) / shared
    units.set(concept.id, { name: concept.id, weight, said: words.map(({ text }) => text).join(' ') })
    for (const { at } of words) covered.set(at, Math.max(covered.get(at) ?? 0, sure))
  }
  for (const word of words) {
    const { alone, inConcept, common } = wordWeights
    const part = covered.get(word.at) ?? 0
    const weight =
      (word.common ? common : alone + (inConcept - alone) * part) *
      thesaurus.telling(word.root) *
      stress([word])
    const name = `=${word.root}`
    if (weight > (units.get(name)?.weight ?? 0)) units.set(name, { name, weight, said: word.text })
  }

  return [...units.values()]
}

/** Where in the text a concept is said: several may be said by the same words. */
const placeOf = ({ words }: Met): string =>
  words.length === 1
    ? `${words[0]!.at}`
    : words
        .map(({ at }) => at)
        .sort((a, b) => a - b)
        .join(' ')

const isInside = (one: Met, other: Met): boolean =>
  other.words.length > one.words.length &&
  one.words.every(({ at }) => other.words.some(word => word.at === at))
