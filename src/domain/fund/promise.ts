import type { Day } from '../period.ts'
import { type Brief, concerning, type Kind, standing } from './entry.ts'
import { matchesIn } from './match.ts'
import { dueDays, type PledgeTerms } from './pledge.ts'

/** How an instalment stands on a day. `conditional`: what must come about first has not. */
export const instalmentStates = ['received', 'overdue', 'part', 'due', 'ahead', 'conditional'] as const
export type InstalmentState = (typeof instalmentStates)[number]

/** One instalment of a pledge on a day: worked out each time it is asked for, never kept. */
export type Instalment = {
  readonly pledge: number
  readonly due: Day
  readonly minor: number
  readonly received: number
  readonly outstanding: number
  readonly state: InstalmentState
}

/** A pledge with what came of it by a day. */
export type Promised = {
  readonly entry: Brief
  readonly terms: PledgeTerms
  readonly ended: Day | null
  readonly instalments: readonly Instalment[]
}

/** The kinds of entries that say what was promised, and what came of it. */
export const promising = [
  'pledge',
  'amend',
  'receive',
  'match',
  'in_kind',
  'reverse',
] as const satisfies readonly Kind[]

/**
 * The pledges among some entries with their instalments up to a day, as they stand today. The entries must hold all that
 * concerns these pledges: amendments, receipts and matchings.
 */
export function promisesIn(entries: readonly Brief[], through: Day, today: Day): readonly Promised[] {
  const valid = standing(entries)
  const received = receivedIn(valid)
  const later = concerning(valid)

  return valid.flatMap(entry => {
    const { pledge: terms } = entry.terms
    if (entry.kind !== 'pledge' || !terms) return []
    const amendments = later.get(entry.number)?.filter(({ kind }) => kind === 'amend') ?? []
    const ended = amendments.find(({ terms: { amends } }) => amends === 'ended')?.day ?? null
    const met = terms.condition === null || amendments.some(({ terms: { amends } }) => amends === 'met')
    const given = later.get(entry.number)?.filter(({ kind }) => kind === 'in_kind').length ?? 0

    const instalments = dueDays(terms, through, ended).map((due, place): Instalment => {
      const came =
        terms.form === 'cash'
          ? (received.get(`${entry.number} ${due}`) ?? 0)
          : place < given
            ? entry.minor
            : 0
      const isReceived = terms.form === 'cash' ? came >= entry.minor : place < given
      const state = isReceived ? 'received' : !met ? 'conditional' : stateOf(due, came, today)

      return {
        pledge: entry.number,
        due,
        minor: entry.minor,
        received: came,
        outstanding: entry.minor - came,
        state,
      }
    })

    return [{ entry, terms, ended, instalments }]
  })
}

function stateOf(due: Day, came: number, today: Day): InstalmentState {
  if (due < today) return 'overdue'
  if (came > 0) return 'part'

  return due === today ? 'due' : 'ahead'
}

/** What came for each instalment, by pledge and day; of receipts that stand. */
function receivedIn(entries: readonly Brief[]): ReadonlyMap<string, number> {
  const received = new Map<string, number>()
  const matches = matchesIn(entries)
  for (const { kind, number } of entries)
    for (const { pledge, due, minor } of (kind === 'receive' && matches.get(number)) || [])
      received.set(`${pledge} ${due}`, (received.get(`${pledge} ${due}`) ?? 0) + minor)

  return received
}

/** What is still to come of some instalments, in cents. */
export const outstandingOf = (instalments: readonly Instalment[]): number =>
  instalments.reduce((sum, { outstanding }) => sum + outstanding, 0)
