import { append } from '../lists.ts'
import type { Concept } from './thesaurus.ts'

/** How near two concepts are, by how the thesaurus relates them. */
export const nearnesses = { broader: 0.5, broaderStill: 0.25, sibling: 0.3, related: 0.45 }

/** The concepts near one, each with how near, from 0 to 1. */
export type Nearness = ReadonlyMap<string, number>

/** The concepts one step from one another. */
type Steps = {
  readonly above: (id: string) => readonly string[]
  readonly below: (id: string) => readonly string[]
  readonly beside: (id: string) => readonly string[]
}

/** What refers to a concept that is not there refers to nothing. */
export function stepsBetween(concepts: ReadonlyMap<string, Concept>): Steps {
  const above = new Map<string, readonly string[]>()
  const below = new Map<string, string[]>()
  const beside = new Map<string, string[]>()
  const there = (ids: readonly string[]) => ids.filter(id => concepts.has(id))
  for (const { id, broader, related } of concepts.values()) {
    above.set(id, there(broader))
    for (const other of there(broader)) append(below, other, id)
    for (const other of there(related)) {
      append(beside, id, other)
      append(beside, other, id)
    }
  }
  const of = (ids: ReadonlyMap<string, readonly string[]>) => (id: string) => ids.get(id) ?? []

  return { above: of(above), below: of(below), beside: of(beside) }
}

/** The concepts one step from one. */
export function neighboursOf({ above, below, beside }: Steps, id: string): Nearness {
  const found = new Map<string, number>()
  // The nearest last, so that it stays.
  for (const other of beside(id)) found.set(other, nearnesses.related)
  for (const other of [...above(id), ...below(id)]) found.set(other, nearnesses.broader)
  found.delete(id)

  return found
}

/** Each is reckoned when it is first asked for: a text names some dozens of thousands. */
export function nearnessOf(steps: Steps): (id: string) => Nearness {
  const { above, below } = steps
  const reckoned = new Map<string, Nearness>()

  return id => {
    const before = reckoned.get(id)
    if (before) return before
    const found = new Map<string, number>()
    for (const other of above(id).flatMap(above)) found.set(other, nearnesses.broaderStill)
    for (const other of below(id).flatMap(below)) found.set(other, nearnesses.broaderStill)
    for (const other of above(id).flatMap(below)) found.set(other, nearnesses.sibling)
    for (const [other, how] of neighboursOf(steps, id)) found.set(other, how)
    found.delete(id)
    reckoned.set(id, found)

    return found
  }
}
