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
