import type { Database } from '#db/client.ts'
import { type ActivityFields, unknownActivity } from '#domain/memory/activity.ts'

/** Keeps activities as the network's public records have them (rialnet.org), and gives their references. */
export async function remembered(
  database: Database,
  ...some: readonly Partial<ActivityFields>[]
): Promise<readonly string[]> {
  const incoming = some.map(one => ({ fields: { ...unknownActivity, ...one }, originId: null }))
  const at = new Date('2026-01-01T00:00:00Z')
  const arrived = await database.transact(db => db.activities.add(incoming, 'rialnet.org', at))

  return arrived.map(({ ref }) => ref)
}
