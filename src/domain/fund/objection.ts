import type { Day } from '../period.ts'
import type { Facts, RefusalKind } from '../refusal.ts'
import { isTrue } from './account.ts'
import { bankKey, type Draft, type Entry, refOf, reversedIn } from './entry.ts'
import { sumOf } from './match.ts'
import { isAsked, ordersIn } from './order.ts'
import { type Promised, promisesIn } from './promise.ts'

/** Why an entry cannot be written. */
export type Objection = { readonly kind: RefusalKind; readonly reason: string; readonly facts: Facts }

/** What is known of the books when an entry is to be written: all that it concerns, and the balances it touches. */
export type Seen = {
  readonly entries: readonly Entry[]
  readonly balance: (account: string) => number
  /** The last day that is closed. */
  readonly closed: Day | null
  readonly today: Day
}

/** What the books have against an entry; null where nothing. The database holds the same. */
export function objection(draft: Draft, seen: Seen): Objection | null {
  return untimely(draft, seen) ?? twice(draft, seen) ?? amiss(draft, seen) ?? uncovered(draft, seen)
}

const no = (kind: RefusalKind, reason: string, facts: Facts = {}): Objection => ({
  kind,
  reason: `fund.${reason}`,
  facts,
})

function untimely({ day, kind, terms }: Draft, { closed, today }: Seen): Objection | null {
  if (kind !== 'pledge' && kind !== 'amend' && day > today)
    return no('invalid', 'future', { today: on(today) })
  if (closed !== null && day <= closed) return no('conflict', 'closed', { until: on(closed) })
  if (kind === 'close' && (terms.until! >= today || (closed !== null && terms.until! <= closed)))
    return no('invalid', 'closeDay')

  return null
}

function twice(draft: Draft, { entries }: Seen): Objection | null {
  const { kind, bank, concerns, contributor } = draft
  const reversed = reversedIn(entries)
  const before = entries.find(
    entry =>
      kind === 'receive' &&
      bank !== null &&
      entry.kind === 'receive' &&
      entry.bank !== null &&
      bankKey(entry.bank) === bankKey(bank) &&
      !reversed.has(entry.number),
  )
  if (before)
    return no('conflict', 'bankTwice', {
      bank: before.bank,
      before: refOf(before.number),
      day: on(before.day),
    })
  if (kind === 'reverse' && concerns !== null && reversed.has(concerns))
    return no('conflict', 'reversedAlready', { before: refOf(concerns) })
  const decided = entries.some(
    entry => entry.kind === 'decide' && entry.concerns === concerns && entry.contributor === contributor,
  )

  return kind === 'decide' && decided ? no('conflict', 'decided', { before: refOf(concerns!) }) : null
}

/** What is wrong between an entry and the one it concerns. */
function amiss(draft: Draft, seen: Seen): Objection | null {
  const { kind, concerns, minor } = draft
  if (concerns === null) return null
  const of = seen.entries.find(({ number }) => number === concerns)
  if (!of) return no('missing', 'missing', { asked: refOf(concerns) })
  const before = refOf(concerns)
  if (kind !== 'reverse' && reversedIn(seen.entries).has(concerns))
    return no('conflict', 'reversedAlready', { before })
  if (!concernsOnly[kind]?.includes(of.kind)) return no('invalid', 'otherKind', { before })

  switch (kind) {
    case 'decide':
      if (!isAsked(of, draft.contributor)) return no('forbidden', 'notAsked', { before })
      return unfitOrder(kind, of, seen.entries)
    case 'pay':
      return unfitOrder(kind, of, seen.entries)
    case 'return': {
      const left = of.minor - returnedOf(of.number, seen.entries)
      return minor > left ? no('conflict', 'returnTooLarge', { before, left: cents(left) }) : null
    }
    case 'reverse':
      return isBuiltUpon(of, seen.entries) ? no('conflict', 'builtUpon', { before }) : null
    case 'match':
      return mismatched(draft, of, seen)
    default:
      return null
  }
}

