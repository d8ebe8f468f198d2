import { balancesOf } from '#domain/fund/account.ts'
import { ordersIn } from '#domain/fund/order.ts'
import { outstandingOf, type Promised, promisesIn } from '#domain/fund/promise.ts'
import { reportOf } from '#domain/fund/report.ts'
import { statementOf } from '#domain/fund/statement.ts'
import { totalsByPot } from '#domain/fund/totals.ts'
import type { Day } from '#domain/period.ts'
import { pledgeDues } from '#domain/reminder/pledge.ts'
import { rulesFrom } from '#domain/rules.ts'
import { daysAfter } from '#domain/workday.ts'
import { historyOf } from './history.ts'
import { oracle, slowInstalments, slowOrder } from './oracle.ts'

/** What came of one history: how long its book is, and what in it is not as it must be. */
export type Verdict = { readonly length: number; readonly refused: number; readonly wrong: readonly string[] }

/** Lives one random history of the Fund and holds against it everything that must always be true. */
export function judged(seed: number, length: number): Verdict {
  const wrong: string[] = []
  const hold = (isTrue: boolean, what: string) => void (isTrue || wrong.push(`seed ${seed}: ${what}`))

  const { entries, today, closings, refused } = historyOf(seed, length, book => {
    const last = book.at(-1)!
    if (last.lines.length === 0) return
    const balances = [...balancesOf(book)]
    hold(balances.reduce((sum, [, balance]) => sum + balance, 0) === 0, `the trial balance at ${last.number}`)
    hold(
      balances.every(([code, balance]) => code.includes('/given/') || balance >= 0),
      `below zero at ${last.number}`,
    )
  })

  for (const [pot, totals] of totalsByPot(balancesOf(entries)))
    hold(same(totals, oracle(entries, pot)), `the totals of ${pot}`)
  for (const { after, until, report } of closings)
    hold(reportOf(entries, after, until) === report, `the report until ${until}`)

  const through = `${Number(today.slice(0, 4)) + 1}-06-30`
  const promises = promisesIn(entries, through, today)
  for (const { entry, instalments } of promises) {
    const told = instalments.map(({ due, received, state }) => ({ due, received, state }))
    if (entry.terms.pledge?.form === 'cash')
      hold(same(told, slowInstalments(entries, entry, through, today)), `the instalments of ${entry.number}`)
    hold(
      instalments.every(({ outstanding }) => outstanding >= 0),
      `too much for ${entry.number}`,
    )
  }
  for (const promised of promises) {
    const fault = duesFault(promised, today)
    hold(fault === null, `the reminders of ${promised.entry.number}: ${fault}`)
  }
  for (const { entry, state } of ordersIn(entries))
    hold(state === slowOrder(entries, entry), `the proposed payment ${entry.number}`)

  const statements = ['TT', 'BB', 'CA'].map(code => statementOf(code, entries, through, today))
  const pledged = entries.some(({ kind, lines }) => kind === 'pledge' && lines.length > 0)
  hold(!pledged, 'a pledge in the totals')
  for (const pot of new Set(entries.map(({ pot }) => pot))) {
    const shares = statements.flatMap(({ shares }) => shares.filter(share => share.pot === pot))
    const sum = (of: 'received' | 'surplus' | 'outstanding') =>
      shares.reduce((all, share) => all + share[of], 0)
    const owed = promises.flatMap(({ entry, terms, instalments }) =>
      entry.pot === pot && terms.form === 'cash' ? instalments : [],
    )
    hold(sum('received') === oracle(entries, pot).received, `what came to ${pot}, by contributor`)
    hold(sum('outstanding') === outstandingOf(owed), `what is to come to ${pot}, by contributor`)
    hold(
      shares.every(({ surplus, received }) => surplus >= 0 && surplus <= received),
      `the surplus of ${pot}`,
    )
  }

  return { length: entries.length, refused, wrong }
}

/** What is not as it must be in the reminders a pledge is owed; null where nothing is. */
function duesFault(promised: Promised, today: Day): string | null {
  const now = new Date(`${today}T12:00:00Z`)
  const dues = pledgeDues(promised, rules, 'office:contact:TT', hours, now)
  const open = promised.instalments.filter(({ state }) => !['received', 'conditional'].includes(state))
  const oldest = open[0]?.due
  const months = dues.filter(({ kind }) => kind === 'pledgeOverdue').map(({ dueAt }) => dueAt.toISOString())
  const keys = dues.map(({ kind, step, occasion }) => `${kind} ${step} ${occasion}`)

  if (dues.some(({ day }) => !open.some(({ due }) => due === day))) return 'of what is not awaited'
  if (new Set(keys).size < keys.length) return 'the same twice'
  if (new Set(months).size < months.length) return 'two in one month'
  if (dues.some(({ kind, day }) => kind === 'pledgeOverdue' && day !== oldest)) return 'not of the oldest'
  if (dues.some(({ dueAt, usefulUntil }) => usefulUntil === null || usefulUntil <= dueAt)) return 'of no use'
  if (dues.some(({ dueAt }) => dueAt.getTime() - now.getTime() > 66 * 86_400_000)) return 'too far ahead'
  if (oldest !== undefined && oldest < daysAfter(today, -31) && months.every(at => at <= now.toISOString()))
    return 'none to come for what is late'

  return null
}

const rules = rulesFrom({})
const hours = { zone: 'America/Port_of_Spain', hour: 9, holidays: { has: () => false } }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
