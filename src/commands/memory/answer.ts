import { z } from 'zod'
import type { Kept } from '#db/requests.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat, speaksFor } from '#domain/roles.ts'
import { answerLine } from '#reply/answer.ts'
import { done, link } from '#reply/reply.ts'
import { requestCard } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, memoryRef, paragraph, ref } from '../fields.ts'
import { record } from '../record.ts'
import { seen } from '../request/act.ts'

const answers = ['different', 'continue', 'reuse'] as const

/** What a request is to something the memory found like it; it is not asked again. */
export const memoryAnswer = command({
  path: ['memory', 'answer'],
  who: ['contact', 'secretariat'],
  input: z.object({
    ref: ref(),
    match: memoryRef(),
    answer: choice('matchAnswer', answers),
    reason: paragraph(1000).optional(),
  }),

  async run(context, { ref, match, answer, reason = null }) {
    const { db, actor, now } = context
    const kept = await answerable(context, ref)
    if (answer === 'different' && reason === null) refuse('invalid', 'memory.why')
    if (ref === match) refuse('invalid', 'memory.itself')
    if (match.startsWith('RIAL-')) await seen(context, match, 'read')
    const [found] = await db.recalled.some([match])
    if (!found) refuse('missing', 'memory.missing', { asked: match })

    const score = kept.answers.find(before => before.match === match)?.score ?? 0
    const said = { match, answer, reason, score }
    await db.recalled.answer(ref, [said], actor.person?.id ?? null, now)
    await record(context, 'memory', ref, 'answer', { reason, facts: said })
    await showAgain(context, ref)

    return done(
      msg('commands.memory.answer.done', { ref, answer: answerLine(said, actor.language) }),
      link(msg('commands.memory.undo.button'), 'memory undo', { ref, match }),
      link(msg('commands.request.show.button'), 'request show', { ref }),
    )
  },
})

/** The request, held, where this person may say what it is like: its ministries' own voices, and the Secretariat. */
export async function answerable(context: Context, ref: string): Promise<Kept> {
  const kept = await seen(context, ref, 'held')
  const { actor } = context
  const speaks = kept.standing.requesters.some(code => speaksFor(actor, code))
  if (!speaks && !isSecretariat(actor)) refuse('forbidden', 'memory.notYours', { ref })

  return kept
}

/** The card of a request, as it is now. */
export async function showAgain({ db, now, rules }: Context, ref: string): Promise<void> {
  const kept = await db.requests.find(ref, 'read')
  if (kept === null || kept.filedAt === null) return

  await db.notices.card(ref, 'triage', requestCard(kept, now, rules), null, now)
}
