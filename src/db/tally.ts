import type { Resembling } from './resembling.ts'

/** What became of a file, or would. */
export type Tally = {
  readonly added: number
  /** The very same was there before, in the memory or further up in the file. */
  readonly known: number
  /** The first and the last reference that were given; null where none was, or nothing is kept yet. */
  readonly refs: readonly [string, string] | null
  /** The first that have an identifier which something else has, too, and how many there are: all are kept. */
  readonly shared: readonly Shared[]
  readonly sharing: number
  /** Of the first new ones, those that are probably there already under another name: all are kept. */
  readonly resembling: readonly Resembling[]
}

/** Two with one identifier: a line of the file, and what else is called so, kept before or further up in the file. */
export type Shared = {
  readonly line: number
  readonly id: string
  readonly refs: readonly string[]
  readonly lines: readonly number[]
}

const sharedShown = 20

/** Adds up what becomes of the records, a batch at a time. */
export function tallying() {
  type One = Shared & { readonly known: boolean; readonly ref: string | null }
  let [added, known, sharing] = [0, 0, 0]
  let refs: readonly [string, string] | null = null
  const shared: Shared[] = []

  return {
    add(batch: readonly One[]) {
      for (const { known: before, ref, ...one } of batch) {
        if (before) {
          known++
          continue
        }
        added++
        if (ref !== null) refs = [refs?.[0] ?? ref, ref]
        if (one.refs.length + one.lines.length === 0) continue
        sharing++
        if (shared.length < sharedShown) shared.push(one)
      }
    },
    whole: (): Tally => ({ added, known, refs, shared, sharing, resembling: [] }),
  }
}
