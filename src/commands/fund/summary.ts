import type { Db } from '#db/db.ts'
import type { Head } from '#db/fund.ts'
import type { Brief } from '#domain/fund/entry.ts'
import { outstandingOf, type Promised, promisesIn, promising } from '#domain/fund/promise.ts'
import { nothing, totalsByPot } from '#domain/fund/totals.ts'
import type { Day } from '#domain/period.ts'
import type { Summary } from '#reply/fund.ts'

/** The Fund as it stands: the sums of its own money, and what they were worked out from. */
export type Standing = Summary & {
  readonly head: Head
  readonly balances: ReadonlyMap<string, number>
  readonly entries: readonly Brief[]
  readonly promises: readonly Promised[]
}

/**
 * What came, what is promised by the end of this year, what is set aside and what is left, as the books say it now; the
 * promises also a little further, where somebody looks so far.
 */
export async function fundAsItStands(db: Db, today: Day, ahead: Day = today): Promise<Standing> {
  const end = `${today.slice(0, 4)}-12-31`
  const balances = await db.fund.balances()
  const head = await db.fund.head()
  const entries = await db.fund.inBrief({ kinds: promising })
  const promises = promisesIn(entries, ahead > end ? ahead : end, today)
  const owed = promises
    .filter(({ entry, terms }) => terms.form === 'cash' && entry.pot === 'fund')
    .flatMap(({ instalments }) => instalments.filter(({ due }) => due <= end))

  return {
    head,
    balances,
    entries,
    promises,
    ...(totalsByPot(balances).get('fund') ?? nothing),
    outstanding: outstandingOf(owed),
    overdue: outstandingOf(owed.filter(({ state }) => state === 'overdue')),
  }
}
