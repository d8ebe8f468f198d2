import { z } from 'zod'
import { answeringAs, answerTo, type Call, stances } from '#domain/call.ts'
import { callLinks } from '#reply/call.ts'
import { addresseeNamed } from '#reply/reminder.ts'
import { done, facts } from '#reply/reply.ts'
import { day, msg, written } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { addresses, callRef, choice, paragraph } from '../fields.ts'
import { record } from '../record.ts'
import { oweCall } from '../reminder/calls.ts'
import { addresseesOf } from '../reminder/mine.ts'
import { callSeen, showCall } from './act.ts'

/** Somebody who was asked answers, in text and links; until the call closes a later answer replaces an earlier one. */
export const callAnswer = command({
  path: ['call', 'answer'],
  who: ['contact', 'observer'],
  input: z
    .object({
      ref: callRef(),
      stance: choice('stance', stances).optional(),
      answer: paragraph(3000).optional(),
      links: addresses().optional(),
    })
    .refine(({ stance, answer, links }) => stance ?? answer ?? links, {
      path: ['answer'],
      message: 'invalid.callBlank',
    }),

  /** What was answered before, to be changed; a button that says the answer itself needs no form. */
  async known(context, { ref: typed, ...said }) {
    const ref = callRef().safeParse(typed)
    if (!ref.success || Object.keys(said).length > 0) return {}
    const kept = await callSeen(context, ref.data, 'read')
    const as = await answering(context, kept.call)
    const [before] = await context.db.calls.answers(kept.id, as.addressee)
    const { stance, text = '', links = [] } = before ?? {}

    return { stance: stance ?? '', answer: text, links: links.join(' ') }
  },

  async run(context, { ref, stance = null, answer = '', links = [] }) {
    const { db, actor, now } = context
    const kept = await callSeen(context, ref, 'held')
    const as = await answering(context, kept.call)
    const said = answerTo(kept.call.kind, { stance, text: answer, links })
    await db.calls.answer(kept.id, as, said, actor.language, actor.person!.id, now)
    await record(context, 'call', ref, 'answer', {
      facts: { ...said, as: as.addressee, version: as.version + 1 },
    })

    const after = await callSeen(context, ref, 'read')
    await showCall(context, after, 'answer', actor.person!.name)
    await oweCall(context, after)

    return done(
      msg(as.version === 0 ? 'commands.call.answer.done' : 'commands.call.answer.replaced', {
        whom: addresseeNamed(as.addressee),
        day: day(after.call.closes),
      }),
      facts(
        [msg('fields.stance.label'), said.stance === null ? null : msg(`choices.stance.${said.stance}`)],
        [msg('fields.answer.label'), answer === '' ? null : written(answer, actor.language)],
      ),
      ...callLinks(after.call, ['call show', 'call status']),
    )
  },
})

const answering = async (context: Context, call: Call) =>
  answeringAs(call, await addresseesOf(context), context.now)
