import { formView } from '#bot/form.ts'
import { html } from '#bot/html.ts'
import type { Invocation } from '#bot/platform.ts'
import type { Reader } from '#domain/language.ts'
import type { Tone } from '#reply/reply.ts'
import { msg, type Value } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { type Call, invocationOf } from './asked.ts'
import { formHtml } from './form.ts'
import { printLink } from './print.ts'
import { card, stamped } from './render.ts'
import type { Persona } from './view.ts'
import { accountOf, type House, readingIn, type Visit } from './visit.ts'

/** What the page gets back: a form to fill in, a question, a private answer, or word that the room has it. */
export type Shown = {
  readonly shape: 'form' | 'ask' | 'card' | 'posted'
  readonly tone: Tone
  /** Said to those who do not see the page. */
  readonly title: string
  readonly html: string
}

/** Asks the desk what the page asked, and puts the answer as the page shows it. */
export async function answer(house: House, call: Call, visit: Visit, persona: Persona): Promise<Shown> {
  const channel = visit.seat.kind === 'channel' ? visit.seat.channel.id : null
  const invocation = invocationOf(call, accountOf(visit, persona), channel)
  const { reply, reader: own } = await house.desk.dispatch(invocation)
  const reader = readingIn(own, visit.language)
  const title = spokenTitle(reply.title, reader)

  if (reply.form) {
    const view = formView(reply.form, reader)
    return {
      shape: 'form',
      tone: reply.tone,
      title: view.title,
      html: stamped(formHtml(view, reader, reply.body)),
    }
  }
  if (reply.audience === 'room' && channel !== null) {
    await house.posts.write({ ...inTheOpen(invocation, channel), reply, at: new Date() })
    return { shape: 'posted', tone: reply.tone, title, html: '' }
  }

  return {
    shape: reply.tone === 'ask' ? 'ask' : 'card',
    tone: reply.tone,
    title,
    html: stamped(html`${card(reply, reader)}${printLink(reply, call.asks, visit, reader)}`),
  }
}

/** An answer given in the open is the room's message; the same invocation again is the same message. */
const inTheOpen = ({ id }: Invocation, channel: string) => ({
  room: `channel:${channel}`,
  thread: null,
  key: `answer:${id}`,
})

const spokenTitle = (title: Value | undefined, reader: Reader): string =>
  title === undefined ? say(msg('console.messages'), reader) : say(title, reader)
