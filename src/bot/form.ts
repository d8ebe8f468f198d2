import { commandNamed } from '#commands/index.ts'
import { periodAgain } from '#commands/read.ts'
import type { Widget } from '#commands/widget.ts'
import { languages, type Reader } from '#domain/language.ts'
import { fold } from '#domain/plain.ts'
import type { Block, Entry, Form } from '#reply/reply.ts'
import { msg, period } from '#reply/value.ts'
import { commandKey, fieldKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'
import type { Option } from './platform.ts'

/** One field of a form in the reader's words, as every platform draws it. */
export type Input = {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly required: boolean
  readonly widget: Widget
  readonly value: Entry
  /** Of a choice: all it offers. Of a searched list: what is chosen already. */
  readonly options: readonly Option[]
  readonly problem: string | null
}

export type FormView = {
  readonly command: string
  readonly title: string
  readonly submit: string
  readonly about: readonly Block[]
  readonly inputs: readonly Input[]
  readonly token: string | null
  /** The fields that alone are asked for; null where all are. */
  readonly only: readonly string[] | null
}

/** A form in the reader's words: what each platform turns into its own modal or page. */
export function formView(form: Form, reader: Reader): FormView {
  const command = commandNamed(form.command)
  if (!command) throw new Error(`no command is called ${form.command}`)

  const asked = command.fields.filter(({ name, later }) => (form.only ? form.only.includes(name) : !later))
  const inputs = asked.map((field): Input => {
    const label = fieldKey(command.name, field.name, 'label')
    const hint = fieldKey(command.name, field.name, 'hint')
    const problem = form.problems[field.name]
    const value = typed(field.widget, form.values[field.name], reader)

    return {
      name: field.name,
      label: label ? say(msg(label), reader) : field.name,
      hint: hintOf(field.widget, value, hint, reader),
      required: field.required || form.only !== undefined,
      widget: field.widget,
      value,
      options: optionsOf(field.widget, value, form, reader),
      problem: problem ? say(problem, reader) : null,
    }
  })

  return {
    command: command.name,
    title: say(msg(commandKey(command.name, 'title')), reader),
    submit: say(msg(commandKey(command.name, 'button')), reader),
    about: form.about,
    inputs,
    token: form.token ?? null,
    only: form.only ?? null,
  }
}

/** No platform lets a file be filled in again: that it was handed over is said instead. */
function hintOf(widget: Widget, value: Entry, hint: Key | null, reader: Reader): string | null {
  if (widget.kind === 'file' && value.length > 0)
    return say(msg('import.handed', { name: String(value) }), reader)

  return hint ? say(msg(hint), reader) : null
}

/** What stands in a field: a period that was read before is said again in the reader's words. */
function typed(widget: Widget, entry: Entry | undefined, reader: Reader): Entry {
  if (entry === undefined) return isMany(widget) ? [] : ''
  // Of a file that was handed over, its name alone is shown again.
  if (widget.kind === 'file') return (typeof entry === 'string' ? entry : entry[0]) ?? ''
  const before = widget.kind === 'period' && typeof entry === 'string' ? periodAgain(entry) : null

  return before === null ? entry : say(period(before), reader)
}

/** The words of one value of a fixed list. */
export const choiceLabel = (words: string, value: string, reader: Reader): string =>
  say(msg(`choices.${words}.${value}` as Key), reader)

/** The values of a fixed list that fit what was typed, whatever its accents, in any of the four languages. */
export function choicesThatFit(
  { words, choices }: Extract<Widget, { kind: 'choice' }>,
  { typed, limit }: { readonly typed: string; readonly limit: number },
  reader: Reader,
): readonly Option[] {
  const wanted = fold(typed)
  const named = (choice: string) =>
    languages.map(language => fold(choiceLabel(words, choice, { ...reader, language })))

  return choices
    .filter(choice => wanted === '' || named(choice).some(name => name.includes(wanted)))
    .slice(0, limit)
    .map(choice => ({ value: choice, label: choiceLabel(words, choice, reader) }))
}

export const isMany = (widget: Widget): boolean =>
  (widget.kind === 'choice' || widget.kind === 'search') && widget.many

function optionsOf(widget: Widget, value: Entry, form: Form, reader: Reader): readonly Option[] {
  if (widget.kind === 'choice')
    return widget.choices.map(choice => ({ value: choice, label: choiceLabel(widget.words, choice, reader) }))
  if (widget.kind !== 'search') return []

  return [value]
    .flat()
    .filter(Boolean)
    .map(chosen => {
      const name = form.names?.[chosen]
      return { value: chosen, label: name === undefined ? chosen : say(name, reader) }
    })
}
