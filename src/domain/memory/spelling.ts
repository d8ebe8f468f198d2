import type { Thesaurus } from './thesaurus.ts'
import { fold, wordsOf } from './words.ts'

/** A word shorter than this is taken as it is typed. */
const shortest = 4

/** The words the thesaurus is written with: by how many terms each is in, and what they are without plural, and their roots. */
export type Vocabulary = {
  readonly uses: ReadonlyMap<string, number>
  readonly plains: ReadonlySet<string>
  /** Each as it is written, with its accents. */
  readonly written: ReadonlyMap<string, string>
  readonly roots: ReadonlySet<string>
}

/** The vocabulary of a thesaurus, made when it is first asked for. */
export function vocabularyOf(thesaurus: Thesaurus): Vocabulary {
  const known = vocabularies.get(thesaurus)
  if (known) return known
  const uses = new Map<string, number>()
  for (const { terms } of thesaurus.concepts.values())
    for (const { text } of terms)
      for (const word of rememberedWords(text)) uses.set(word, (uses.get(word) ?? 0) + 1)
  const words = [...thesaurus.concepts.values()].flatMap(({ terms }) =>
    terms.flatMap(({ text }) => wordsOf(text)),
  )
  const vocabulary = {
    uses,
    plains: new Set(words.map(({ plain }) => plain)),
    roots: new Set(words.map(({ root }) => root)),
    written: new Map(words.map(({ text }) => [fold(text), text.toLowerCase()])),
  }
  vocabularies.set(thesaurus, vocabulary)

  return vocabulary
}

const vocabularies = new WeakMap<Thesaurus, Vocabulary>()

/** The words of a text that are worth remembering for those who mistype them: folded, of four letters and more. */
export const rememberedWords = (...texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .flatMap(text => wordsOf(text))
      .map(({ text }) => fold(text))
      .filter(word => word.length >= shortest && word.length <= longest),
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
