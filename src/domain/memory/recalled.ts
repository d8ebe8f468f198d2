import type { Language } from '../language.ts'
import type { Period } from '../period.ts'
import type { State } from '../request/acts.ts'

/** An activity or a request as the memory shows it. */
export type Recalled = {
  readonly ref: string
  readonly kind: 'activity' | 'request'
  readonly title: string
  readonly language: Language
  /** The title in other languages, where somebody translated it. */
  readonly translated: Readonly<Partial<Record<Language, { readonly title?: string }>>>
  readonly requesters: readonly string[]
  readonly providers: readonly string[]
  readonly year: number | null
  readonly period: Period
  /** Of a request: where it stands. */
  readonly state: State | null
  readonly outcome: string
  readonly report: string | null
}

/** How a ministry answered a match. */
export const answers = ['reuse', 'join', 'continue', 'different', 'unanswered'] as const
export type AnswerName = (typeof answers)[number]

/** What was said of a match, or that nothing was said of it yet. */
export type Answered = {
  readonly match: string
  readonly answer: AnswerName
  readonly reason: string | null
  /** How probable the same need was thought to be, 0 to 1. */
  readonly score: number
}

/** In the order in which a request tells of its matches, always the same: the likeliest first. */
export const likeliestFirst = (answered: readonly Answered[]): readonly Answered[] =>
  [...answered].sort((a, b) => b.score - a.score || (a.match < b.match ? -1 : 1))
