import type { KeptWorkshop } from '#db/workshop.ts'
import type { Context } from '../define.ts'

/**
 * What follows from an act on an activity of the calendar, in the same transaction: whatever is worked out from its
 * status or its time (`hasMoved` of the two standings says whether either changed) is worked out anew here, and nowhere
 * else. `before` is null where the activity is new.
 */
export async function follow(
  _context: Context,
  _before: KeptWorkshop | null,
  _after: KeptWorkshop,
): Promise<void> {}
