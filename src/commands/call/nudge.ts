import { z } from 'zod'
import { nudgeable, silent } from '#domain/call.ts'
import { callLinks, callTitle } from '#reply/call.ts'
import { addresseeNamed } from '#reply/reminder.ts'
import { done, facts } from '#reply/reply.ts'
import { allOf, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { callRef } from '../fields.ts'
import { callSeen, keepCall } from './act.ts'

/** The Secretariat asks the silent again, and nobody else: at most once a day, and in their working hours. */
export const callNudge = command({
  path: ['call', 'nudge'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: callRef() }),

  async preview(context, { ref }) {
    const kept = await nudged(context, ref, 'read')
    const awaited = silent(kept.call)

    return [
      facts(
        [msg('fields.title.label'), callTitle(kept)],
        [msg('call.hasNot'), allOf(awaited.map(addresseeNamed))],
      ),
    ]
  },

  async run(context, { ref }) {
    const kept = await nudged(context, ref, 'held')
    const call = { ...kept.call, nudgedAt: context.now }
    await keepCall(context, kept, call, 'nudge', { silent: silent(call) })

    return done(
      msg('commands.call.nudge.done', { ref, count: silent(call).length }),
      ...callLinks(call, ['call status']),
    )
  },
})

async function nudged(context: Context, ref: string, how: 'held' | 'read') {
  const kept = await callSeen(context, ref, how)
  nudgeable(kept.call, context.now)

  return kept
}
