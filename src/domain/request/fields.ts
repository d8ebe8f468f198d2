import type { Language } from '../language.ts'
import type { Period } from '../period.ts'
import type { Topic } from '../topics.ts'
import type { Form } from './acts.ts'

/** What a request says, in the words of the ministry that wrote it; an empty text or list is a field not filled in. */
export type RequestFields = {
  /** The language the texts are written in; they are never replaced by a translation. */
  readonly language: Language
  /** Country codes; the first leads. */
  readonly requesters: readonly string[]
  readonly title: string
  readonly need: string
  /** Why now. */
  readonly background: string
  readonly objectives: string
  readonly product: string
  readonly topics: readonly Topic[]
  readonly form: Form | null
  /** Country codes of the providers the ministry would like. */
  readonly wished: readonly string[]
  readonly period: Period
  readonly participants: string
  /** The national priority it serves. */
  readonly priority: string
  /** Who pays what. */
  readonly payers: string
  /** The call it answers. */
  readonly call: string | null
  /** The earlier activity it continues. */
  readonly continues: string | null
}

/** What of a request says what is asked for, beside its title: what it needs and is to bring, not its background. */
export const askedBeside = ({
  need,
  objectives,
  product,
}: Pick<RequestFields, 'need' | 'objectives' | 'product'>): string =>
  [need, objectives, product].filter(Boolean).join('\n')
