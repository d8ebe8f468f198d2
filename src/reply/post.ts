import type { Trouble } from '#domain/delivery.ts'
import type { Reader } from '#domain/language.ts'
import type { Reply } from './reply.ts'

export const platformNames = ['slack', 'discord', 'console'] as const
export type PlatformName = (typeof platformNames)[number]

/** Where a notice goes: the private conversation with one account, a channel, or the calendar of the server it is in. Ids are the platform's own text. */
export type Place = {
  readonly platform: PlatformName
  /** Slack's team, Discord's guild; empty where the platform has none. */
  readonly workspace: string
  readonly kind: 'direct' | 'channel' | 'event'
  readonly id: string
}

/** A message the platform has: what is needed to edit it or to write in its thread. */
export type Posted = { readonly channel: string; readonly message: string }

/** One message to send, to edit (`edits`) or to put in a message's thread (`under`). */
export type Post = {
  readonly place: Place
  readonly reply: Reply
  readonly reader: Reader
  readonly edits: Posted | null
  readonly under: Posted | null
  /** The same for every try of the same message. */
  readonly key: string
}

export type Send = (post: Post) => Promise<Posted>

/** A message did not go out: why, and for how long its place, or every place, is to be left alone. */
export class Undelivered extends Error {
  readonly kind: Trouble
  readonly afterMs: number | null
  readonly everywhere: boolean

  constructor(kind: Trouble, reason: string, afterMs: number | null = null, everywhere = false) {
    super(reason)
    this.name = 'Undelivered'
    this.kind = kind
    this.afterMs = afterMs
    this.everywhere = everywhere
  }
}
