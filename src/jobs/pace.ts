/** How many messages may follow one another to one place before the pace is kept. */
const burst = 4

/**
 * Keeps the pace a platform asks for in each place: short bursts, then one message in so many milliseconds. `times`
 * holds when each place would be rested again.
 */
export function pace() {
  const times = new Map<string, { readonly rested: number; readonly everyMs: number }>()

  return {
    went(place: string, everyMs: number, now: number): void {
      if (everyMs > 0)
        times.set(place, { rested: Math.max(now, times.get(place)?.rested ?? 0) + everyMs, everyMs })
    },

    /** The places to which nothing may go now. */
    busy(now: number): readonly string[] {
      for (const [place, { rested }] of times) if (rested <= now) times.delete(place)

      return [...times]
        .filter(([, { rested, everyMs }]) => rested - now > (burst - 1) * everyMs)
        .map(([place]) => place)
    },

    /** In how many milliseconds the next busy place is free; null where none is busy. */
    nextFree(now: number): number | null {
      const waits = [...times.values()].map(({ rested, everyMs }) => rested - now - (burst - 1) * everyMs)
      const ahead = waits.filter(wait => wait > 0)

      return ahead.length === 0 ? null : Math.ceil(Math.min(...ahead))
    },
  }
}
