import { digest } from './identity.ts'

/** The names under which messages go out: Discord takes a message of the same name only once in a few minutes. */
export type Nonces = {
  readonly of: (key: string) => string
  /** This message went out under the name of its key. */
  readonly went: (message: string, key: string) => void
  /** This message is gone: what goes out in its stead needs a new name, or Discord would point at what is gone. */
  readonly gone: (message: string) => void
}

/** Remembers the last few thousand messages of this process. */
export function nonces(): Nonces {
  const keys = new Map<string, string>()
  const tries = new Map<string, number>()

  return {
    of: key => digest(key, String(tries.get(key) ?? 0)),

    went(message, key) {
      const [oldest] = keys.keys()
      if (oldest !== undefined && keys.size >= mostKept) keys.delete(oldest)
      keys.set(message, key)
    },

    gone(message) {
      const key = keys.get(message)
      if (key === undefined) return
      const [oldest] = tries.keys()
      if (oldest !== undefined && tries.size >= mostKept) tries.delete(oldest)
      tries.set(key, (tries.get(key) ?? 0) + 1)
      keys.delete(message)
    },
  }
}

const mostKept = 5_000
