import type { Database } from '#db/client.ts'

/** Forgets what nobody comes back for: questions whose days are over, and wrong codes that count no more. */
export async function sweep({ db }: Database, now: Date): Promise<void> {
  await db.pending.sweep(now)
  await db.codes.sweep(new Date(now.getTime() - dayMs))
}

/** Wrong codes count for a quarter of an hour; a day is kept, for whoever looks who has been guessing. */
const dayMs = 86_400_000
