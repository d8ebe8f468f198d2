import type { Reader } from '#domain/language.ts'
import type { Value } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { attributes, escaped, type Html, html } from './html.ts'

type Written = Extract<Value, { kind: 'written' }>

/** A value in the reader's words; what people wrote keeps its own language and direction, also inside a sentence. */
export function spoken(value: Value, reader: Reader): Html {
  const quoted: Written[] = []
  const sentence = escaped(say(marked(value, quoted), reader))

  return { html: sentence.replace(marks, (_, index) => quote(quoted[Number(index)])) }
}

/** True of a text that a person wrote, which is shown as a quotation where it stands alone. */
export const isWritten = (value: Value): value is Written =>
  typeof value === 'object' && value.kind === 'written'

/** A sentence is put together as plain text, so each quotation waits outside and leaves its number, between two signs no one types. */
const marks = /\uE000(\d+)\uE001/g

function marked(value: Value, quoted: Written[]): Value {
  if (typeof value === 'string') return value.replace(/[\uE000\uE001]/g, '')
  if (typeof value === 'number') return value

  switch (value.kind) {
    case 'written':
      return `\uE000${quoted.push(value) - 1}\uE001`
    case 'list':
      return { ...value, items: value.items.map(item => marked(item, quoted)) }
    case 'message': {
      const facts = Object.entries(value.facts ?? {}).map(([name, fact]) => [name, marked(fact, quoted)])
      return { ...value, facts: Object.fromEntries(facts) }
    }
    default:
      return value
  }
}

function quote(of: Written | undefined): string {
  if (!of) return ''

  return html`<span${attributes({ lang: of.language, dir: 'auto' })}>${of.text}</span>`.html
}
