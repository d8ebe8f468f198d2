import type { Day } from '../period.ts'
import { available, earmarked, given, moved, type Spending, spent } from './account.ts'
import type { Draft, Entry } from './entry.ts'
import type { Allocation } from './match.ts'
import type { PledgeTerms } from './pledge.ts'
import type { Exchange, Terms } from './terms.ts'

/** What every entry says: when, in which words, and where it can be looked up. */
export type Said = Pick<Draft, 'day' | 'reason' | 'language' | 'document'> &
  Partial<Pick<Draft, 'bank' | 'origin'>>

const entry = (kind: Draft['kind'], pot: string, said: Said, more: Partial<Draft>): Draft => ({
  number: null,
  kind,
  contributor: null,
  pot,
  lines: [],
  minor: 0,
  currency: 'USD',
  concerns: null,
  spending: null,
  bank: null,
  origin: null,
  terms: {},
  ...said,
  ...more,
})

/** A promise: counted nowhere as income. */
export const pledged = (
  pot: string,
  contributor: string,
  minor: number,
  pledge: PledgeTerms,
  said: Said,
): Draft => entry('pledge', pot, said, { contributor, minor, terms: { pledge } })

/** A pledge ends from a day on, or what it waited for has come about. */
export const amended = (pledge: Entry, amends: 'ended' | 'met', said: Said): Draft =>
  entry('amend', pledge.pot, said, {
    contributor: pledge.contributor,
    concerns: pledge.number,
    terms: { amends },
  })

/** Dollars that came. */
export const received = (
  pot: string,
  contributor: string,
  minor: number,
  said: Said,
  exchange: Exchange | null = null,
): Draft =>
  entry('receive', pot, said, {
    contributor,
    minor,
    lines: moved(given(pot, contributor), available(pot), minor),
    terms: exchange ? { exchange } : {},
  })

/** Which instalments a receipt goes to; replaces what was said of it before. */
export const matched = (receipt: Entry, allocations: readonly Allocation[], said: Said): Draft =>
  entry('match', receipt.pot, said, {
    contributor: receipt.contributor,
    concerns: receipt.number,
    minor: allocations.reduce((sum, { minor }) => sum + minor, 0),
    terms: { allocations },
  })

/** Money set aside for a request or an activity; it bears the number it will have. */
export const setAside = (
  number: number,
  pot: string,
  minor: number,
  spending: Spending,
  subject: string,
  said: Said,
): Draft =>
  entry('earmark', pot, said, {
    number,
    minor,
    spending,
    lines: moved(available(pot), earmarked(pot, number), minor),
    terms: { subject },
  })

/** What was set aside can be used again. */
export const released = (earmark: Entry, minor: number, said: Said): Draft =>
  entry('release', earmark.pot, said, {
    minor,
    concerns: earmark.number,
    spending: earmark.spending,
    lines: moved(earmarked(earmark.pot, earmark.number), available(earmark.pot), minor),
  })

/** A payment as it is put to the authorities: exactly this sum, to this payee, for this. */
export const proposed = (
  earmark: Entry,
  minor: number,
  terms: Required<Pick<Terms, 'payee' | 'needed' | 'asked'>>,
  said: Said,
): Draft =>
  entry('propose', earmark.pot, said, { minor, concerns: earmark.number, spending: earmark.spending, terms })

/** What one authority says of it, once. */
export const decided = (order: Entry, ministry: string, yes: boolean, said: Said): Draft =>
  entry('decide', order.pot, said, {
    contributor: ministry,
    minor: order.minor,
    concerns: order.number,
    terms: { yes },
  })

/** What was authorised is paid out of its earmark. */
export const paid = (order: Entry, said: Said): Draft =>
  entry('pay', order.pot, said, {
    minor: order.minor,
    concerns: order.number,
    spending: order.spending,
    lines: moved(earmarked(order.pot, order.concerns!), spent(order.pot, order.spending!), order.minor),
    terms: { payee: order.terms.payee ?? '' },
  })

/** What was not needed comes back, and can be used again. */
export const returned = (payment: Entry, minor: number, said: Said): Draft =>
  entry('return', payment.pot, said, {
    minor,
    concerns: payment.number,
    spending: payment.spending,
    lines: moved(spent(payment.pot, payment.spending!), available(payment.pot), minor),
  })

/** Support that is no money: described, perhaps valued, in no balance. */
export const givenInKind = (
  pot: string,
  contributor: string,
  worth: Pick<Draft, 'minor' | 'currency'>,
  pledge: number | null,
  said: Said,
): Draft => entry('in_kind', pot, said, { contributor, ...worth, concerns: pledge })

/** A mistake is undone by a second entry that points to it and moves everything back. */
export const reversed = (mistake: Entry, said: Said): Draft =>
  entry('reverse', mistake.pot, said, {
    contributor: mistake.contributor,
    minor: mistake.minor,
    currency: mistake.currency,
    concerns: mistake.number,
    spending: mistake.spending,
    lines: mistake.lines.map(({ account, minor }) => ({ account, minor: -minor })),
  })

/** A contributor says whether what was recorded is what it gave. */
export const confirmed = (of: Entry, yes: boolean, said: Said): Draft =>
  entry('confirm', of.pot, said, {
    contributor: of.contributor,
    minor: of.minor,
    currency: of.currency,
    concerns: of.number,
    terms: { yes },
  })

/** All days up to one are closed, with the report as it stood. */
export const closedUntil = (until: Day, report: string, said: Said): Draft =>
  entry('close', 'fund', said, { terms: { until, report } })
