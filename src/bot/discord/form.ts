import type { APILabelComponent, APIModalInteractionResponseCallbackData as Modal } from 'discord.js'
import { cut } from '#bot/cut.ts'
import type { FormView, Input } from '#bot/form.ts'
import { decodeLink, encodeLink, type Pressed } from '#bot/link.ts'
import type { Reader } from '#domain/language.ts'
import { inputsFor } from './input.ts'
import { limits } from './limits.ts'
import { partsOf } from './parts.ts'

/** Which part of a form is asked for, and what of it is given already and only carried along. */
export type Asked = { readonly part: number; readonly given: Readonly<Record<string, string>> }

/** A submitted form: its command, what it carried along, and whether it asked for a part of the fields alone. */
export type Submitted = Pressed & { readonly partial: boolean }

/**
 * One part of a form as a modal. A field's input is named after it, so that what was typed finds it again; the command,
 * what is given and the kept invocation stand in the name of the modal.
 */
export function formModal(view: FormView, { part, given }: Asked, reader: Reader): Modal {
  const parts = view.only ? [view.only] : partsOf(view.command, Object.keys(given))
  const at = Math.min(Math.max(part, 1), parts.length)
  const names = parts[at - 1] ?? []
  const title = [
    view.title,
    ...Object.values(given),
    ...(parts.length > 1 ? [`${at}/${parts.length}`] : []),
  ].join(' · ')

  return {
    custom_id: `${parts.length > 1 ? 'part' : 'form'}|${encodeLink(linkOf(view, given), linkSpace)}`,
    title: cut(title, limits.modalTitle),
    components: names.flatMap(name => {
      const input = view.inputs.find(one => one.name === name)
      return input ? labelled(input, reader) : []
    }),
  }
}

/** The names of the fields that a part asks for. */
export const fieldsOf = (command: string, { part, given }: Asked): readonly string[] =>
  partsOf(command, Object.keys(given))[part - 1] ?? []

/** What a submitted modal is; null where it is no form of ours. */
export function formOf(customId: string): Submitted | null {
  const [kind, ...name] = customId.split('|')
  const pressed = kind === 'form' || kind === 'part' ? decodeLink(name.join('|')) : null

  return pressed && { ...pressed, partial: kind === 'part' }
}

function labelled(input: Input, reader: Reader): APILabelComponent[] {
  const inputs = inputsFor(input, reader)
  const about = input.problem ?? input.hint

  return inputs.map((component, at) => ({
    type: 18,
    label: cut(inputs.length > 1 ? `${input.label} (${at + 1}/${inputs.length})` : input.label, limits.label),
    ...(about ? { description: cut(about, limits.labelDescription) } : {}),
    component,
  }))
}

const linkOf = ({ command, token }: FormView, given: Readonly<Record<string, string>>): Pressed => ({
  command,
  input: given,
  ...(token ? { token } : {}),
})

const linkSpace = limits.customId - 5
