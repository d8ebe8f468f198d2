import { setImmediate as breath } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Waits for a turn to reckon for a millisecond or two. Turns come one by one, and between two of them whatever has
 * arrived is looked at: a person's click waits for one turn, not for those of everybody who is filing.
 */
export function turn(): Promise<void> {
  const mine = last.then(() => breath())
  last = mine

  return mine
}

let heavy: Promise<unknown> = Promise.resolve()

/**
 * Lets PostgreSQL do one heavy reckoning of this process at a time: several at once would each take as much longer, and
 * leave no processor to answer with.
 */
export function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const mine = heavy.then(work)
  heavy = mine.catch(() => {})

  return mine
}
