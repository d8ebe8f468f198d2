/** A limit of a platform: how long somebody who asks now is to wait; null where they are taken. */
export type Limit = {
  readonly asks: (now: number) => number | null
  /** The most that asked within one time in which nobody was taken: more than was on its way already do not obey. */
  readonly most: () => number
}

/** One in so many milliseconds, and a short burst. */
export function steadily(everyMs: number, burst: number): Limit {
  let rested = 0

  return watched(now => {
    const wait = rested - now - (burst - 1) * everyMs
    if (wait > 0) return wait
    rested = Math.max(now, rested) + everyMs
    return null
  })
}

/** So many, and then nobody until so much time has gone by: since the first of them, or since the last. */
export function atMost(count: number, withinMs: number, since: 'first' | 'last' = 'first') {
  let taken = 0
  let from = 0
  const over = (now: number) => now - from >= withinMs && (since === 'first' || taken >= count)
  const limit = watched(now => {
    if (taken > 0 && over(now)) taken = 0
    if (taken >= count) return from + withinMs - now
    if (taken === 0 || since === 'last') from = now
    taken += 1
    return null
  })

  return {
    ...limit,
    left: () => count - taken,
    resetsIn: (now: number) => Math.max(0, from + withinMs - now),
  }
}

function watched(asks: Limit['asks']): Limit {
  let refused = 0
  let most = 0

  return {
    asks(now) {
      const wait = asks(now)
      refused = wait === null ? 0 : refused + 1
      most = Math.max(most, refused)
      return wait
    },
    most: () => most,
  }
}
