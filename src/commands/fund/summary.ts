import type { Db } from '#db/db.ts'
import type { Head } from '#db/fund.ts'
import type { Entry } from '#domain/fund/entry.ts'
import { outstandingOf, promisesIn, promising } from '#domain/fund/promise.ts'
import { nothing, totalsByPot } from '#domain/fund/totals.ts'
import type { Day } from '#domain/period.ts'
import type { Summary } from '#reply/fund.ts'

/** The Fund as it stands: the sums of its own money, and what they were worked out from. */
export type Standing = Summary & {
  readonly head: Head
  readonly balances: ReadonlyMap<string, number>
  readonly entries: readonly Entry[]
}

/** What came, what is promised by the end of this year, what is set aside and what is left, as the books say it now. */
export async function fundAsItStands(db: Db, today: Day): Promise<Standing> {
  const balances = await db.fund.balances()
  const head = await db.fund.head()
  const entries = await db.fund.all(promising)
  const owed = promisesIn(entries, `${today.slice(0, 4)}-12-31`, today).flatMap(
    ({ entry, terms, instalments }) => (terms.form === 'cash' && entry.pot === 'fund' ? instalments : []),
  )

  return {
    head,
    balances,
    entries,
    ...(totalsByPot(balances).get('fund') ?? nothing),
    outstanding: outstandingOf(owed),
    overdue: outstandingOf(owed.filter(({ state }) => state === 'overdue')),
  }
}
