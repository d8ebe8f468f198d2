import type { Language } from '../language.ts'
import { type Currency, currencies, type Money, mostMinor } from '../money.ts'
import { plain } from '../plain.ts'
import { currencyIn } from './currency.ts'

/** Why a sum could not be read as one sum. */
export type Trouble =
  | { readonly problem: 'not_understood' | 'negative' | 'zero' | 'too_large' | 'dollar' }
  /** More digits after the point than the currency has. */
  | { readonly problem: 'too_fine'; readonly digits: number }
  /** It can be read in two ways, and nothing says which is meant. */
  | { readonly problem: 'ambiguous'; readonly readings: readonly [Money, Money] }

export type ReadMoney = { readonly money: Money } | Trouble

/**
 * Reads a sum as people of four languages write it: `10 000,50`, `10,000.50`, `US$ 10 mil`, `1,5 millones`. What has no
 * currency is in US dollars. Three digits after a single point or comma are thousands or coins: a language that knows
 * only one of the two settles it (`10,000` in English, `10.000` in Portuguese), else both readings are given back. With
 * no language nothing is settled.
 */
export function readMoney(typed: string, language: Language | null): ReadMoney {
  const text = plain(typed).replace(/\s+/gu, ' ')
  if (text.length > longest) return { problem: 'too_large' }
  const named = currencyIn(text)
  if (named === 'dollar') return { problem: 'dollar' }
  if (named === null) return { problem: 'not_understood' }

  const { currency, rest } = named
  const shape = /^([-−–]?)\s*([\d\s.,'’]*\d[\d\s.,'’]*?)\s*([\p{L}]*)$/u.exec(rest)
  const times = shape && timesOf(shape[3]!)
  if (!shape || times === null) return { problem: 'not_understood' }
  if (shape[1] !== '') return { problem: 'negative' }

  const readings = numbersIn(shape[2]!.trim(), language).map(number => sum(number, times!, currency))
  const [first, second] = readings
  if (first === undefined) return { problem: 'not_understood' }
  if (second !== undefined && 'money' in first && 'money' in second)
    return { problem: 'ambiguous', readings: [first.money, second.money] }

  return first
}

const longest = 60

/** A number as its digits before and after the point. */
type Digits = { readonly whole: string; readonly part: string }

/** The numbers a run of digits and signs can be: none, one, or two. */
function numbersIn(text: string, language: Language | null): readonly Digits[] {
  const signs = [...text.replace(/\d/g, '')].map(sign => (/\s/.test(sign) ? ' ' : sign === '’' ? "'" : sign))
  const last = signs.at(-1)
  if (last === undefined) return [{ whole: text, part: '' }]

  const pieces = text.split(/[\s.,'’]/)
  const before = pieces.slice(0, -1)
  const inGroups = (groups: readonly string[]) =>
    /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every(group => /^\d{3}$/.test(group))
  const uniform = new Set(signs).size === 1
  const asThousands = uniform && inGroups(pieces) ? [{ whole: pieces.join(''), part: '' }] : []
  const earlier = signs.slice(0, -1)
  const isPoint = (last === '.' || last === ',') && !earlier.includes(last) && new Set(earlier).size <= 1
  const wholes = before.length === 1 ? /^\d+$/.test(before[0]!) : inGroups(before)
  const asPoint =
    isPoint && wholes && /^\d+$/.test(pieces.at(-1)!)
      ? [{ whole: before.join(''), part: pieces.at(-1)! }]
      : []
  if (asThousands.length === 0 || asPoint.length === 0) return [...asThousands, ...asPoint]

  return thousands[language ?? 'es'] === last ? asThousands : [...asThousands, ...asPoint]
}

/** The sign that in a language can only mean thousands; Spanish and French are written both ways in the Americas. */
const thousands: Readonly<Record<Language, string | null>> = { en: ',', pt: '.', es: null, fr: null }

/** `mil`, `mille`, `k`, `millones`: how often, as a power of ten; null of another word. */
function timesOf(word: string): number | null {
  const known = word.toLowerCase()
  if (known === '') return 0
  if (/^(k|mil|mille|thousand)$/.test(known)) return 3

  return /^(m|mio|millon|millón|millones|million|millions|milhão|milhao|milhões|milhoes)$/.test(known)
    ? 6
    : null
}

function sum({ whole, part }: Digits, times: number, currency: Currency): ReadMoney {
  const digits = currencies[currency] + times
  const fine = part.replace(/0+$/, '')
  if (fine.length > digits) return { problem: 'too_fine', digits: currencies[currency] }

  const minor = BigInt(whole + fine.padEnd(digits, '0'))
  if (minor === 0n) return { problem: 'zero' }
  if (minor > BigInt(mostMinor)) return { problem: 'too_large' }

  return { money: { minor: Number(minor), currency } }
}
