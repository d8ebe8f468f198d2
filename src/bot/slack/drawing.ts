import type { ModalView } from '@slack/types'
import { formView } from '#bot/form.ts'
import type { Answer } from '#bot/platform.ts'
import type { Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import type { Asking } from './asking.ts'
import { formModal } from './form.ts'
import { digest } from './identity.ts'
import type { Origin } from './origin.ts'
import type { Pictures } from './picture.ts'
import { type Drawn, message, modal } from './render.ts'
import { waiting } from './waiting.ts'

/** An answer as a message and as a modal. */
export type Drawing = {
  readonly reply: Reply
  readonly reader: Reader
  readonly asksForModal: boolean
  /** As it stands where files cannot be shown, with the offer of its pictures; or with the pictures that are given. */
  readonly said: (pictures?: Pictures) => Drawn
  readonly view: () => ModalView
}

/** What cannot be drawn is an error of ours: its reader is told that there is no answer, rather than nothing. */
export function drawing(asking: Asking, answer: Answer, sorry: (error: unknown) => Answer): Drawing {
  const safely = <T>(draw: (answer: Answer) => T): T => {
    try {
      return draw(answer)
    } catch (error) {
      return draw(sorry(error))
    }
  }

  return {
    ...answer,
    asksForModal: answer.reply.form !== undefined,
    said: (pictures = offered(asking)) =>
      safely(({ reply, reader }) =>
        message(reply.form ? waiting(reply.form) : reply, reader, digest(asking.id), pictures),
      ),
    view: () => safely(one => viewOf(asking, one)),
  }
}

function viewOf(asking: Asking, { reply, reader }: Answer): ModalView {
  const origin = originOf(asking, reader)

  return reply.form
    ? formModal(formView(reply.form, reader), reply, origin)
    : modal(reply, origin, digest(asking.id), offered(asking))
}

/** The picture of an answer is asked for by the identities under which the answer is kept. */
const offered = ({ id, click }: Asking): Pictures => ({
  kind: 'offered',
  answer: [id, ...(click === null ? [] : [click])].join(' '),
})

/** What the modals of this conversation carry along. */
export const originOf = ({ room, surface }: Asking, reader: Origin['reader']): Origin => ({
  reader,
  channel: room.channel,
  home: surface.kind === 'home' || (surface.kind === 'modal' && surface.home),
})
