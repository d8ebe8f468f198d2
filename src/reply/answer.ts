import type { Language } from '#domain/language.ts'
import type { Answered } from '#domain/memory/recalled.ts'
import type { Key } from '#text/key.ts'
import { type Message, msg, written } from './value.ts'

/** What was said of a match, in one line. */
export const answerLine = ({ match, answer, reason, score }: Answered, language: Language): Message =>
  msg(`memory.answered.${answer}` as Key, {
    match,
    probability: Math.round(score * 100),
    reason: reason === null ? '' : written(reason, language),
  })
