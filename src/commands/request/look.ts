import { link, tell } from '#reply/reply.ts'
import { requestCard } from '#reply/request.ts'
import { allOf, msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { tellMinistries } from '../voices.ts'
import { recall } from './memory.ts'

/**
 * Looks once more what a filed request is like, and tells of what nobody could see while it was filed: on its card, in
 * the card's thread, and to its ministries, who can say what it is.
 */
export async function look(context: Context, ref: string): Promise<void> {
  const { db, now, rules } = context
  const kept = await db.requests.find(ref, 'held')
  if (kept === null || kept.filedAt === null) return

  const known = new Set(kept.answers.map(({ match }) => match))
  const { continues } = kept.fields
  const matches = (await recall(context, kept.fields, ref)).filter(match => {
    const warns = match.score * 100 >= rules.duplicateWarningPercent
    return warns && match.contact === null && !known.has(match.ref) && match.ref !== continues
  })
  if (matches.length === 0) return

  const unanswered = matches.map(match => ({
    match: match.ref,
    answer: 'unanswered' as const,
    reason: null,
    score: match.score,
  }))
  await db.recalled.answer(ref, unanswered, null, now)

  const refs = allOf(matches.map(({ ref }) => ref))
  const after = (await db.requests.find(ref, 'read'))!
  const line = { ...tell(msg('memory.found.line', { matches: refs })), audience: 'room' as const }
  await db.notices.card(ref, 'triage', requestCard(after, now, rules), line, now)

  const notice = tell(
    msg('memory.found.notice', { ref, matches: refs }),
    ...matches.map(({ ref: match }) =>
      link(msg('commands.memory.answer.button'), 'memory answer', { ref, match }),
    ),
    link(msg('commands.request.show.button'), 'request show', { ref }),
  )
  await tellMinistries(context, kept.standing.requesters, [], notice, ref)
}