/** What is decided is open still, and what is paid is authorised. */
function unfitOrder(kind: 'decide' | 'pay', of: Entry, entries: readonly Entry[]): Objection | null {
  const order = ordersIn(entries).find(({ entry }) => entry.number === of.number)
  if (order?.state === (kind === 'decide' ? 'open' : 'authorised')) return null

  return no('conflict', kind === 'pay' && order?.state === 'open' ? 'notAuthorised' : 'orderClosed', {
    before: refOf(of.number),
    order: order?.state,
    given: order?.yes.length ?? 0,
    needed: order?.needed ?? 0,
  })
}

/** What can be reversed; what only says something of another entry is said anew instead. */
export const reversible: readonly Draft['kind'][] = [
  'pledge',
  'amend',
  'receive',
  'earmark',
  'release',
  'propose',
  'pay',
  'return',
  'in_kind',
  'adjust',
]

/** Which kinds of entry each kind can concern. */
const concernsOnly: Partial<Record<Draft['kind'], readonly Draft['kind'][]>> = {
  amend: ['pledge'],
  match: ['receive'],
  release: ['earmark'],
  propose: ['earmark'],
  decide: ['propose'],
  pay: ['propose'],
  return: ['pay'],
  in_kind: ['pledge'],
  reverse: reversible,
  confirm: ['pledge', 'receive', 'in_kind'],
}

/** What has come back of a payment. */
function returnedOf(payment: number, entries: readonly Entry[]): number {
  const reversed = reversedIn(entries)

  return entries
    .filter(
      ({ kind, concerns, number }) => kind === 'return' && concerns === payment && !reversed.has(number),
    )
    .reduce((sum, { minor }) => sum + minor, 0)
}

/** What others stand upon is not pulled from under them: a proposal that was paid, a payment of which some came back. */
function isBuiltUpon({ number }: Entry, entries: readonly Entry[]): boolean {
  const reversed = reversedIn(entries)

  return entries.some(
    ({ kind, concerns, number: own }) =>
      concerns === number && ['propose', 'pay', 'return', 'release'].includes(kind) && !reversed.has(own),
  )
}

/** A receipt goes to its contributor's own pledges for the same pot, no more than came, none more than is open. */
function mismatched(draft: Draft, receipt: Entry, { entries, today }: Seen): Objection | null {
  const allocations = draft.terms.allocations ?? []
  const others = entries.filter(({ kind, concerns }) => !(kind === 'match' && concerns === receipt.number))
  const last = allocations.reduce((day, { due }) => (due > day ? due : day), today)
  const promises = promisesIn(others, last, today)
  const fits = ({ entry, terms }: Promised) =>
    entry.contributor === receipt.contributor && entry.pot === receipt.pot && terms.form === 'cash'
  const open = promises.filter(fits).flatMap(({ instalments }) => instalments)
  const wrong = allocations.some(({ pledge, due, minor }) => {
    const of = open.find(instalment => instalment.pledge === pledge && instalment.due === due)
    return !of || minor <= 0 || minor > of.outstanding
  })

  return wrong || sumOf(allocations) > receipt.minor
    ? no('conflict', 'mismatched', { before: refOf(receipt.number) })
    : null
}

/** Money that is not there is not moved. */
function uncovered({ lines, kind, minor }: Draft, { balance }: Seen): Objection | null {
  const short = lines.find(({ account, minor }) => !isTrue(account, balance(account) + minor))
  if (!short) return null

  return no('conflict', kind === 'reverse' ? 'usedMeanwhile' : 'notEnough', {
    left: cents(Math.abs(balance(short.account))),
    asked: cents(minor),
  })
}

const cents = (minor: number) => ({ kind: 'money', minor, currency: 'USD' })

const on = (day: Day) => ({ kind: 'day', day })
