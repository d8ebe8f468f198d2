import { isMember } from '#domain/countries.ts'
import { awaited } from '#domain/fund/due.ts'
import { type Entry, numberOf, refOf } from '#domain/fund/entry.ts'
import { type Promised, promisesIn, promising } from '#domain/fund/promise.ts'
import { observers } from '#domain/observers.ts'
import type { Day } from '#domain/period.ts'
import { instalmentsUntil, pledgeDues } from '#domain/reminder/pledge.ts'
import type { Addressee } from '#domain/reminder.ts'
import { dayOf } from '#domain/zoned.ts'
import { dollars } from '#reply/fund.ts'
import { msg } from '#reply/value.ts'
import type { Reckoning, Source } from './source.ts'

/** The entries by which what a contributor still owes is changed: of a receipt, it is what it is matched to. */
const changing: readonly Entry['kind'][] = promising.filter(kind => kind !== 'receive')

/** What is owed for a contributor's pledges after an entry: called as it is written, in the same transaction. */
export async function owePledgesAfter(
  reckoning: Reckoning,
  { kind, contributor }: Pick<Entry, 'kind' | 'contributor'>,
): Promise<void> {
  if (contributor !== null && changing.includes(kind)) await owePledges(reckoning, contributor)
}

/** What is owed for the pledges of a contributor, or for one of them; the books are held by whoever asks. */
async function owePledges(reckoning: Reckoning, contributor: string, only?: number): Promise<void> {
  const { db, now, rules } = reckoning
  const to = addresseeOf(contributor)
  if (to === null) return
  const entries = await db.fund.inBrief({ contributor })
  const pledges = entries.filter(({ kind, number }) => kind === 'pledge' && (only ?? number) === number)
  if (pledges.length === 0) return
  const seats = await db.hours.seats(isMember(contributor) ? [contributor] : [], rules.reminderHour)
  const hours = isMember(contributor) ? seats.ministry(contributor) : seats.secretariat
  const promises = promisesIn(entries, instalmentsUntil(now, rules, hours), dayOf(now, hours.zone))

  for (const { number } of pledges) {
    const pledge = refOf(number)
    const stopped = await db.ledger.stopped(`pledge:${pledge}`, to)
    const promised = promises.find(({ entry }) => entry.number === number)
    const factsOf = ({ minor }: { readonly minor: number }) => ({ pledge, amount: amountOf(promised, minor) })
    const dues = promised ? pledgeDues(heard(promised, stopped), rules, to, hours, now) : []

    await db.reminders.owe(`pledge:${pledge}`, factsOf, dues, now)
  }
}

/** A pledge without what its contributor wants to hear no more of: what falls due later is recalled all the same. */
const heard = (promised: Promised, stopped: Day | 'for good' | null): Promised => ({
  ...promised,
  instalments: promised.instalments.filter(
    ({ due }) => stopped === null || (stopped !== 'for good' && due > stopped),
  ),
})

/** A ministry's contact point alone, an observer itself; for the others nobody speaks: the Secretariat has the list. */
function addresseeOf(contributor: string): Addressee | null {
  if (isMember(contributor)) return `office:contact:${contributor}`

  return observers.some(known => known === contributor) ? `organisation:${contributor}` : null
}

const amountOf = (promised: Promised | undefined, minor: number) =>
  promised?.terms.form === 'in_kind' ? msg('choices.means.in_kind') : dollars(minor)

export const pledgeReminders: Source = {
  name: 'pledge',

  async open({ db, now, rules }) {
    const { secretariat } = await db.hours.seats([], rules.reminderHour)
    const entries = await db.fund.inBrief({ kinds: promising })
    const promises = promisesIn(
      entries,
      instalmentsUntil(now, rules, secretariat),
      dayOf(now, secretariat.zone),
    )

    return promises.filter(promised => awaited(promised).length > 0).map(({ entry }) => refOf(entry.number))
  },

  async owe(reckoning, ref) {
    await reckoning.db.fund.hold()
    const entry = await reckoning.db.fund.find(numberOf(ref) ?? 0)
    if (entry?.contributor) await owePledges(reckoning, entry.contributor, entry.number)
  },
}
