import type { Day } from '../period.ts'
import { type Brief, concerning, reversedIn } from './entry.ts'
import { matchesIn, sumOf } from './match.ts'
import { outstandingOf, type Promised, promisesIn } from './promise.ts'

/** What a contributor has said of an entry: that it is right, that it differs, or nothing yet. */
export type Word = 'confirmed' | 'differs' | 'unconfirmed'

/** One thing recorded of a contributor, and what became of it. */
export type Recorded = {
  readonly entry: Brief
  readonly isReversed: boolean
  /** Of a receipt: what went to pledges, in cents; the rest is surplus. */
  readonly matched: number
  readonly word: Word
  /** Why the contributor says it differs. */
  readonly why: string | null
}

/** What a contributor gave and owes for one pot, in cents of US dollars; pots are never added together. */
export type Share = {
  readonly pot: string
  readonly received: number
  /** Received and not matched to a pledge. */
  readonly surplus: number
  readonly outstanding: number
  readonly overdue: number
}

/** All that a contributor promised and gave, with what is still to come, on a day. */
export type Statement = {
  readonly contributor: string
  readonly today: Day
  readonly recorded: readonly Recorded[]
  readonly promises: readonly Promised[]
  /** Pot by pot, the Fund first; the Fund is always there. */
  readonly shares: readonly Share[]
}

/** A contributor's statement, from all entries that are its own or concern its own; instalments up to a day. */
export function statementOf(
  contributor: string,
  entries: readonly Brief[],
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
    const said = later.get(entry.number)?.findLast(({ kind }) => kind === 'confirm')
    const word = wordOf(entry, said)

    return { entry, isReversed, matched, word, why: word === 'differs' ? said!.reason : null }
  })
  const promises = promisesIn(entries, through, today).filter(
    ({ entry }) => entry.contributor === contributor,
  )
  const pots = new Set(['fund', ...own.map(({ pot }) => pot).sort()])

  return {
    contributor,
    today,
    recorded,
    promises,
    shares: [...pots].map(pot => shareOf(pot, recorded, promises)),
  }
}

function shareOf(pot: string, recorded: readonly Recorded[], promises: readonly Promised[]): Share {
  const owed = promises.flatMap(({ entry, terms, instalments }) =>
    terms.form === 'cash' && entry.pot === pot ? instalments : [],
  )
  const receipts = recorded.filter(
    ({ entry, isReversed }) => entry.kind === 'receive' && entry.pot === pot && !isReversed,
  )
  const received = receipts.reduce((sum, { entry }) => sum + entry.minor, 0)

  return {
    pot,
    received,
    surplus: received - receipts.reduce((sum, { matched }) => sum + matched, 0),
    outstanding: outstandingOf(owed),
    overdue: outstandingOf(owed.filter(({ state }) => state === 'overdue')),
  }
}

const isRecord = ({ kind }: Brief): boolean => kind === 'pledge' || kind === 'receive' || kind === 'in_kind'

/** What a contributor has entered itself needs no second word of it. */
function wordOf({ terms }: Brief, said: Brief | undefined): Word {
  if (said) return said.terms.yes ? 'confirmed' : 'differs'

  return terms.own ? 'confirmed' : 'unconfirmed'
}

/** How many days an entry has waited for its contributor's word. */
export const ageOf = ({ at }: Pick<Brief, 'at'>, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / 86_400_000))
