import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { cut } from '#bot/cut.ts'
import type { FormView, Input } from '#bot/form.ts'
import { decodeLink, encodeLink, type Pressed } from '#bot/link.ts'
import type { Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { buttonBlocks } from './body.ts'
import { element } from './element.ts'
import { signs } from './fallback.ts'
import { limits } from './limits.ts'
import type { Origin } from './origin.ts'
import { draw, frame, heading } from './render.ts'
import { bold, paragraph, plainText } from './rich.ts'
import { spoken } from './words.ts'

/**
 * A form as a modal. A field's place (`block_id`) is its name, so that its faults find it again; the command, and the
 * kept invocation the form continues, stand in `callback_id`.
 */
export function formModal(view: FormView, reply: Reply, origin: Origin): ModalView {
  const { reader } = origin
  const inputs = view.inputs.flatMap(input => inputBlocks(input, reader))
  const buttons = buttonBlocks(reply.links, reader)
  const left = {
    blocks: limits.viewBlocks - inputs.length - buttons.length - 2,
    characters: limits.viewCharacters,
  }
  const { title: _, ...above } = reply
  const about = { ...above, links: [], body: [...reply.body, ...view.about] }

  return {
    ...frame(origin),
    callback_id: formId(view),
    title: plainText(view.title, limits.modalTitle),
    submit: plainText(view.submit, limits.modalTitle),
    close: plainText(spoken(msg('slack.cancel'), reader), limits.modalTitle),
    blocks: [
      ...headings(view, reply, reader),
      ...(about.body.length > 0 ? draw(about, reader, left) : []),
      ...inputs,
      ...buttons,
    ],
  }
}

/** Which command a submitted modal is for; null where it is no form of ours. */
export const formOf = (callbackId: string): Pressed | null =>
  callbackId.startsWith(prefix) ? decodeLink(callbackId.slice(prefix.length)) : null

const formId = ({ command, token }: FormView): string =>
  prefix + encodeLink({ command, input: {}, ...(token ? { token } : {}) }, limits.callbackId - prefix.length)

/** What does not fit into the modal's own short title, or says something else, stands above the fields. */
function headings(view: FormView, reply: Reply, reader: Reader): KnownBlock[] {
  const said = reply.title === undefined ? null : spoken(reply.title, reader)
  const titles = [
    ...(view.title.length > limits.modalTitle ? [view.title] : []),
    ...(said !== null && said !== view.title ? [signs[reply.tone] + said] : []),
  ]
  const faulty = view.inputs.some(({ problem }) => problem !== null)
  const blocks = titles.map(heading)

  return faulty ? [...blocks, paragraph(bold(spoken(msg('slack.problems'), reader)))] : blocks
}

function inputBlocks(input: Input, reader: Reader): KnownBlock[] {
  const block: InputBlock = {
    type: 'input',
    block_id: input.name,
    label: plainText(input.label || input.name, limits.inputLabel),
    optional: !input.required,
    element: element(input, reader),
    ...(input.hint ? { hint: plainText(input.hint, limits.hint) } : {}),
  }
  if (input.problem === null) return [block]

  return [paragraph(bold(cut(`${signs.fault}${input.label}: ${input.problem}`, limits.richText))), block]
}

const prefix = 'form:'
