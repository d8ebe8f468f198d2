import type { Field } from '#commands/define.ts'
import { commandNamed } from '#commands/index.ts'
import type { Widget } from '#commands/widget.ts'
import { countryCodes } from '#domain/countries.ts'
import { limits } from './limits.ts'

/**
 * The fields of a form in the parts in which Discord can ask for them, five inputs at a time: what is needed comes
 * first, and each part is filled up with what still fits. A field that is given already is not asked for again.
 */
export function partsOf(command: string, given: readonly string[] = []): readonly (readonly string[])[] {
  const fields = commandNamed(command)?.fields ?? []
  const asked = fields.filter(({ name, later }) => !later && !given.includes(name))
  const parts: { names: string[]; left: number }[] = []

  for (const field of [...asked.filter(one => one.required), ...asked.filter(one => !one.required)]) {
    const inputs = inputsOf(field.widget)
    const open = parts.find(({ left }) => left >= inputs)
    if (open) {
      open.names.push(field.name)
      open.left -= inputs
    } else parts.push({ names: [field.name], left: limits.modalComponents - inputs })
  }

  return parts.map(({ names }) => names)
}

/** What a button, a menu or a line says of the record or person it is about stays as it is. */
export const givenIn = (command: string, names: readonly string[]): readonly string[] =>
  (commandNamed(command)?.fields ?? [])
    .filter(isRecord)
    .flatMap(({ name }) => (names.includes(name) ? [name] : []))

const isRecord = ({ widget }: Field): boolean =>
  widget.kind === 'search' && !widget.many && widget.source !== 'ministry'

/** How many lists of 25 a field takes; 0 where it is written, not chosen. */
export function listsOf(widget: Widget): number {
  if (widget.kind === 'choice') return Math.ceil(widget.choices.length / limits.options)
  const all =
    widget.kind === 'search' && widget.source === 'ministry' && widget.many ? countryCodes.length : 0

  return Math.ceil(all / limits.options)
}

const inputsOf = (widget: Widget): number => Math.max(1, listsOf(widget))
