import type { Reader } from '#domain/language.ts'
import { plain } from '#domain/plain.ts'
import type { Value } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { escaped } from './escape.ts'

/**
 * A value as text that Discord reads as markdown: what people wrote is escaped before it is put among our words, and
 * an instant is shown by each reader's own clock. Never empty.
 */
export const spoken = (value: Value, reader: Reader): string =>
  say(
    mapped(value, reader, text => escaped(plain(text)), clock),
    reader,
  ).trim() || '–'

/** A value as plain text, where Discord reads no markdown: buttons, lists, titles of forms. Never empty. */
export const said = (value: Value, reader: Reader): string =>
  plain(say(mapped(value, reader, plain, null), reader)).replace(/\s+/g, ' ') || '–'

const clock = (at: string): string => `<t:${Math.floor(Date.parse(at) / 1000)}:f>`

/** The value with all that people wrote, wherever it stands in it, put through `text`; other languages are marked. */
function mapped(
  value: Value,
  reader: Reader,
  text: (written: string) => string,
  time: ((at: string) => string) | null,
): Value {
  const again = (inner: Value): Value => mapped(inner, reader, text, time)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return value

  switch (value.kind) {
    case 'written': {
      const foreign = value.language !== null && value.language !== reader.language
      return `${text(value.text)}${foreign ? ` (${value.language})` : ''}`
    }
    case 'moment':
      return time ? time(value.at) : value
    case 'list':
      return { ...value, items: value.items.map(again) }
    case 'message':
      return value.facts ? { ...value, facts: each(value.facts, again) } : value
    default:
      return value
  }
}

const each = (facts: Readonly<Record<string, Value>>, to: (fact: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, to(fact)]))
