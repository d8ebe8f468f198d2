import type { Language } from '#domain/language.ts'
import type { Key } from '#text/key.ts'
import { type Message, msg, written } from './value.ts'

/** What was said of something the memory found, as its request shows it. */
export type ShownAnswer = {
  readonly match: string
  readonly answer: 'reuse' | 'join' | 'continue' | 'different' | 'unanswered'
  readonly reason: string | null
  /** How probable the same need was thought to be, 0 to 1. */
  readonly score: number
}

/** What was said of a match, in one line. */
export const answerLine = ({ match, answer, reason, score }: ShownAnswer, language: Language): Message =>
  msg(`memory.answered.${answer}` as Key, {
    match,
    probability: Math.round(score * 100),
    reason: reason === null ? '' : written(reason, language),
  })
