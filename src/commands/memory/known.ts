import type { KeptActivity } from '#db/activities.ts'
import type { Recalled } from '#domain/memory/recalled.ts'
import { refuse } from '#domain/refusal.ts'
import type { Context } from '../define.ts'

/** The activity of a reference. */
export async function known({ db }: Context, ref: string, how: 'held' | 'read'): Promise<KeptActivity> {
  return (await db.activities.find(ref, how)) ?? refuse('missing', 'activity.missing', { asked: ref })
}

/** Activities and requests of these references, as far as this person may know of them, each under its reference. */
export async function those(
  { db, actor }: Context,
  refs: readonly string[],
): Promise<ReadonlyMap<string, Recalled>> {
  const all = await db.recalled.some([...new Set(refs)])
  const open = all.filter(
    ({ state, requesters }) => (state !== 'draft' && state !== 'dropped') || requesters[0] === actor.ministry,
  )

  return new Map(open.map(one => [one.ref, one]))
}
