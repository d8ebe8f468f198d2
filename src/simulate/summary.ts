import type { Story } from './years.ts'

/** What a simulation comes to. */
export type Summary = {
  readonly messages: number
  /** How many of each kind, by the name of their first sentence. */
  readonly kinds: Readonly<Record<string, number>>
  /** How the reminders stand in the end. */
  readonly ledger: Readonly<Record<string, number>>
  /** The most messages anybody was sent in a day, who that was, and when. */
  readonly busiest: string
  /** Reminders that went to the same person twice in the same words on one day. */
  readonly doubled: readonly string[]
}

/** Counts what went out. */
export function summaryOf({ taken, ledger }: Story): Summary {
  const kinds = counted(taken.map(({ key }) => key.replace(/^(notice\.|reminder\.)+/, '')).filter(Boolean))
  const direct = taken.filter(({ to }) => !to.startsWith('#'))
  const days = counted(direct.map(({ at, to }) => `${to}, ${at.toISOString().slice(0, 10)}`))
  const [busiest] = Object.entries(days).sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const reminders = direct.filter(({ key }) => key.startsWith('notice.reminder.'))
  const same = counted(
    reminders.map(({ at, to, words }) => `${at.toISOString().slice(0, 10)} ${to}: ${words}`),
  )

  return {
    messages: taken.length,
    kinds,
    ledger,
    busiest: busiest ? `${busiest[1]}: ${busiest[0]}` : '–',
    doubled: Object.entries(same).flatMap(([what, count]) => (count > 1 ? [what] : [])),
  }
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)

  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
}
