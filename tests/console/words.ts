import type { Reply } from '#reply/reply.ts'
import { link, tell } from '#reply/reply.ts'
import { type Message, msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'

/** Words that stand for themselves: a key the catalogue does not have is said as it is. */
export const label = (words: string): Message => msg(words as Key)

/** A button called by what it does. */
export const button = (words: string, command: string, input: Readonly<Record<string, string>> = {}) =>
  link(label(words), command, input)

/** The form in which a ministry asks for assistance. */
export const filing = (
  values: Readonly<Record<string, string | readonly string[]>> = {},
  problems: Readonly<Record<string, Message>> = {},
): Reply => ({
  ...tell('File a request'),
  tone: 'ask',
  form: { command: 'request file', values, problems, about: [], token: 'kept-1' },
})
