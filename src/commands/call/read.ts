import { z } from 'zod'
import { observers } from '#domain/observers.ts'
import { refuse } from '#domain/refusal.ts'
import type { Addressee } from '#domain/reminder.ts'
import { isSecretariat } from '#domain/roles.ts'
import { answerBlocks, callLinks, callTitle } from '#reply/call.ts'
import { tell, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { callRef, choice, ministry } from '../fields.ts'
import { addresseesOf } from '../reminder/mine.ts'
import { callSeen } from './act.ts'

/** Every version of one answer, the newest first: one's own, or for the Secretariat anybody's. */
export const callRead = command({
  path: ['call', 'read'],
  who: ['linked'],
  reads: true,
  input: z.object({
    ref: callRef(),
    ministry: ministry().optional(),
    observer: choice('observer', observers).optional(),
  }),

  async run(context, { ref, ministry: code, observer }) {
    const kept = await callSeen(context, ref, 'read')
    const named = code ? `ministry:${code}` : observer ? `organisation:${observer}` : null
    const whose = await readable(context, named as Addressee | null)
    const answers = []
    for (const { addressee } of kept.call.asked)
      if (whose === null || whose.includes(addressee))
        answers.push(...(await context.db.calls.answers(kept.id, addressee)))

    return tell(
      callTitle(kept),
      ...(answers.length === 0
        ? [text(msg('call.noAnswers'))]
        : answers.slice(0, most).flatMap(answerBlocks)),
      ...callLinks(kept.call, ['call show', 'call status']),
    )
  },
})

const most = 10

/** Whose answers are read; null is everybody's. */
async function readable(context: Context, named: Addressee | null): Promise<readonly Addressee[] | null> {
  if (isSecretariat(context.actor)) return named === null ? null : [named]
  const own = await addresseesOf(context)
  if (named !== null && !own.includes(named)) refuse('forbidden', 'call.notYours')

  return named === null ? own : [named]
}
