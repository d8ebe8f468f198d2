import type { Digest } from '#db/digests.ts'
import type { DigestPart } from '#domain/digest.ts'
import type { Addressee } from '#domain/reminder.ts'
import type { State } from '#domain/request/acts.ts'
import { dayOf } from '#domain/zoned.ts'
import {
  aheadBlocks,
  callBlocks,
  comingBlocks,
  digestReply,
  reportBlocks,
  requestBlocks,
} from '#reply/digest.ts'
import type { Block, Reply } from '#reply/reply.ts'
import type { Reckoning } from '../reminder/source.ts'

/**
 * For whom a digest is made: a channel reads of everybody, a person of a ministry of their own. The calendar is the same
 * for all of them, and says what guests may know: ideas, notes and who is interested are not in it.
 */
type Reading = Reckoning & { readonly ministry: string | null; readonly today: string }

/** What a digest says now, and the mark by which one knows whether it is new. */
export async function digestNow(
  reckoning: Reckoning,
  { place, parts, rhythm, last }: Pick<Digest, 'place' | 'parts' | 'rhythm' | 'last'>,
): Promise<{ readonly reply: Reply; readonly content: string }> {
  const { db, now } = reckoning
  const roles = place.kind === 'person' ? await db.people.held(place.id, now) : []
  const today = dayOf(now, rhythm.zone)
  const reading = { ...reckoning, ministry: roles.find(role => role.ministry)?.ministry ?? null, today }
  const told = []
  for (const part of parts) told.push({ part, blocks: await tellers[part](reading) })
  const content = JSON.stringify(told)

  return { reply: digestReply(told, today, last?.content === content ? last.at : null), content }
}

/** What each part has to tell; a capability that has something for the digest adds its part here. */
const tellers: Readonly<Record<DigestPart, (reading: Reading) => Promise<readonly Block[]>>> = {
  async coming({ db, ministry, today }) {
    const { found, total } = await db.calendar.ahead(today, most)
    const agreed = await db.requests.some(await db.overview.next(ministry, today, most))

    return [...aheadBlocks(found, total - found.length), ...comingBlocks(agreed)]
  },

  async calls({ db, ministry }) {
    const asked: readonly Addressee[] | null = ministry === null ? null : [`ministry:${ministry}`]
    const { refs } = await db.calls.list(['open'], asked, 1, most)

    return callBlocks(await db.calls.some(refs))
  },

  async requests({ db }) {
    const counts = await db.overview.counts()

    return requestBlocks(inHand.flatMap(state => counts.filter(one => one.state === state)))
  },

  reports: async ({ db, ministry }) => reportBlocks(await db.digests.reportsOwed(ministry, most)),
}

const most = 8

const inHand: readonly State[] = [
  'filed',
  'in_review',
  'clarifying',
  'offered',
  'agreed',
  'postponed',
  'under_way',
  'completed',
]
