import { spendings } from '#domain/fund/account.ts'
import type { Brief } from '#domain/fund/entry.ts'
import type { Promised } from '#domain/fund/promise.ts'
import { spentByPot, yearsOf } from '#domain/fund/totals.ts'
import { type Bars, bars } from '#reply/chart.ts'
import { potNamed } from '#reply/fund.ts'
import { type Block, chart } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Standing } from './summary.ts'

const unit = { kind: 'money', currency: 'USD' } as const

/** What was pledged against what came, by year. */
export function yearsPicture(entries: readonly Brief[], promises: readonly Promised[]): Bars {
  const years = yearsOf(entries, promises)

  return bars({
    title: msg('fund.picture.years'),
    of: msg('fields.year.label'),
    categories: years.map(({ of }) => of),
    series: [
      { name: msg('fields.pledged.label'), values: years.map(({ pledged }) => pledged) },
      { name: msg('fields.received.label'), values: years.map(({ received }) => received) },
    ],
    unit,
  })
}

/** Where the money went, each pot by itself. */
export function spendingPicture(balances: ReadonlyMap<string, number>): Bars {
  const spent = spentByPot(balances)
  const used = spendings.filter(on => [...spent.values()].some(row => row[on] !== 0))

  return bars({
    title: msg('fund.picture.spending'),
    of: msg('fields.spending.label'),
    categories: used.map(on => msg(`choices.spending.${on}`)),
    series: [...spent].map(([pot, row]) => ({ name: potNamed(pot), values: used.map(on => row[on]) })),
    unit,
    stacked: true,
  })
}

/** Both pictures, as far as there is something in them. */
export const pictures = ({ entries, promises, balances }: Standing): readonly Block[] =>
  [yearsPicture(entries, promises), spendingPicture(balances)].flatMap(picture =>
    picture.categories.length > 0 ? [chart(picture)] : [],
  )
