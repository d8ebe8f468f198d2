import { createHash, randomBytes } from 'node:crypto'
import type { Language } from '#domain/language.ts'
import type { Tx } from './tx.ts'

/** Whose calendar it is: one person's, or that of all who read a channel. */
export type FeedOwner =
  | { readonly person: string }
  | { readonly platform: string; readonly workspace: string; readonly channel: string }

/** A calendar as it is read under its address. */
export type Feed = { readonly language: Language; readonly person: string | null }

/** A new address: 256 bits, which nobody guesses. Only its hash is ever kept. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url')

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The calendars of people and channels; each has one address at a time. */
export const feeds = (tx: Tx) => ({
  /** Gives an owner a new address; the one it had is no longer good. */
  async make(token: string, owner: FeedOwner, language: Language, now: Date): Promise<void> {
    await this.revoke(owner, now)
    const { person, platform, workspace, channel } = columnsOf(owner)
    await tx.$executeRaw`
      INSERT INTO calendar_feed (hash, person_id, platform, workspace, channel, language, made_at)
      VALUES (${hashOf(token)}, ${person}::uuid, ${platform}, ${workspace}, ${channel}, ${language}, ${now})`
  },

  /** Ends an owner's address; false where there was none. */
  async revoke(owner: FeedOwner, now: Date): Promise<boolean> {
    const { person, platform, workspace, channel } = columnsOf(owner)
    const ended = await tx.$executeRaw`
      UPDATE calendar_feed SET revoked_at = ${now}
      WHERE revoked_at IS NULL AND person_id IS NOT DISTINCT FROM ${person}::uuid
        AND platform IS NOT DISTINCT FROM ${platform} AND workspace IS NOT DISTINCT FROM ${workspace}
        AND channel IS NOT DISTINCT FROM ${channel}`

    return ended > 0
  },

  /** Since when an owner has the address it has; null where it has none. */
  async since(owner: FeedOwner): Promise<Date | null> {
    const { person, platform, workspace, channel } = columnsOf(owner)
    const [row] = await tx.$queryRaw<{ madeAt: Date }[]>`
      SELECT made_at AS "madeAt" FROM calendar_feed
      WHERE revoked_at IS NULL AND person_id IS NOT DISTINCT FROM ${person}::uuid
        AND platform IS NOT DISTINCT FROM ${platform} AND workspace IS NOT DISTINCT FROM ${workspace}
        AND channel IS NOT DISTINCT FROM ${channel}`

    return row?.madeAt ?? null
  },

  /** The calendar under an address; null where it is no address, or no longer. `person` is null of who has left. */
  async at(token: string, now: Date): Promise<Feed | null> {
    const [row] = await tx.$queryRaw<Feed[]>`
      SELECT f.language, (SELECT a.person_id FROM assignment a WHERE a.person_id = f.person_id AND a.since <= ${now}
        AND (a.until IS NULL OR a.until > ${now}) LIMIT 1) AS person
      FROM calendar_feed f WHERE f.hash = ${hashOf(token)} AND f.revoked_at IS NULL`

    return row ?? null
  },
})

const columnsOf = (owner: FeedOwner) =>
  'person' in owner
    ? { person: owner.person, platform: null, workspace: null, channel: null }
    : { person: null, ...owner }
