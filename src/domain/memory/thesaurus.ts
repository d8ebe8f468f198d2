import type { Language } from '../language.ts'
import { near, type Word, wordsOf } from './words.ts'

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
  readonly met: (words: readonly Word[]) => readonly Met[]
  /** How telling a word is, from 0 to 1: what many terms are made of tells little. */
  readonly telling: (root: string) => number
  /** The concepts near one, and how near, from 0 to 1. */
  readonly nearTo: (concept: string) => Nearness
}

/** A term by its roots; the forms tell whether it was said in just these words. */
type Compiled = {
  readonly concept: Concept
  readonly roots: readonly string[]
  /** Its words as they are and without gender. */
  readonly forms: readonly string[]
  readonly sure: number
}

/** How surely a term that also means other things says its concept. */
const unsure = 0.4
/** Said with the right roots in another form: surely enough by several words, hardly by one. */
const inAnotherForm = { several: 0.9, one: 0.6 }

/** Makes the thesaurus of a list of concepts; what refers to a concept that is not there refers to nothing. */
export function thesaurusOf(list: readonly Concept[]): Thesaurus {
  const concepts = new Map(list.map(concept => [concept.id, concept]))
  const compiled = list.flatMap(termsOf)
  const uses = usesOf(compiled)
  const numbers = new Map([...uses.keys()].map((root, at) => [root, at + 1]))
  const there = new Uint8Array(numbers.size + 1)
  const terms = byRarestRoot(compiled, uses, numbers)

  return {
    concepts,
    telling: root => tellingOf(uses.get(root) ?? 0),
    nearTo: nearnessOf(concepts),
    met(words) {
      const places = new Map<string, Word[]>()
      for (const word of words) {
        const known = places.get(word.root)
        if (known) known.push(word)
        else places.set(word.root, [word])
      }
      const found = new Map<string, Met>()
      there.fill(0)
      for (const root of places.keys()) there[numbers.get(root) ?? 0] = 1

      for (const root of places.keys())
        for (const { term, others } of terms.get(root) ?? []) {
          // Nearly every term is looked for in vain: first whether all of it is there.
          if (!others.every(other => there[other] === 1)) continue
          const said = near(term.roots, places)
          if (said === null) continue
          const met = { concept: term.concept, sure: sureness(term, said), words: said }
          if (met.sure === 0) continue
          const before = found.get(term.concept.id)
          if (!before || strength(met) > strength(before)) found.set(term.concept.id, met)
        }

      return [...found.values()]
    },
  }
}

const strength = ({ sure, words }: Met): number => sure * (1 + words.length / 4)

/** How surely a term is said by these words, which have its roots; 0 where they only sound alike. */
function sureness({ sure, forms }: Compiled, said: readonly Word[]): number {
  const telling = said.filter(word => !word.common)
  const exact = (telling.length > 0 ? telling : said).filter(
    ({ plain, stem }) => forms.includes(plain) || (stem.length > 4 && forms.includes(stem)),
  )
  if (exact.length === said.length || exact.length === telling.length) return sure
  if (exact.length > 0) return sure * inAnotherForm.several

  return said.every(({ root }) => root.length >= 5) ? sure * inAnotherForm.one : 0
}

/** To read all terms takes most of a second; where officials changed one concept, only its own are read again. */
const read = new WeakMap<Concept, readonly Compiled[]>()

function termsOf(concept: Concept): readonly Compiled[] {
  const terms = read.get(concept) ?? compile(concept)
  read.set(concept, terms)

  return terms
}

function compile(concept: Concept): readonly Compiled[] {
  const compiled = new Map<string, Open>()
  for (const term of concept.terms) {
    const words = wordsOf(term.text)
    // What every request says is no term by itself.
    if (words.length === 0 || (words.length === 1 && words[0]!.common)) continue
    const roots = words.length === 1 ? [words[0]!.root] : [...new Set(words.map(({ root }) => root))].sort()
    const key = roots.join(' ')
    const known = compiled.get(key) ?? { concept, roots, forms: [], sure: 0 }
    for (const { plain, stem } of words) known.forms.push(plain, stem)
    known.sure = Math.max(known.sure, term.unsure ? unsure : 1)
    compiled.set(key, known)
  }

  return [...compiled.values()]
}

type Open = { concept: Concept; roots: readonly string[]; forms: string[]; sure: number }

/** In how many terms each root is. */
function usesOf(terms: readonly Compiled[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { roots } of terms) for (const root of roots) uses.set(root, (uses.get(root) ?? 0) + 1)

  return uses
}

/** A word in ten terms tells all it can; one in a thousand, a third of it. */
const tellingOf = (uses: number): number => Math.min(1, Math.max(0.3, 1.33 - 0.165 * Math.log(uses + 1)))

/** A term with the numbers of its other roots. */
type Placed = { readonly term: Compiled; readonly others: readonly number[] }

/** A term is looked for where its rarest word is met. */
function byRarestRoot(
  terms: readonly Compiled[],
  uses: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Placed[]> {
  const byRoot = new Map<string, Placed[]>()
  for (const term of terms) {
    const rarest = term.roots.reduce((best, root) => (uses.get(root)! < uses.get(best)! ? root : best))
    const others = term.roots.flatMap(root => (root === rarest ? [] : [numbers.get(root)!]))
    const known = byRoot.get(rarest)
    if (known) known.push({ term, others })
    else byRoot.set(rarest, [{ term, others }])
  }

  return byRoot
}

/** How near two concepts are, by how the thesaurus relates them. */
export const nearnesses = { broader: 0.5, broaderStill: 0.25, sibling: 0.3, related: 0.45 }

type Nearness = ReadonlyMap<string, number>

/** Each is reckoned when it is first asked for: a text names some dozens of thousands. */
function nearnessOf(concepts: ReadonlyMap<string, Concept>): (id: string) => Nearness {
  const above = new Map<string, readonly string[]>()
  const below = new Map<string, string[]>()
  const beside = new Map<string, string[]>()
  const known = ({ broader, related }: Concept) =>
    [broader, related].map(ids => ids.filter(id => concepts.has(id))) as [string[], string[]]
  for (const concept of concepts.values()) {
    const { id } = concept
    const [broader, related] = known(concept)
    above.set(id, broader)
    for (const other of broader) push(below, other, id)
    for (const other of related) {
      push(beside, id, other)
      push(beside, other, id)
    }
  }
  const of = (ids: ReadonlyMap<string, readonly string[]>, one: string) => ids.get(one) ?? []
  const reckoned = new Map<string, Nearness>()

  return id => {
    const before = reckoned.get(id)
    if (before) return before
    const [up, down] = [of(above, id), of(below, id)]
    const found = new Map<string, number>()
    // The nearest last, so that it stays.
    for (const other of up.flatMap(one => of(above, one))) found.set(other, nearnesses.broaderStill)
    for (const other of down.flatMap(one => of(below, one))) found.set(other, nearnesses.broaderStill)
    for (const other of up.flatMap(one => of(below, one))) found.set(other, nearnesses.sibling)
    for (const other of of(beside, id)) found.set(other, nearnesses.related)
    for (const other of [...up, ...down]) found.set(other, nearnesses.broader)
    found.delete(id)
    reckoned.set(id, found)

    return found
  }
}

function push(lists: Map<string, string[]>, key: string, one: string): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
