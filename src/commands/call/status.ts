import { z } from 'zod'
import { isSecretariat } from '#domain/roles.ts'
import { callLinks, callStatus } from '#reply/call.ts'
import { command } from '../define.ts'
import { callRef } from '../fields.ts'
import { callSeen } from './act.ts'

/** Who has answered a call and who has not: everybody in the network may see that, though not what was answered. */
export const callStatusCommand = command({
  path: ['call', 'status'],
  who: ['linked'],
  reads: true,
  input: z.object({ ref: callRef() }),

  async run(context, { ref }) {
    const kept = await callSeen(context, ref, 'read')
    const answers = await context.db.calls.answers(kept.id, null)
    const officers = isSecretariat(context.actor) && kept.call.state === 'open'

    return callStatus(
      kept,
      answers,
      callLinks(
        kept.call,
        officers ? ['call nudge', 'call extend', 'call show'] : ['call answer', 'call show'],
      ),
    )
  },
})
