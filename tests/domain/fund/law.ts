import { balancesOf } from '#domain/fund/account.ts'
import { standing } from '#domain/fund/entry.ts'
import { ordersIn } from '#domain/fund/order.ts'
import { outstandingOf, promisesIn } from '#domain/fund/promise.ts'
import { reportOf } from '#domain/fund/report.ts'
import { statementOf } from '#domain/fund/statement.ts'
import { totalsByPot } from '#domain/fund/totals.ts'
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
  for (const { entry, state } of ordersIn(entries))
    hold(state === slowOrder(entries, entry), `the proposed payment ${entry.number}`)

  const statements = ['TT', 'BB', 'CA'].map(code => statementOf(code, entries, through, today))
  const pledged = standing(entries).some(({ kind, lines }) => kind === 'pledge' && lines.length > 0)
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

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
