import type { Brief, Entry } from '#domain/fund/entry.ts'
import type { InstalmentState } from '#domain/fund/promise.ts'
import type { Day } from '#domain/period.ts'

/** Everything worked out anew, slowly and obviously, by a second way of thinking: nothing here is shared with the rules. */
export function oracle(entries: readonly Entry[], pot: string) {
  const stands = (entry: Entry) =>
    !entries.some(({ kind, concerns }) => kind === 'reverse' && concerns === entry.number)
  const sum = (kind: Entry['kind']) => {
    let total = 0
    for (const entry of entries)
      if (entry.pot === pot && entry.kind === kind && stands(entry)) total += entry.minor
    return total
  }
  const received = sum('receive')
  const paid = sum('pay') - sum('return')
  const earmarked = sum('earmark') - sum('release') - sum('pay')

  return { received, paid, earmarked, available: received - paid - earmarked }
}

/** The instalments of a pledge: each day of fifty years is looked at. */
export function slowInstalments(entries: readonly Entry[], pledge: Brief, through: Day, today: Day) {
  const stands = (entry: Entry) =>
    !entries.some(({ kind, concerns }) => kind === 'reverse' && concerns === entry.number)
  const terms = pledge.terms.pledge!
  const about = entries.filter(entry => entry.concerns === pledge.number && stands(entry))
  const ended = about.find(({ terms: { amends } }) => amends === 'ended')?.day
  const isMet = terms.condition === null || about.some(({ terms: { amends } }) => amends === 'met')
  const apart = { once: Number.POSITIVE_INFINITY, month: 1, quarter: 3, semester: 6, year: 12 }[terms.every]
  const [firstYear, firstMonth, firstDay] = terms.first.split('-').map(Number) as [number, number, number]
  const found: { due: Day; received: number; state: InstalmentState }[] = []

  for (let at = Date.parse(`${terms.first}T00:00:00Z`); ; at += 86_400_000) {
    const date = new Date(at)
    const due = date.toISOString().slice(0, 10)
    if (due > through || found.length >= (terms.times ?? 1_000) || (ended && due >= ended)) break
    const months = (date.getUTCFullYear() - firstYear) * 12 + date.getUTCMonth() + 1 - firstMonth
    if (months > 50 * 12) break
    const isMonth = months === 0 || (apart !== Number.POSITIVE_INFINITY && months % apart === 0)
    const tomorrow = new Date(at + 86_400_000)
    const isLastOfMonth = tomorrow.getUTCMonth() !== date.getUTCMonth()
    const isDue = date.getUTCDate() === firstDay || (isLastOfMonth && date.getUTCDate() < firstDay)
    if (!isMonth || !isDue) continue

    let received = 0
    for (const receipt of entries) {
      if (receipt.kind !== 'receive' || !stands(receipt)) continue
      const matches = entries.filter(entry => entry.kind === 'match' && entry.concerns === receipt.number)
      for (const part of matches.at(-1)?.terms.allocations ?? [])
        if (part.pledge === pledge.number && part.due === due) received += part.minor
    }
    const late = due < today ? 'overdue' : received > 0 ? 'part' : due === today ? 'due' : 'ahead'
    found.push({ due, received, state: received >= pledge.minor ? 'received' : isMet ? late : 'conditional' })
    if (terms.every === 'once') break
  }

  return found
}

/** How a proposed payment stands, told as a story from its first day on. */
export function slowOrder(entries: readonly Entry[], order: Entry): string {
  const stands = (entry: Entry) =>
    !entries.some(({ kind, concerns }) => kind === 'reverse' && concerns === entry.number)
  const { needed = 1, asked = [] } = order.terms
  const yes = new Set<string>()
  const no = new Set<string>()
  let told = 'open'
  for (const entry of entries.filter(stands)) {
    if (entry.kind === 'decide' && entry.concerns === order.number)
      (entry.terms.yes ? yes : no).add(entry.contributor!)
    if (entry.kind === 'propose' && entry.concerns === order.concerns && entry.number > order.number)
      told = 'replaced'
  }
  if (entries.some(entry => entry.kind === 'pay' && entry.concerns === order.number && stands(entry)))
    return 'paid'
  if (told === 'replaced') return told
  if (yes.size >= needed) return 'authorised'
  const room = Math.max(asked.length, yes.size + no.size)

  return room - no.size < needed ? 'declined' : 'open'
}
