import { entryOf } from '#domain/workshop/entry.ts'
import { dayOf } from '#domain/zoned.ts'
import { workshopCard, workshopEvent } from '#reply/calendar.ts'
import type { Context } from '../define.ts'

/** A new channel for announcements begins with what is ahead, the earliest first, and its server's calendar likewise. */
export async function dealActivities({ db, now }: Context): Promise<void> {
  const ahead = { status: null, ministry: null, from: dayOf(now, 'UTC'), to: '2100-12-31', isInside: false }
  const { found } = await db.calendar.list(ahead, 1, most)

  for (const { standing } of found) {
    const kept = (await db.workshops.find(standing.ref, 'held'))!
    const { ref, status, when } = kept.standing
    const isAhead = status === 'confirmed' || (status === 'tentative' && when.period.kind === 'spans')
    if (!isAhead) continue
    await db.notices.card(ref, 'announcements', workshopCard(kept), null, now)
    const entry = status === 'confirmed' ? entryOf(kept.standing, kept.fields) : null
    if (entry) await db.notices.event(ref, workshopEvent(kept, entry, true), now)
  }
}

const most = 200
