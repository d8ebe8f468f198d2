import type { Language } from '../language.ts'
import { append } from '../lists.ts'
import type { Currency } from '../money.ts'
import type { Day } from '../period.ts'
import type { Line, Spending } from './account.ts'
import type { Terms } from './terms.ts'

/** Everything that can be written in the books of the Fund. */
export const kinds = [
  'pledge',
  'amend',
  'receive',
  'match',
  'earmark',
  'release',
  'propose',
  'decide',
  'pay',
  'return',
  'in_kind',
  'adjust',
  'reverse',
  'confirm',
  'close',
] as const
export type Kind = (typeof kinds)[number]

/** One entry as it is to be written; the books give it its number, and nothing in it is ever changed. */
export type Draft = {
  /** Given where the entry speaks of itself: an earmark's account bears its number. */
  readonly number: number | null
  readonly kind: Kind
  /** The day of value. */
  readonly day: Day
  /** A member's country code, an observer's code, `OAS`, or `several`; of a decision, who decides. */
  readonly contributor: string | null
  /** What the money is for: `fund`, `programme:CA`, `cofinancing:ACT-0012`. */
  readonly pot: string
  /** What moves; their sum is zero. Empty where no money moves. */
  readonly lines: readonly Line[]
  /** What it is about, in the smallest coin; zero where it is about no sum. */
  readonly minor: number
  readonly currency: Currency
  /** The number of the earlier entry it concerns. */
  readonly concerns: number | null
  readonly spending: Spending | null
  /** Why, in the words of who entered it, and their language. */
  readonly reason: string
  readonly language: Language | null
  /** Where it can be looked up. */
  readonly document: string
  /** The bank's own reference. */
  readonly bank: string | null
  /** The file it was imported from; null of what was entered in Enlace. */
  readonly origin: string | null
  readonly terms: Terms
}

/** An entry of the books. */
export type Entry = Draft & {
  readonly number: number
  /** When it was entered. */
  readonly at: Date
  /** Who entered it; null of an import from the command line. */
  readonly by: { readonly id: string; readonly name: string } | null
  /** The contact point for whom a deputy entered it, by name. */
  readonly actedFor: string | null
}

/**
 * An entry in brief: without what moved by it, how it was paid, and who entered it. Of these a statement needs none, and
 * ten thousand are read in half the time.
 */
export type Brief = Omit<Entry, 'lines' | 'spending' | 'bank' | 'language' | 'by' | 'actedFor'>

/** How an entry is called: `FUND-0042`. */
export const refOf = (number: number): string => `FUND-${String(number).padStart(4, '0')}`

/** The number in a reference, also written `fund 42`; null where it is none. */
export function numberOf(ref: string): number | null {
  const found = /^\s*(?:fund[\s–-]*)?0*(\d{1,9})\s*$/i.exec(ref)

  return found && Number(found[1]) > 0 ? Number(found[1]) : null
}

/** The bank's reference as it is compared: letters and digits alone, in capitals; null where nothing is left. */
export function bankKey(written: string): string | null {
  const key = written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

  return key === '' ? null : key
}

/** The entries that concern each earlier one, by its number. */
export function concerning(entries: readonly Brief[]): ReadonlyMap<number, readonly Brief[]> {
  const later = new Map<number, Brief[]>()
  for (const entry of entries) {
    if (entry.concerns !== null) append(later, entry.concerns, entry)
  }

  return later
}

/** The numbers of the entries that a later one has reversed. */
export const reversedIn = (entries: readonly Brief[]): ReadonlySet<number> =>
  new Set(
    entries.flatMap(({ kind, concerns }) => (kind === 'reverse' && concerns !== null ? [concerns] : [])),
  )

/** The entries that stand: those that are not reversed, without the reversals. */
export function standing(entries: readonly Brief[]): readonly Brief[] {
  const reversed = reversedIn(entries)

  return entries.filter(({ kind, number }) => kind !== 'reverse' && !reversed.has(number))
}
