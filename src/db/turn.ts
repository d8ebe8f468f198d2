import { setImmediate as breath } from 'node:timers/promises'

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

const turns = line()

/**
 * Waits for a turn to reckon for a millisecond or two. Turns come one by one, and between two of them whatever has
 * arrived is looked at: a person's click waits for one turn, not for those of everybody who is filing.
 */
export const turn = (): Promise<void> => turns(() => breath())

/** Reckons something of each, so many in a turn; in their order. */
export async function inTurns<Of, Made>(
  all: readonly Of[],
  atATime: number,
  of: (one: Of) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = []
  for (let at = 0; at < all.length; at += atATime) {
    await turn()
    for (const one of all.slice(at, at + atATime)) made.push(of(one))
  }

  return made
}

/**
 * Lets PostgreSQL do one heavy reckoning of this process at a time: several at once would each take as much longer, and
 * leave no processor to answer with.
 */
export const oneByOne = line()
