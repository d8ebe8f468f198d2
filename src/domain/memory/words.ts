import { fold as folded } from '../plain.ts'
import { common, idle } from './idle.ts'

/** A word of a text: as it was written, and the root by which it is the same word in another form or language. */
export type Word = {
  readonly text: string
  /** Without accents and case alone. */
  readonly folded: string
  /** Without plural, accents and case alone. */
  readonly plain: string
  /** Without plural and gender alone. */
  readonly stem: string
  readonly root: string
  readonly at: number
  /** True of what nearly every request says. */
  readonly common: boolean
}

/** The words of a text that say something, in their order; `at` counts them. Little words and bare numbers are left out. */
export function wordsOf(text: string, from = 0): readonly Word[] {
  const words: Word[] = []
  for (const written of text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const forms = written === '' ? null : formsOf(written)
    if (forms) words.push({ text: written, ...forms, at: from + words.length })
  }

  return words
}

type Forms = Omit<Word, 'text' | 'at'>

/** The same words come again and again, those of the thesaurus above all, some 40,000: so many are remembered. */
const mostKnown = 60_000
const known = new Map<string, Forms | null>()

/** The forms of a word; null of one that tells nothing. */
function formsOf(written: string): Forms | null {
  const before = known.get(written)
  if (before !== undefined) return before

  const folded = fold(written)
  const idles = idle.has(folded) || folded.length < 2 || /^\d+$/.test(folded)
  const forms = idles
    ? null
    : {
        folded,
        plain: plainOf(folded),
        stem: stemOf(folded),
        root: rootOf(folded),
        common: common.has(folded),
      }
  if (known.size >= mostKnown) known.clear()
  known.set(written, forms)

  return forms
}

const plainOf = (folded: string): string => folded.replace(/(?<=.{3})(?:(?<=[lnrz])es|s)$/, '')

const stemOf = (folded: string): string => likened(folded).replace(/(?<=.{3})(?:[aeo]s?|s)$/, '')

/** A word without accents, case or marks nobody sees, its letters written apart. */
export const fold = (word: string): string =>
  folded(word.normalize('NFKD')).replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss')

/**
 * What is left of a folded word without its inflection, by one rule for four languages: inspección, inspeção, inspection
 * and inspecteur have one root. It needs no language, so that a sentence may mix them.
 */
export function rootOf(folded: string): string {
  const alike = likened(folded)
  const word = alike.length > 3 ? alike.replace(/ies$/, 'i').replace(/s$/, '') : alike
  const ending = endings.find(ending => word.length - ending.length >= 4 && word.endsWith(ending)) ?? ''
  const root = word.slice(0, word.length - ending.length)

  return /^(.{3,}?)[aeiou]+$/.exec(root)?.[1] ?? root
}

/** Spells alike what the four languages spell differently. */
const likened = (word: string): string =>
  word
    .replaceAll(/(\p{L})\1/gu, '$1')
    .replaceAll('our', 'or')
    .replace(/tre(s?)$/, 'ter$1')
    .replaceAll('aire', 'ari')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll(/ct|pt/g, 't')
    .replaceAll(/(?<=.)y(?![aeiou])/g, 'i')
    .replaceAll(/qu(?=[ei])/g, 'c')
    .replaceAll('k', 'c')
    .replaceAll('x', 's')
    .replaceAll('z', 's')
    .replaceAll('j', 'g')

// Without their plural; each leaves at least four letters.
const endings = `
isacione isacion isacao isacoe isation isador isadore isadora isateur
amiento imiento amento imento ement cionamiento cionamento cionement
acione acion acoe acao ation icione icion icoe icao ition ucione ucion ucoe ucao ution
cione cion coe cao tion sione sion soe sao cionar cionado cionada cioner sionar
adore adora ador edore edora edor idore idora idor ateur atrice itor
teur trice tore tora tor dore dora dor
idade idad edade edad ilidad iti ite
ancia encia ance ence anca enca anci enci
ista iste ist ismo isme ism
able avei avel ible ivei ivel
amente imente mente ement ment li
ivo iva if ive
oso osa euse eu ou
ico ica ice ic ical icau
age agen agem
isar iser ising ised ise isado isada isando
ando endo iendo indo ing
ado ada ido ida ed ee
ale al ai au ele el
ante ant ente ent
arial ariale ariai ario aria ari oria orio oire ori
are ar er ir eur euse or ore ora ier iere eria erie ero era eira eiro
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length)

/** How many other words may stand between those of a term. */
const slack = 3

/** The words that say these roots near one another, if any; `places` has the words of a text by the roots, each of them. */
export function near(
  roots: ArrayLike<number>,
  places: ReadonlyMap<number, readonly Word[]>,
): readonly Word[] | null {
  const firsts = places.get(roots[0]!)!
  if (roots.length === 1) return firsts.slice(0, 1)

  for (const first of firsts) {
    const words = [first]
    let [from, to] = [first.at, first.at]
    for (let at = 1; at < roots.length; at += 1) {
      const word = nearest(places.get(roots[at]!)!, first.at)
      words.push(word)
      from = Math.min(from, word.at)
      to = Math.max(to, word.at)
    }
    if (to - from < roots.length + slack) return words
  }

  return null
}

/** The word that stands nearest to a place; of two as near, the earlier. */
function nearest(words: readonly Word[], place: number): Word {
  let best = words[0]!
  for (const word of words) if (Math.abs(word.at - place) < Math.abs(best.at - place)) best = word

  return best
}
