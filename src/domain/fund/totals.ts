import type { Day } from '../period.ts'
import { kindOfPot, potKinds, type Spending, spendings } from './account.ts'
import { type Brief, standing } from './entry.ts'
import type { Promised } from './promise.ts'

/** What came to a pot, what was paid out of it (less what came back), what is set aside, what is left. */
export type Totals = {
  readonly received: number
  readonly paid: number
  readonly earmarked: number
  readonly available: number
}

export const nothing: Totals = { received: 0, paid: 0, earmarked: 0, available: 0 }

/** The totals of each pot, the Fund's own first. */
export function totalsByPot(balances: ReadonlyMap<string, number>): ReadonlyMap<string, Totals> {
  const pots = new Map<string, Totals>([['fund', nothing]])
  const sorted = [...balances].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const [account, balance] of sorted) {
    const [pot = '', kind = ''] = account.split('/')
    const before = pots.get(pot) ?? nothing
    pots.set(pot, added(before, kind, balance))
  }

  return pots
}

const rank = (account: string): number => potKinds.indexOf(kindOfPot(account.split('/')[0]!))

function added(totals: Totals, kind: string, balance: number): Totals {
  switch (kind) {
    case 'given':
      return { ...totals, received: totals.received - balance }
    case 'spent':
      return { ...totals, paid: totals.paid + balance }
    case 'earmark':
      return { ...totals, earmarked: totals.earmarked + balance }
    default:
      return { ...totals, available: totals.available + balance }
  }
}

/** What was paid out for each kind of thing in each pot, in cents. */
export function spentByPot(
  balances: ReadonlyMap<string, number>,
): ReadonlyMap<string, Readonly<Record<Spending, number>>> {
  const none = Object.fromEntries(spendings.map(one => [one, 0])) as Record<Spending, number>
  const pots = new Map<string, Record<Spending, number>>()
  for (const [account, balance] of balances) {
    const [pot = '', kind, on = ''] = account.split('/')
    if (kind !== 'spent') continue
    const row = pots.get(pot) ?? { ...none }
    row[on as Spending] += balance
    pots.set(pot, row)
  }

  return new Map([...pots].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)))
}

/** One year, or the years a published figure covers, with what was pledged for it and what came. */
export type Year = { readonly of: string; readonly pledged: number; readonly received: number }

/** What was pledged to the Fund in cash against what came, year by year; a pledge counts in the year it falls due. */
export function yearsOf(entries: readonly Brief[], promises: readonly Promised[]): readonly Year[] {
  const years = new Map<string, { pledged: number; received: number }>()
  const year = (of: string) => {
    const known = years.get(of) ?? { pledged: 0, received: 0 }
    years.set(of, known)
    return known
  }
  for (const { kind, pot, day, minor, terms } of standing(entries))
    if (kind === 'receive' && pot === 'fund') year(yearsSaid(day, terms.since)).received += minor
  for (const { entry, terms, instalments } of promises)
    if (terms.form === 'cash' && entry.pot === 'fund')
      for (const { due, minor } of instalments) year(due.slice(0, 4)).pledged += minor

  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, sums]) => ({ of, ...sums }))
}

/** `2026`, or `2011–2015` where a figure covers several years. */
export const yearsSaid = (day: Day, since: Day | undefined): string =>
  since && since.slice(0, 4) !== day.slice(0, 4) ? `${since.slice(0, 4)}–${day.slice(0, 4)}` : day.slice(0, 4)
