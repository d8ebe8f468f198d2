import type { Reader } from '#domain/language.ts'
import { inWords } from '#reply/alternative.ts'
import type { Block, Form, Link, Reply } from '#reply/reply.ts'
import { say } from '#text/say.ts'
import { formView } from './form.ts'

/** A reply as plain text, for the command line: the same words, with its links as lines that can be typed. */
export function plainText(reply: Reply, reader: Reader): string {
  const lines = [
    ...(reply.title === undefined ? [] : [say(reply.title, reader)]),
    ...reply.body.flatMap(block => linesOf(block, reader)),
    ...(reply.form ? formLines(reply.form, reader) : []),
    ...reply.links.map(one => `→ ${say(one.label, reader)}: ${typed(one)}`),
  ]

  return `${lines.join('\n')}\n`
}

/** A form as its fields: what each is called in a typed line, what stands in it, what is wrong with it. */
const formLines = (form: Form, reader: Reader): readonly string[] =>
  formView(form, reader).inputs.map(({ name, label, required, value, problem }) => {
    const typed = [value].flat().join(', ')
    return `${required ? '*' : ' '} ${label} (${name}:) ${typed}${problem === null ? '' : ` ! ${problem}`}`
  })

/** One block of a reply, line by line. */
export function linesOf(block: Block, reader: Reader): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', say(block.text, reader)]
    case 'text':
      return [say(block.text, reader)]
    case 'facts':
      return block.rows.map(({ label, value }) => `${say(label, reader)}: ${say(value, reader)}`)
    case 'items':
      return block.items.map(
        ({ title, note, address }) =>
          `• ${say(title, reader)}${note === undefined ? '' : ` – ${say(note, reader)}`}${address ? ` ${address}` : ''}`,
      )
    case 'table':
      return [block.columns, ...block.rows].map(row => row.map(cell => say(cell, reader)).join(' | '))
    case 'file':
      return [block.text.replace(/^\ufeff/, '').trimEnd()]
    case 'page':
      return []
    case 'chart':
      return inWords(block.chart).flatMap(words => linesOf(words, reader))
  }
}

/** A link as it would be typed. */
const typed = ({ command, input }: Link): string =>
  [
    command,
    ...Object.entries(input).map(([name, value]) =>
      /\s/.test(value) ? `${name}:"${value}"` : `${name}:${value}`,
    ),
  ].join(' ')
