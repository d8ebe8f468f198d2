import { aPiece, atOnce } from './pieces.ts'
import type { Concept, Thesaurus } from './thesaurus.ts'
import { fold, type Word, wordsOf } from './words.ts'

/** A word shorter than this is taken as it is typed. */
const shortest = 4

/** The words the thesaurus is written with, each with how often it is. */
export type Vocabulary = {
  /** Folded, of those worth remembering: in how many terms each is. */
  readonly uses: ReadonlyMap<string, number>
  /** Without their plural. */
  readonly plains: ReadonlyMap<string, number>
  readonly roots: ReadonlyMap<string, number>
  /** Each as it is written, with its accents, by what it is without. */
  readonly written: ReadonlyMap<string, string>
}

/**
 * The vocabulary of a thesaurus, made when it is first asked for. To read all words takes most of a second: those Enlace
 * comes with are read once, and what officials have changed is counted in and out.
 */
export const vocabularyOf = (thesaurus: Thesaurus): Vocabulary => atOnce(readingWords(thesaurus))

/** The same, a piece at a time. */
export function* readingWords({ concepts, shipped }: Thesaurus): Generator<void, Vocabulary> {
  const known = vocabularies.get(concepts)
  if (known) return known
  const before = vocabularies.get(shipped) ?? (yield* counted(none, [...shipped.values()], []))
  vocabularies.set(shipped, before)
  const come = [...concepts.values()].filter(concept => shipped.get(concept.id) !== concept)
  const gone = [...shipped.values()].filter(concept => concepts.get(concept.id) !== concept)
  const vocabulary = come.length + gone.length === 0 ? before : yield* counted(before, come, gone)
  vocabularies.set(concepts, vocabulary)

  return vocabulary
}

type Concepts = Thesaurus['concepts']

const vocabularies = new WeakMap<Concepts, Vocabulary>()
const none: Vocabulary = { uses: new Map(), plains: new Map(), roots: new Map(), written: new Map() }

/** A vocabulary with the words of some concepts, and without those of others. */
function* counted(
  before: Vocabulary,
  come: readonly Concept[],
  gone: readonly Concept[],
): Generator<void, Vocabulary> {
  const [uses, plains, roots] = [new Map(before.uses), new Map(before.plains), new Map(before.roots)]
  const written = new Map(before.written)
  const count = ({ terms }: Concept, by: 1 | -1) => {
    for (const { text } of terms) {
      const words = wordsOf(text)
      for (const word of remembered(words)) add(uses, word, by)
      for (const { text, folded, plain, root } of words) {
        add(plains, plain, by)
        add(roots, root, by)
        if (by > 0) written.set(folded, text.toLowerCase())
      }
    }
  }
  for (const concept of gone) count(concept, -1)
  for (const [at, concept] of come.entries()) {
    if (at % aPiece === aPiece - 1) yield
    count(concept, 1)
  }

  return { uses, plains, roots, written }
}

function add(counts: Map<string, number>, word: string, by: number): void {
  const now = (counts.get(word) ?? 0) + by
  if (now === 0) counts.delete(word)
  else counts.set(word, now)
}

/** The words of a text that are worth remembering for those who mistype them: folded, of four letters and more. */
export const rememberedWords = (...texts: readonly string[]): readonly string[] =>
  remembered(texts.flatMap(text => wordsOf(text)))

const remembered = (words: readonly Word[]): readonly string[] => [
  ...new Set(
    words.map(({ folded }) => folded).filter(word => word.length >= shortest && word.length <= longest),
  ),
]

const longest = 40

/**
 * The word somebody meant who mistyped it or wrote half of it: of those near it the one that is used most. A slip costs
 * as much as that another word is used five times as often; the half of a word that is left out, up to twice that.
 */
export function meantBy(typed: string, words: ReadonlyMap<string, number>): string | null {
  const word = fold(typed)
  if (word.length < shortest) return null
  let best: { readonly other: string; readonly worth: number } | null = null
  for (const [other, uses] of words) {
    const cost = other.startsWith(word)
      ? 0.5 + Math.min(6, other.length - word.length) * 0.45
      : (within(word, other, word.length < 7 ? 1 : 2) ?? Number.POSITIVE_INFINITY) * Math.log(5)
    const worth = Math.log(uses + 1) - cost
    if (worth > (best?.worth ?? Number.NEGATIVE_INFINITY)) best = { other, worth }
  }

  return best?.other ?? null
}

/** How many letters are wrong, missing, too many or swapped, where these are no more than so many; null otherwise. */
export function within(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)

  for (let at = 1; at <= one.length; at += 1) {
    const row = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1]
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      row[to] = Math.min(
        last[to]! + 1,
        row[to - 1]! + 1,
        last[to - 1]! + (same ? 0 : 1),
        swapped ? before[to - 2]! + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...row) > most) return null
    before = last
    last = row
  }

  return last[other.length]! <= most ? last[other.length]! : null
}
