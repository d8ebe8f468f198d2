import type { Language } from '../language.ts'
import { append } from '../lists.ts'
import { type Nearness, nearnessOf, stepsBetween } from './nearness.ts'
import { atOnce } from './pieces.ts'
import { type Terms, termsOf } from './terms.ts'
import { type Themes, themesOf } from './themes.ts'
import type { Word } from './words.ts'

/** What a concept is of: a subject of labour administration, people, a branch, an instrument, a name, or an ordinary word. */
export const conceptKinds = ['object', 'group', 'sector', 'means', 'body', 'word'] as const
export type ConceptKind = (typeof conceptKinds)[number]

/** A way to say a concept in one language; an `unsure` one means other things, too, and is a hint alone. */
export type Term = { readonly language: Language; readonly text: string; readonly unsure: boolean }

/** One thing the network speaks of, in all its words. */
export type Concept = {
  readonly id: string
  readonly kind: ConceptKind
  readonly broader: readonly string[]
  readonly related: readonly string[]
  readonly terms: readonly Term[]
}

/** A concept met in a text: how surely, from 0 to 1, and the words that say it. */
export type Met = { readonly concept: Concept; readonly sure: number; readonly words: readonly Word[] }

/** All concepts, ready to be met in a text and compared. */
export type Thesaurus = {
  readonly concepts: ReadonlyMap<string, Concept>
  /** Those it began with, before officials changed any. */
  readonly shipped: ReadonlyMap<string, Concept>
  readonly met: (words: readonly Word[]) => readonly Met[]
  /** The concepts of the terms that have all of these roots and so many more at most, with how many such terms each has. */
  readonly having: (roots: readonly string[], more: number) => ReadonlyMap<Concept, number>
  /** How telling a word is, from 0 to 1: what many terms are made of tells little. */
  readonly telling: (root: string) => number
  /** The concepts near one, and how near, from 0 to 1. */
  readonly nearTo: (concept: string) => Nearness
  /** What words are about by the thesaurus it began with: a term that officials add is a concept's, and no theme's. */
  readonly themes: Themes
}

/**
 * Makes the thesaurus of a list of concepts; what refers to a concept that is not there refers to nothing. To read the
 * terms takes most of a second: those of `shipped` are read once, and beside them only what officials have changed.
 */
export function thesaurusOf(list: readonly Concept[], shipped: readonly Concept[] = list): Thesaurus {
  const before = read.get(shipped) ?? atOnce(readingTerms(shipped))
  const concepts = list === shipped ? before.concepts : byId(list)
  const changed = list.filter(concept => before.concepts.get(concept.id) !== concept)
  const stores = [before.terms, atOnce(termsOf(changed))]
  const sum = (of: (terms: Terms) => number) => stores.reduce((sum, terms) => sum + of(terms), 0)
  const all = sum(terms => terms.size) || 1
  // What a shipped concept said before it was changed is said no more.
  const isNow = (concept: Concept) => changed.length === 0 || concepts.get(concept.id) === concept

  return {
    concepts,
    shipped: before.concepts,
    telling: root => tellingOf(sum(terms => terms.uses(root)) / all),
    nearTo: nearnessOf(stepsBetween(concepts)),
    themes: before.themes,
    met(words) {
      const places = new Map<string, Word[]>()
      for (const word of words) append(places, word.root, word)
      const found = new Map<string, Met>()
      for (const terms of stores)
        for (const met of terms.met(places)) {
          if (!isNow(met.concept)) continue
          const { id } = met.concept
          const known = found.get(id)
          if (!known || strength(met) > strength(known)) found.set(id, met)
        }

      return [...found.values()]
    },
    having(roots, more) {
      const counts = new Map<Concept, number>()
      for (const terms of stores)
        for (const concept of terms.having(roots, more))
          if (isNow(concept)) counts.set(concept, (counts.get(concept) ?? 0) + 1)

      return counts
    },
  }
}

type Concepts = ReadonlyMap<string, Concept>

type Read = { readonly concepts: Concepts; readonly terms: Terms; readonly themes: Themes }

const read = new WeakMap<readonly Concept[], Read>()

/** Reads what Enlace comes with a piece at a time, for the thesaurus that is made of it later. */
export function* readingTerms(shipped: readonly Concept[]): Generator<void, Read> {
  const terms = yield* termsOf(shipped)
  const all = { concepts: byId(shipped), terms, themes: yield* themesOf(shipped, terms) }
  read.set(shipped, all)

  return all
}

const byId = (list: readonly Concept[]): Concepts => new Map(list.map(concept => [concept.id, concept]))

const strength = ({ sure, words }: Met): number => sure * (1 + words.length / 4)

/** A word in one of ten thousand terms tells all it can; one in a hundredth of them, a third of it. */
const tellingOf = (share: number): number =>
  Math.min(1, Math.max(0.3, 1.33 - 0.165 * Math.log(share * 100_000 + 1)))
