import type { Kept } from '#db/requests.ts'
import type { ActInput } from '#domain/request/input.ts'
import { joinedLine, joinedNotice, requestCard } from '#reply/request.ts'
import type { Context } from '../define.ts'
import { tellMinistries } from '../voices.ts'

/**
 * A request that is joined by another, or left by it again, shows it on its card; those it concerns are told when its
 * circle grows. The row is held, so that two that join at the same instant both come to stand there.
 */
export async function tellOfJoining(
  context: Context,
  before: Kept,
  after: Kept,
  { act }: ActInput,
): Promise<void> {
  const left = act === 'undo' && before.standing.state === 'joined'
  const ref = act === 'join' ? after.standing.target : left ? before.standing.target : null
  if (ref === null) return

  const { db, actor, now, rules } = context
  const target = await db.requests.find(ref, 'held')
  if (target === null) return
  const by = actor.person?.name ?? 'Enlace'
  await db.notices.card(
    ref,
    'triage',
    requestCard(target, now, rules),
    left ? null : joinedLine(after, by, now),
    now,
  )
  if (left) return

  const { requesters, offers, officer } = target.standing
  const providers = offers.filter(({ state }) => state === 'pending' || state === 'accepted')
  const ministries = [...requesters, ...providers.map(({ ministry }) => ministry)]
  await tellMinistries(context, ministries, officer ? [officer.id] : [], joinedNotice(target, after), ref)
}
