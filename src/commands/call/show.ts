import { z } from 'zod'
import { isSecretariat } from '#domain/roles.ts'
import { answerBlocks, callFacts, callLinks, callTitle } from '#reply/call.ts'
import { heading, tell, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { callRef } from '../fields.ts'
import { callSeen } from './act.ts'
import { answersSeen } from './answers.ts'

/** What a call asks for, until when, and the answers whoever asks may read. */
export const callShow = command({
  path: ['call', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({ ref: callRef() }),

  async run(context, { ref }) {
    const kept = await callSeen(context, ref, 'read')
    const answers = await answersSeen(context, kept)
    const officers = isSecretariat(context.actor) && kept.call.state === 'open'
    const acts = officers ? ['call extend', 'call nudge', 'call close'] : ['call answer']

    return tell(
      callTitle(kept),
      callFacts(kept),
      ...(answers.length === 0
        ? [text(msg('call.noAnswers'))]
        : [heading(msg('call.answers')), ...answers.slice(0, most).flatMap(answerBlocks)]),
      ...(answers.length > most ? [text(msg('call.more', { count: answers.length - most }))] : []),
      ...callLinks(kept.call, [...acts, 'call status', 'call read']),
    )
  },
})

/** So many answers are shown at once; each can be read by itself. */
const most = 5
