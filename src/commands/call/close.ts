import { z } from 'zod'
import { type Call, silent } from '#domain/call.ts'
import { refuse } from '#domain/refusal.ts'
import { callFacts, callLinks, callNotice, callTitle } from '#reply/call.ts'
import { done, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { callRef, paragraph } from '../fields.ts'
import { callSeen, keepCall } from './act.ts'

/** An officer ends a call before its day; by itself it closes when that day is over for everybody. */
export const callClose = command({
  path: ['call', 'close'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: callRef(), reason: paragraph(500).optional() }),

  async preview(context, { ref }) {
    const kept = await callSeen(context, ref, 'read')
    closable(kept.call)

    return [text(callTitle(kept)), callFacts(kept)]
  },

  async run(context, { ref, reason = null }) {
    const call = await closed(context, ref, reason)

    return done(
      msg('commands.call.close.done', { ref, count: silent(call).length }),
      ...callLinks(call, ['call status', 'call extend']),
    )
  },
})

/** Closes a call: what still waits for its answers ends with it, and the Secretariat is told what came in. */
export async function closed(context: Context, ref: string, reason: string | null): Promise<Call> {
  const { db, now, actor } = context
  const kept = await callSeen(context, ref, 'held')
  closable(kept.call)
  const after = await keepCall(context, kept, { ...kept.call, state: 'closed' }, 'close', {}, reason)
  const officers = (await db.people.secretariat(now))
    .map(({ id }) => id)
    .filter(id => id !== actor.person?.id)
  await db.notices.tell(officers, callNotice('closed', after, 'secretariat'), ref, now)

  return after.call
}

function closable(call: Call): void {
  if (call.state === 'closed') refuse('conflict', 'call.closed', { call: call.ref })
}
