/** Chance that can be played again: the same seed gives the same numbers (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  return {
    /** A whole number from the first to the last. */
    between: (first: number, last: number): number => first + Math.floor(next() * (last - first + 1)),
    /** True one time in so many. */
    oneIn: (many: number): boolean => next() < 1 / many,
  }
}
