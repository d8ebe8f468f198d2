/** Things that happen, kept in order; a test takes them one by one and waits for those still to come. */
export type Watch<T> = {
  readonly all: readonly T[]
  readonly add: (one: T) => void
  /** The first that fits and was not taken yet; waits for it where it has not happened. */
  readonly next: (what: string, fits?: (one: T) => boolean) => Promise<T>
  /** Those that fit and were not taken yet. */
  readonly left: (fits?: (one: T) => boolean) => readonly T[]
  readonly stop: (why: Error) => void
}

type Waiting<T> = {
  readonly fits: (one: T) => boolean
  readonly take: (one: T) => void
  readonly fail: (why: Error) => void
}

/** A long wait is a test that fails, never one that decides anything. */
const longest = 20_000

export function watch<T>(tell: (one: T) => string): Watch<T> {
  const all: T[] = []
  const taken = new Set<T>()
  const waiting = new Set<Waiting<T>>()
  const left = (fits: (one: T) => boolean) => all.filter(one => !taken.has(one) && fits(one))

  return {
    all,
    left: (fits = () => true) => left(fits),

    add(one) {
      all.push(one)
      const [first] = [...waiting].filter(({ fits }) => fits(one))
      if (!first) return
      waiting.delete(first)
      taken.add(one)
      first.take(one)
    },

    next(what, fits = () => true) {
      const [ready] = left(fits)
      if (ready) {
        taken.add(ready)
        return Promise.resolve(ready)
      }

      return new Promise<T>((take, fail) => {
        const late = setTimeout(() => {
          waiting.delete(one)
          fail(new Error(`${what} did not happen; seen so far:\n${all.map(tell).join('\n') || '(nothing)'}`))
        }, longest)
        const one: Waiting<T> = {
          fits,
          take: seen => {
            clearTimeout(late)
            take(seen)
          },
          fail: why => {
            clearTimeout(late)
            fail(why)
          },
        }
        waiting.add(one)
      })
    },

    stop(why) {
      for (const { fail } of waiting) fail(why)
      waiting.clear()
    },
  }
}
