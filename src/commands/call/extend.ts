import { z } from 'zod'
import { silent } from '#domain/call.ts'
import { refuse } from '#domain/refusal.ts'
import { callFacts, callLinks, callTitle } from '#reply/call.ts'
import { done, text } from '#reply/reply.ts'
import { day as dayValue, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { callRef, day, paragraph } from '../fields.ts'
import { callSeen, keepCall, tellAsked } from './act.ts'
import { closing } from './open.ts'

/** A call gets a later closing day, also once it is closed: all that follows moves with it, and the silent are told. */
export const callExtend = command({
  path: ['call', 'extend'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: callRef(), closes: day(), reason: paragraph(500).optional() }),

  async preview(context, { ref, closes }) {
    const { kept } = await extended(context, ref, closes, 'read')

    return [
      text(callTitle(kept)),
      callFacts(kept),
      text(msg('commands.call.extend.tells', { count: silent(kept.call).length })),
    ]
  },

  async run(context, { ref, closes, reason = null }) {
    const { kept, call } = await extended(context, ref, closes, 'held')
    const after = await keepCall(
      context,
      kept,
      call,
      'extend',
      { before: kept.call.closes, after: closes },
      reason,
    )
    await tellAsked(context, 'extend', after, silent(call))

    return done(
      msg('commands.call.extend.done', { ref, day: dayValue(closes) }),
      ...callLinks(call, ['call status', 'call show']),
    )
  },
})

async function extended(context: Context, ref: string, closes: string, how: 'held' | 'read') {
  const kept = await callSeen(context, ref, how)
  if (closes <= kept.call.closes) refuse('invalid', 'call.notLater', { day: dayValue(kept.call.closes) })
  const asked = kept.call.asked.map(({ addressee }) => addressee)
  const closesAt = await closing(context, closes, asked)

  return { kept, call: { ...kept.call, closes, closesAt, state: 'open' as const } }
}
