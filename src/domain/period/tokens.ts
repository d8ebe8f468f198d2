import { type Meaning, meaningOf, ordinalSuffixes } from './vocabulary.ts'

/** One word, number or mark of what somebody wrote. */
export type Token =
  | Meaning
  /** Of one or two digits; `ordinal` where it is written as one: 2.º, 2nd, 2e. */
  | { readonly is: 'number'; readonly value: number; readonly ordinal: boolean }
  | { readonly is: 'year'; readonly year: number }
  /** `tight` where nothing stands between the mark and its neighbours: 12-14, mi-mars. */
  | { readonly is: 'mark'; readonly mark: Mark; readonly tight: boolean }
  /** A word with a capital that says nothing about time: a place, most likely. */
  | { readonly is: 'name' }
  | { readonly is: 'unknown' }

export type Mark = ',' | '-' | '/' | '.' | '..' | '(' | ')' | '['

/** The words, numbers and marks of a text, blind to accents, capitals, and characters nobody sees. */
export const tokens = (text: string): readonly Token[] =>
  [...visible(text).matchAll(pieces)].flatMap(([piece]) => tokenOf(piece) ?? [])

/**
 * NFKD makes one thing of full-width digits, ligatures and no-break spaces, and parts the accents from the letters;
 * it would also make letters of º and ª, so these become degree signs first. The characters nobody sees
 * (zero-width, right-to-left) are \p{Cf}. Spaces become one, so that no expression below can look twice at many.
 */
const visible = (text: string): string =>
  text
    .replace(/[ºª]/g, '°')
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .replace(/\s+/g, ' ')

/** A number and what makes it an ordinal; a word and the point of its abbreviation; a mark and the spaces around. */
const pieces = new RegExp(
  String.raw`\d+(?:\.? ?°|\.?(?:${ordinalSuffixes.join('|')})(?![\d\p{L}]))?|\p{L}+(?:\.(?!\.))?| ?(?:\.{2,}|[^\s\d\p{L}]) ?`,
  'giu',
)

const marks: ReadonlyMap<string, Mark> = new Map([
  ...[...',;:'].map(sign => [sign, ','] as const),
  ...[...'-‐‒–—―−→'].map(sign => [sign, '-'] as const),
  ...(['/', '.', '(', ')', '['] as const).map(sign => [sign, sign] as const),
])

/** Quotation marks, apostrophes and the emphasis of chat say nothing about time. */
const silent = new Set('\'"`´‘’“”„«»*_¿?')

function tokenOf(piece: string): Token | null {
  const sign = piece.trim()
  const digits = /^\d+/.exec(sign)?.[0]
  if (digits) return numberOf(digits, digits.length < sign.length)

  const word = /^\p{L}+/u.exec(sign)?.[0]
  if (word) return meaningOf(word.toLowerCase()) ?? { is: /^\p{Lu}/u.test(word) ? 'name' : 'unknown' }

  if (silent.has(sign)) return null
  if (sign === '&' || sign === '+') return { is: 'and' }

  const tight = sign.length === piece.length
  const mark = sign.startsWith('..') ? '..' : sign === '.' && !tight ? ',' : marks.get(sign)

  return mark ? { is: 'mark', mark, tight } : { is: 'unknown' }
}

function numberOf(digits: string, ordinal: boolean): Token {
  if (digits.length === 4) return { is: 'year', year: Number(digits) }
  if (digits.length > 2) return { is: 'unknown' }

  return { is: 'number', value: Number(digits), ordinal }
}
