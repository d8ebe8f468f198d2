import type { Day } from '../period.ts'
import type { Brief } from './entry.ts'
import type { Instalment } from './promise.ts'

/** So much of a receipt goes to the instalment of a pledge that fell due that day. */
export type Allocation = { readonly pledge: number; readonly due: Day; readonly minor: number }

/** The matching of each receipt that is in force: the last one said of it. */
export function matchesIn(entries: readonly Brief[]): ReadonlyMap<number, readonly Allocation[]> {
  const latest = new Map<number, readonly Allocation[]>()
  for (const { kind, concerns, terms } of entries)
    if (kind === 'match' && concerns !== null) latest.set(concerns, terms.allocations ?? [])

  return latest
}

/** Gives a sum to what is still outstanding, the oldest first, as far as it reaches; what is left over is surplus. */
export function oldestFirst(minor: number, open: readonly Instalment[]): readonly Allocation[] {
  const sorted = [...open].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.pledge - b.pledge))
  const allocations: Allocation[] = []
  let left = minor

  for (const { pledge, due, outstanding } of sorted) {
    const part = Math.min(left, outstanding)
    if (part <= 0) continue
    allocations.push({ pledge, due, minor: part })
    left -= part
  }

  return allocations
}

export const sumOf = (allocations: readonly Allocation[]): number =>
  allocations.reduce((sum, { minor }) => sum + minor, 0)
