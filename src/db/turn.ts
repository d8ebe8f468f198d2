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

/** Does work as soon as it can. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>

/** A line in which each waits for the one before. */
export function line(): Line {
  let last: Promise<unknown> = Promise.resolve()

  return work => {
    const mine = last.then(work)
    last = mine.catch(() => {})

    return mine
  }
}

/**
 * Lets PostgreSQL do one heavy reckoning of this process at a time: several at once would each take as much longer, and
 * leave no processor to answer with.
 */
export const oneByOne = line()
