import { newCode } from '#db/codes.ts'
import type { Context } from '../define.ts'

/** How long a one-time code waits to be used. */
export const codeDays = 7

/** A new one-time code for a person; an earlier one that was not used lapses. */
export async function codeFor(
  { db, now }: Context,
  personId: string,
): Promise<{ code: string; until: Date }> {
  const code = newCode()
  const until = new Date(now.getTime() + codeDays * 24 * 60 * 60 * 1000)
  await db.codes.keep(code, personId, now, until)

  return { code, until }
}
