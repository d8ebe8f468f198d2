import { awaitedBy } from '#domain/fund/due.ts'
import { channelSights, maySee, type Sight } from '#domain/fund/sight.ts'
import type { Day } from '#domain/period.ts'
import type { Actor } from '#domain/roles.ts'
import { daysAfter } from '#domain/workday.ts'
import { fundBlocks } from '#reply/digest.ts'
import type { Block } from '#reply/reply.ts'
import { fundAsItStands } from '../fund/summary.ts'
import type { Reckoning } from '../reminder/source.ts'

/**
 * The Fund in a digest, as of its last entry: the totals; and what is due and overdue, for the Secretariat of everybody,
 * for a contributor of its own. A channel (a reader of null) has the totals alone.
 */
export async function fundPart(
  { db, rules }: Reckoning,
  reader: Actor | null,
  today: Day,
): Promise<readonly Block[]> {
  const sees = (sight: Sight, contributor: string | null = null) =>
    reader === null ? channelSights.includes(sight) : maySee(reader, sight, contributor)
  const soon = daysAfter(today, Math.max(...rules.pledgeReminderDays))
  const standing = await fundAsItStands(db, today, soon)
  const last = await db.fund.find(standing.head.number)
  if (last === null || !sees('totals')) return []

  const shown = awaitedBy(standing.promises, soon).filter(({ promised }) =>
    sees('statement', promised.entry.contributor),
  )

  return fundBlocks(standing, { ...standing.head, at: last.at }, shown)
}
