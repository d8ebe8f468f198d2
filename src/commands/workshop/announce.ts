import type { KeptWorkshop } from '#db/workshop.ts'
import type { Act } from '#domain/workshop/acts.ts'
import { concerned } from '#domain/workshop/party.ts'
import { hasMoved } from '#domain/workshop.ts'
import { workshopCard, workshopLine, workshopNotice } from '#reply/calendar.ts'
import type { Context } from '../define.ts'
import { tellMinistries } from '../voices.ts'

/** A date that moves again within this time is told once, as it then is. */
const settlesMs = 60_000

/**
 * Tells of an act: the activity's card in the channel for announcements, a line in its thread where it moved, and
 * privately the ministries that host it or put it on, are interested or come. Ideas are told to nobody.
 */
export async function announce(
  context: Context,
  before: KeptWorkshop | null,
  after: KeptWorkshop,
  act: Act,
  reason: string | null,
): Promise<void> {
  const { db, actor, now } = context
  const { ref, status } = after.standing
  const by = actor.person?.name ?? 'Enlace'
  const moved = hasMoved(before?.standing ?? null, after.standing)
  if (status === 'idea') return

  if (moved || (await db.notices.hasCard(ref))) {
    const line = moved && before !== null ? workshopLine(after, act, by, now, reason) : null
    await db.notices.card(ref, 'announcements', workshopCard(after), line, now)
  }
  if (!moved || before === null || act === 'hold') return

  await db.notices.supersede(ref, 'notice.workshop.', now)
  const ministries = concerned(after.fields, after.parties)
  await tellMinistries(context, ministries, [], workshopNotice(after, act, by, reason), ref, settlesMs)
}
