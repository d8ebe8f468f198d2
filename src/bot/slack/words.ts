import type { Reader } from '#domain/language.ts'
import { plain } from '#domain/plain.ts'
import type { Value } from '#reply/value.ts'
import { say } from '#text/say.ts'

/** A value in the reader's words, with what people wrote in another language marked with it; never empty. */
export const spoken = (value: Value, reader: Reader): string =>
  plain(say(marked(value, reader), reader)) || '–'

function marked(value: Value, reader: Reader): Value {
  if (typeof value !== 'object') return value

  switch (value.kind) {
    case 'written':
      return value.language && value.language !== reader.language
        ? `${value.text} (${value.language})`
        : value
    case 'list':
      return { ...value, items: value.items.map(item => marked(item, reader)) }
    case 'message':
      return value.facts ? { ...value, facts: mapped(value.facts, fact => marked(fact, reader)) } : value
    default:
      return value
  }
}

const mapped = <From, To>(of: Readonly<Record<string, From>>, to: (from: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([name, from]) => [name, to(from)]))
