import type { Day } from '../period.ts'
import { concerning, type Entry, reversedIn } from './entry.ts'
import { matchesIn, sumOf } from './match.ts'
import { outstandingOf, type Promised, promisesIn } from './promise.ts'

/** What a contributor has said of an entry: that it is right, that it differs, or nothing yet. */
export type Word = 'confirmed' | 'differs' | 'unconfirmed'

/** One thing recorded of a contributor, and what became of it. */
export type Recorded = {
  readonly entry: Entry
  readonly isReversed: boolean
  /** Of a receipt: what went to pledges, in cents; the rest is surplus. */
  readonly matched: number
  readonly word: Word
  /** Why the contributor says it differs. */
  readonly why: string | null
}

/** All that a contributor promised and gave, with what is still to come, on a day; sums are in cents of US dollars. */
export type Statement = {
  readonly contributor: string
  readonly today: Day
  readonly recorded: readonly Recorded[]
  readonly promises: readonly Promised[]
  readonly received: number
  readonly surplus: number
  readonly outstanding: number
  readonly overdue: number
}

/** A contributor's statement, from all entries that are its own or concern its own; instalments up to a day. */
export function statementOf(
  contributor: string,
  entries: readonly Entry[],
  through: Day,
  today: Day,
): Statement {
  const reversed = reversedIn(entries)
  const matches = matchesIn(entries)
  const later = concerning(entries)
  const own = entries.filter(entry => entry.contributor === contributor && isRecord(entry))
  const recorded = own.map((entry): Recorded => {
    const isReversed = reversed.has(entry.number)
    const matched = entry.kind === 'receive' && !isReversed ? sumOf(matches.get(entry.number) ?? []) : 0

    return { entry, isReversed, matched, ...wordOn(later.get(entry.number) ?? []) }
  })
  const promises = promisesIn(entries, through, today).filter(
    ({ entry }) => entry.contributor === contributor,
  )
  const owed = promises.flatMap(({ terms, instalments }) => (terms.form === 'cash' ? instalments : []))
  const receipts = recorded.filter(({ entry, isReversed }) => entry.kind === 'receive' && !isReversed)
  const received = receipts.reduce((sum, { entry }) => sum + entry.minor, 0)

  return {
    contributor,
    today,
    recorded,
    promises,
    received,
    surplus: received - receipts.reduce((sum, { matched }) => sum + matched, 0),
    outstanding: outstandingOf(owed),
    overdue: outstandingOf(owed.filter(({ state }) => state === 'overdue')),
  }
}

const isRecord = ({ kind }: Entry): boolean => kind === 'pledge' || kind === 'receive' || kind === 'in_kind'

function wordOn(later: readonly Entry[]): Pick<Recorded, 'word' | 'why'> {
  const said = later.findLast(({ kind }) => kind === 'confirm')
  if (!said) return { word: 'unconfirmed', why: null }

  return said.terms.yes ? { word: 'confirmed', why: null } : { word: 'differs', why: said.reason }
}

/** How many days an entry has waited for its contributor's word. */
export const ageOf = ({ at }: Pick<Entry, 'at'>, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / 86_400_000))
