import type { Language, Reader, Words } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import type { Value } from '#reply/value.ts'

/** The order in which the people of the network are shown. */
export const groups = ['ministry', 'secretariat', 'observer', 'guest'] as const

/** Somebody one can be in the console: a console account, and who that is in the network. */
export type Persona = {
  /** The console account's id. */
  readonly id: string
  /** "Contact point, Mexico": in the four languages where it is an office. */
  readonly name: string | Words
  /** Their role and ministry. */
  readonly about: Value
  readonly group: (typeof groups)[number]
}

/** A message in one of the console's rooms, as the db keeps it. */
export type Message = {
  readonly id: string
  /** The message in whose thread it stands. */
  readonly thread: string | null
  readonly reply: Reply
  readonly postedAt: Date
  readonly editedAt: Date | null
}

/** Where the console's messages are kept; `main.ts` hands it in. */
export type Posts = {
  readonly write: (message: {
    readonly room: string
    readonly thread: string | null
    readonly key: string
    readonly reply: Reply
    readonly at: Date
  }) => Promise<Message>
  readonly edit: (id: string, reply: Reply, at: Date) => Promise<Message | null>
  readonly read: (room: string, latest: number) => Promise<readonly Message[]>
  readonly counts: () => Promise<ReadonlyMap<string, number>>
  readonly mark: () => Promise<string>
}

/** A channel of the console, where everybody sees what is posted. */
export type Channel = { readonly id: string; readonly name: string | Words; readonly about: Value | null }

/** Where the reader sits: at their desk, in their private conversation, or in a channel. */
export type Seat =
  | { readonly kind: 'desk' }
  | { readonly kind: 'direct' }
  | { readonly kind: 'channel'; readonly channel: Channel }

/** All that one page shows. */
export type View = {
  readonly reader: Reader
  /** The language asked for, or null for the persona's own. */
  readonly language: Language | null
  /** Null before anybody was chosen. */
  readonly persona: Persona | null
  readonly cast: readonly Persona[]
  readonly channels: readonly Channel[]
  readonly seat: Seat
  readonly messages: readonly Message[]
  /** The persona's own page. */
  readonly home: Reply | null
  readonly counts: ReadonlyMap<string, number>
}

/** How many messages of a room are shown. */
export const shownAtOnce = 100

/** A seat as the address has it: `desk`, `direct`, `channel:<id>`. */
export const seatName = (seat: Seat): string =>
  seat.kind === 'channel' ? `channel:${seat.channel.id}` : seat.kind

/** The room of a seat in which messages are kept; the desk has none. */
export function roomOf(seat: Seat, persona: Pick<Persona, 'id'>): string | null {
  if (seat.kind === 'desk') return null

  return seat.kind === 'direct' ? `direct:${persona.id}` : `channel:${seat.channel.id}`
}

/** The address of this page with something else chosen. */
export function addressOf(
  view: View,
  change: { as?: string; room?: string; lang?: Language | null },
): string {
  const as = change.as ?? view.persona?.id
  const lang = change.lang === undefined ? view.language : change.lang
  const query = new URLSearchParams()
  if (as) query.set('as', as)
  if (as) query.set('room', change.room ?? seatName(view.seat))
  if (lang) query.set('lang', lang)

  return `/?${query}`
}
