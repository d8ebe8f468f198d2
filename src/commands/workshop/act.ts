import type { KeptWorkshop } from '#db/workshop.ts'
import { refuse } from '#domain/refusal.ts'
import type { ActInput, Standing } from '#domain/workshop/standing.ts'
import { hasMoved, perform } from '#domain/workshop.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { announce } from './announce.ts'
import { follow } from './follow.ts'

/**
 * Does one act on an activity that is there: keeps it, writes it down, and lets everything follow that hangs on it. All
 * acts pass here, so that a status or a time never changes without its history, its sequence and its reminders.
 */
export async function act(
  context: Context,
  ref: string,
  input: ActInput,
  saying: {
    readonly reason?: string | null
    readonly facts?: Readonly<Record<string, unknown>>
    /** What else the act keeps; it may change what the activity says. */
    readonly keep?: (before: KeptWorkshop) => Promise<unknown>
  } = {},
): Promise<{ readonly before: KeptWorkshop; readonly after: KeptWorkshop }> {
  const { db, actor, now, rules } = context
  const before = await seen(context, ref, 'held')
  const standing: Standing = perform(before.standing, input, actor, now, rules)
  const reason = saying.reason ?? null

  await saying.keep?.(before)
  if (hasMoved(before.standing, standing)) await db.workshops.move(before.id, standing, reason, now)
  const after = (await db.workshops.find(ref, 'read'))!
  await record(context, 'workshop', ref, input.act, { reason, facts: { input, ...saying.facts } })
  await follow(context, before, after)
  await announce(context, before, after, input.act, reason)

  return { before, after }
}

/** The activity of a reference, for somebody who may know of it: ideas are not for guests. */
export async function seen({ db, actor }: Context, ref: string, how: 'held' | 'read'): Promise<KeptWorkshop> {
  const kept = await db.workshops.find(ref, how)
  const hidden = kept?.standing.status === 'idea' && actor.person === null
  if (kept === null || hidden) refuse('missing', 'workshop.missing', { asked: ref })

  return kept
}
