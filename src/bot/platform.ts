import type { Language, Reader } from '#domain/language.ts'
import type { PlatformName, Posted, Send } from '#reply/post.ts'
import type { Remark } from '#reply/remark.ts'
import type { Entry, Reply } from '#reply/reply.ts'
import type { Unfinished } from './waiting.ts'

/** Who speaks: an account of a platform, and what the platform says of its language and zone. */
export type Account = {
  readonly platform: PlatformName | 'try'
  readonly workspace: string
  readonly id: string
  /** The platform's locale (`es-419`), where it tells. */
  readonly locale: string | null
  readonly zone: string | null
}

/** Where it was said: a channel, its thread, or a private conversation. */
export type Room = { readonly channel: string | null; readonly private: boolean }

/** A platform event, made plain: somebody asks for a command with some input, in text or in fields. */
export type Invocation = {
  /** The platform's own identity of this event, the same for every re-delivery, prefixed with the platform. */
  readonly id: string
  /** The identity of a pressed button: same message, same version, same button, same person. */
  readonly click: string | null
  readonly account: Account
  readonly room: Room
  readonly asks: Asked
}

export type Asked =
  /** A line as typed after `/rial`. */
  | { readonly kind: 'line'; readonly text: string }
  /** A command with fields as typed or chosen: `form` from a form, whose faults are shown in it. */
  | {
      readonly kind: 'fields'
      readonly command: string
      readonly fields: Readonly<Record<string, Entry>>
      /** Names the kept invocation this one continues (a yes, a change, a form). */
      readonly token?: string
      readonly from: 'link' | 'form'
      /** True of a form that is asked in steps: what it says joins what is kept, and the whole is shown before it is done. */
      readonly partial?: boolean
    }

/** The reply and for whom it is to be put into words. */
export type Answer = { readonly reply: Reply; readonly reader: Reader }

/** One entry of a list that is searched as one types. */
export type Option = { readonly value: string; readonly label: string; readonly about?: string }

/** Asks for the entries of a searched field that fit what has been typed. */
export type OptionsQuery = {
  readonly account: Account
  readonly command: string
  readonly field: string
  readonly typed: string
  readonly limit: number
  /** In which language to answer; the person's own unless said. */
  readonly language?: Language
}

/** What a platform is given: the way in. It is the same for all of them. */
export type Desk = {
  readonly dispatch: (invocation: Invocation) => Promise<Answer>
  readonly options: (query: OptionsQuery) => Promise<readonly Option[]>
  /** The person's own page: what waits for them, their ministry's requests, next dates. */
  readonly home: (account: Account) => Promise<Answer>
  /** The answer this account was given to an invocation of its own before; null where none is kept. */
  readonly kept: (account: Account, ids: readonly string[]) => Promise<Answer | null>
  /** Keeps what a button cannot carry, for this account alone; the token continues it. */
  readonly park: (account: Account, unfinished: Unfinished) => Promise<string>
  /**
   * What people say in the threads of our messages. Missing where the lead has not switched mirroring on: then a
   * platform asks for no such events, nor for the right to read them.
   */
  readonly remark?: (remark: Remark) => Promise<void>
}

/** What a platform gives back: it starts, sends, says whether it can take requests, and stops. */
export type Platform = {
  readonly name: PlatformName
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly ready: () => boolean
  readonly send: Send
}

export type { Posted, Remark }
