import type { KeptWorkshop } from '#db/workshop.ts'
import { entryOf } from '#domain/workshop/entry.ts'
import { workshopEvent } from '#reply/calendar.ts'
import type { Context } from '../define.ts'
import { oweWorkshop } from '../reminder/workshops.ts'

/**
 * What follows from an act on an activity of the calendar, in the same transaction: whatever is worked out from its
 * status or its time (`hasMoved` of the two standings says whether either changed) is worked out anew here, and nowhere
 * else. `before` is null where the activity is new.
 */
export async function follow(
  context: Context,
  before: KeptWorkshop | null,
  after: KeptWorkshop,
): Promise<void> {
  await oweWorkshop(context, after)
  await keepEvent(context, before, after)
}

/** A confirmed activity is on the platforms' own calendars, too; one that no longer is, is taken off. */
async function keepEvent(
  { db, now }: Context,
  before: KeptWorkshop | null,
  after: KeptWorkshop,
): Promise<void> {
  const changed = before === null || before.sequence !== after.sequence
  const isOn = after.standing.status === 'confirmed'
  if (!changed || !(isOn || before?.standing.status === 'confirmed')) return
  // What was held was on its days: there it stays.
  if (after.standing.status === 'held') return
  const meant = isOn ? after : before!
  const entry = entryOf(meant.standing, meant.fields)
  if (entry) await db.notices.event(after.standing.ref, workshopEvent(meant, entry, isOn), now)
}
