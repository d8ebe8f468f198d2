import type { Digest } from '#db/digests.ts'
import type { Listed } from '#db/people.ts'
import type { DigestPart } from '#domain/digest.ts'
import type { Addressee } from '#domain/reminder.ts'
import { inHand, type State } from '#domain/request/acts.ts'
import { type Actor, nobody } from '#domain/roles.ts'
import { dayOf } from '#domain/zoned.ts'
import {
  aheadBlocks,
  callBlocks,
  comingBlocks,
  digestReply,
  fundSame,
  reportBlocks,
  requestBlocks,
  type Told,
} from '#reply/digest.ts'
import type { Block, Reply } from '#reply/reply.ts'
import type { Reckoning } from '../reminder/source.ts'
import { fundPart } from './fund.ts'

/**
 * For whom a digest is made: a channel reads of everybody, a person of a ministry of their own. The calendar is the same
 * for all of them, and says what guests may know: ideas, notes and who is interested are not in it.
 */
type Reading = Reckoning & {
  readonly ministry: string | null
  /** The person; null of a channel. */
  readonly reader: Actor | null
  readonly today: string
}

/** What a digest says now, and the mark by which one knows whether it is new. */
export async function digestNow(
  reckoning: Reckoning,
  { place, parts, rhythm, last }: Pick<Digest, 'place' | 'parts' | 'rhythm' | 'last'>,
): Promise<{ readonly reply: Reply; readonly content: string }> {
  const { db, now } = reckoning
  const roles = place.kind === 'person' ? await db.people.held(place.id, now) : []
  const today = dayOf(now, rhythm.zone)
  const ministry = roles.find(role => role.ministry)?.ministry ?? null
  const reader = place.kind === 'person' ? readerOf(place.id, roles, ministry) : null
  const reading = { ...reckoning, ministry, reader, today }
  const told = []
  for (const part of parts) told.push({ part, blocks: await tellers[part](reading) })
  const content = JSON.stringify(told)

  const shown = told.map(part => (part.part === 'fund' && isAsBefore(part, last) ? fundSame : part))

  return { reply: digestReply(shown, today, last?.content === content ? last.at : null), content }
}

/** True of a part that said the same in the issue before. */
function isAsBefore({ part, blocks }: Told, last: Digest['last']): boolean {
  const before = last === null ? [] : (JSON.parse(last.content) as readonly Told[])
  const same = before.find(one => one.part === part)

  return blocks.length > 0 && JSON.stringify(same?.blocks) === JSON.stringify(blocks)
}

const readerOf = (id: string, held: Listed['roles'], ministry: string | null): Actor => ({
  ...nobody,
  person: { id, name: '' },
  roles: new Set(
    held.filter(one => one.ministry === null || one.ministry === ministry).map(({ role }) => role),
  ),
  ministry,
  observerOf: held.find(({ role }) => role === 'observer')?.organisation ?? null,
})

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

    return requestBlocks(shownStates.flatMap(state => counts.filter(one => one.state === state)))
  },

  reports: async ({ db, ministry }) => reportBlocks(await db.digests.reportsOwed(ministry, most)),

  fund: reading => fundPart(reading, reading.reader, reading.today),
}

const most = 8

/** What is completed still waits for its reports. */
const shownStates: readonly State[] = [...inHand, 'completed']
