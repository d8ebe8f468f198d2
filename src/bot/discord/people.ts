import type { Account } from '#bot/platform.ts'
import { nearestLanguage, type Reader } from '#domain/language.ts'

/** What is remembered of the people who speak, for what is said to them without asking who they are. */
export type People = {
  /** In which words to speak to them before an answer says it. */
  readonly reader: (account: Account) => Reader
  /** An answer has said it; and in which channel they were last. */
  readonly remember: (account: Account, reader: Reader, channel: string | null) => void
  /** Where somebody was last seen, and in which words they read. */
  readonly seen: (person: string) => { readonly channel: string; readonly reader: Reader } | null
}

type Known = { readonly reader: Reader; readonly channel: string | null }

/** Remembers the last few thousand of them, in this process alone. */
export function people(): People {
  const known = new Map<string, Known>()

  return {
    reader: ({ id, locale, zone }) =>
      known.get(id)?.reader ?? { language: nearestLanguage(locale), zone: zone ?? 'UTC' },

    remember({ id }, reader, channel) {
      const before = known.get(id)
      known.delete(id)
      const [oldest] = known.keys()
      if (oldest !== undefined && known.size >= mostPeople) known.delete(oldest)
      known.set(id, { reader, channel: channel ?? before?.channel ?? null })
    },

    seen(person) {
      const { channel = null, reader } = known.get(person) ?? {}
      return channel !== null && reader ? { channel, reader } : null
    },
  }
}

const mostPeople = 5_000
