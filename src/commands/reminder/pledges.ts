import { isMember } from '#domain/countries.ts'
import { pledgeDues } from '#domain/fund/due.ts'
import { numberOf, refOf, standing } from '#domain/fund/entry.ts'
import { promisesIn } from '#domain/fund/promise.ts'
import { dayOf } from '#domain/zoned.ts'
import { dollars } from '#reply/fund.ts'
import type { Reckoning, Source } from './source.ts'

/** What a ministry is owed of its pledges: called with every entry that changes what is still to come of them. */
export async function owePledges({ db, now, rules }: Reckoning, contributor: string): Promise<void> {
  if (!isMember(contributor)) return
  const seats = await db.hours.seats([contributor], rules.reminderHour)
  const hours = seats.ministry(contributor)
  const today = dayOf(now, hours.zone)
  const entries = await db.fund.of(contributor)
  const promises = promisesIn(entries, `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`, today)

  for (const { number, kind } of entries) {
    if (kind !== 'pledge') continue
    const promised = promises.find(({ entry }) => entry.number === number)
    // A pledge that was reversed is owed nothing any more.
    const dues = promised ? pledgeDues(promised, rules, hours, today) : []
    const facts = { pledge: refOf(number), amount: dollars(promised?.entry.minor ?? 0) }
    await db.reminders.owe(`pledge:${refOf(number)}`, facts, dues, now)
  }
}

export const pledgeReminders: Source = {
  name: 'pledge',
  open: async ({ db }) =>
    standing(await db.fund.all(['pledge', 'reverse'])).flatMap(({ kind, number }) =>
      kind === 'pledge' ? [refOf(number)] : [],
    ),

  async owe(reckoning, about) {
    await reckoning.db.fund.hold()
    const pledge = await reckoning.db.fund.find(numberOf(about) ?? 0)
    if (pledge?.contributor) await owePledges(reckoning, pledge.contributor)
  },
}
