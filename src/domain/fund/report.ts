import { csvText } from '../csv.ts'
import { dollars, plainAmount } from '../money.ts'
import type { Day } from '../period.ts'
import { balancesOf } from './account.ts'
import { type Entry, refOf } from './entry.ts'
import { spentByPot, totalsByPot } from './totals.ts'

/**
 * The report of a period, from the entries whose day of value lies in it: what came, what went, what is left at its end.
 * Once the period is closed no entry can be dated in it, so the report is the same to the byte for good.
 */
export function reportOf(entries: readonly Entry[], after: Day | null, until: Day): string {
  const known = entries.filter(({ day, kind }) => day <= until && kind !== 'close')
  const own = known.filter(({ day }) => after === null || day > after)
  const [before, there, all] = [known.filter(({ day }) => after !== null && day <= after), own, known].map(
    balancesOf,
  )
  const sum = (minor: number) => plainAmount(dollars(minor))
  const opening = totalsByPot(before!)
  const moved = totalsByPot(there!)
  const spent = spentByPot(there!)
  const contributors = [...there!].filter(([account]) => account.includes('/given/'))

  return csvText([
    ['what', 'pot', 'of', 'USD'],
    ['after', '', after ?? '', ''],
    ['until', '', until, ''],
    ...[...totalsByPot(all!)].flatMap(([pot, end]) => {
      const during = moved.get(pot)
      return [
        ['opening', pot, '', sum(opening.get(pot)?.available ?? 0)],
        ['received', pot, '', sum(during?.received ?? 0)],
        ...contributors
          .filter(([account]) => account.startsWith(`${pot}/`))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([account, balance]) => ['received from', pot, account.split('/')[2]!, sum(-balance)]),
        ['paid out', pot, '', sum(during?.paid ?? 0)],
        ...Object.entries(spent.get(pot) ?? {})
          .filter(([, minor]) => minor !== 0)
          .map(([on, minor]) => ['paid for', pot, on, sum(minor)]),
        ['earmarked at the end', pot, '', sum(end.earmarked)],
        ['available at the end', pot, '', sum(end.available)],
      ]
    }),
    ...own.map(({ number, day, kind, contributor, minor, currency }) => [
      `entry ${refOf(number)}`,
      kind,
      [day, contributor].filter(Boolean).join(' '),
      plainAmount({ minor, currency }),
    ]),
  ])
}
