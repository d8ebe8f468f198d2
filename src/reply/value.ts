import type { Language, Words } from '#domain/language.ts'
import type { Day, Period } from '#domain/period.ts'
import type { Key } from '#text/key.ts'

/** A sentence of the catalogue with the values it needs; it becomes words only for one reader. */
export type Message = {
  readonly kind: 'message'
  readonly key: Key
  readonly facts?: Readonly<Record<string, Value>>
}

/** What a reply can say: plain JSON, so that a notice can be kept and put into words later. */
export type Value =
  | string
  | number
  | Message
  /** A name that the network has in four languages. */
  | { readonly kind: 'words'; readonly words: Words }
  /** What a person wrote: it stays in their own language, marked with it. */
  | { readonly kind: 'written'; readonly text: string; readonly language: Language | null }
  | { readonly kind: 'day'; readonly day: Day }
  /** Shown once, to whom it is said first: what is kept of the answer has dots in its place. */
  | { readonly kind: 'secret'; readonly text: string }
  /** An instant, ISO 8601 in UTC; always shown with the reader's zone. */
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'period'; readonly period: Period }
  /** An exact sum: a whole number of the smallest coin of its currency (ISO 4217). */
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly joined: 'and' | 'or' | 'beside' }

/** A sentence of the catalogue. */
export function msg(key: Key, facts?: Readonly<Record<string, Value>>): Message {
  return facts ? { kind: 'message', key, facts } : { kind: 'message', key }
}

export const words = (names: Words): Value => ({ kind: 'words', words: names })

export const written = (text: string, language: Language | null): Value => ({
  kind: 'written',
  text,
  language,
})

export const secret = (text: string): Value => ({ kind: 'secret', text })

export const moment = (at: Date): Value => ({ kind: 'moment', at: at.toISOString() })

export const day = (of: Day): Value => ({ kind: 'day', day: of })

export const period = (of: Period): Value => ({ kind: 'period', period: of })

/** Several short things beside one another, each by itself. */
export const beside = (items: readonly Value[]): Value => ({ kind: 'list', items, joined: 'beside' })

export const money = (minor: number, currency: string): Value => ({ kind: 'money', minor, currency })

export const allOf = (items: readonly Value[]): Value => ({ kind: 'list', items, joined: 'and' })
