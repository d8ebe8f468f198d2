import type { PlatformName, Posted } from '#reply/post.ts'
import type { Under } from '#reply/remark.ts'
import type { Reply } from '#reply/reply.ts'
import type { Tx } from './tx.ts'

/** The thread of a request's card in a channel for triage. */
export type Thread = { readonly subject: string; readonly platform: PlatformName; readonly workspace: string }

/** Where a remark stands on the platform it was said on. */
export type Spot = { readonly platform: PlatformName; readonly at: Posted }

/**
 * What people say in the threads of cards. A remark has one notice, which always has its newest words; each change adds
 * a delivery for every place it went to, so that the outbox carries it after what waits there.
 */
export const remarks = (tx: Tx) => ({
  /** The thread under a message; null where mirroring is off, and where it is no card's of today's triage channel. */
  async thread(platform: PlatformName, { channel, message }: Under): Promise<Thread | null> {
    const [row] = await tx.$queryRaw<Thread[]>`
      SELECT c.subject, c.platform, c.workspace FROM card c
      JOIN channel ch ON ch.purpose = 'triage' AND ch.platform = c.platform AND ch.workspace = c.workspace
        AND ch.channel = c.place_id
      WHERE c.platform = ${platform} AND c.message = ${message}
        AND (${channel}::text IS NULL OR c.channel = ${channel})
        AND EXISTS (SELECT FROM setting WHERE name = 'mirror' AND value = 'true'::jsonb)`

    return row ?? null
  },

  /**
   * Takes in one version of a remark; `known` is its notice, where it has one. Null where this version, a newer one or
   * its removal was taken in before, by whichever instance.
   */
  async takeIn({ platform, at }: Spot, version: number): Promise<{ known: bigint | null } | null> {
    const [row] = await tx.$queryRaw<{ known: bigint | null }[]>`
      INSERT INTO remark (platform, channel, message, version)
      VALUES (${platform}, ${at.channel}, ${at.message}, ${BigInt(version)})
      ON CONFLICT (platform, channel, message) DO UPDATE SET version = excluded.version
      WHERE remark.version < excluded.version AND NOT remark.removed
      RETURNING notice_id AS known`

    return row ?? null
  },

  /** The same for a removal, after which nothing of it is taken in any more; with what is told of it now. */
  async takeBack({ platform, at }: Spot): Promise<{ known: bigint; reply: Reply } | null> {
    const [row] = await tx.$queryRaw<{ known: bigint; reply: Reply }[]>`
      WITH gone AS (
        INSERT INTO remark (platform, channel, message, version, removed)
        VALUES (${platform}, ${at.channel}, ${at.message}, 0, true)
        ON CONFLICT (platform, channel, message) DO UPDATE SET removed = true WHERE NOT remark.removed
        RETURNING notice_id
      )
      SELECT n.id AS known, n.reply FROM gone JOIN notice n ON n.id = gone.notice_id`

    return row ?? null
  },

  /** Tells it wherever else the request has a card, or will have one by what waits; false where that is nowhere. */
  async tell(
    { subject, platform, workspace }: Thread,
    spot: Spot,
    reply: Reply,
    now: Date,
  ): Promise<boolean> {
    const told = await tx.$executeRaw`
      WITH place AS (
        SELECT ch.platform, ch.workspace, ch.channel FROM channel ch
        WHERE ch.purpose = 'triage' AND (ch.platform, ch.workspace) <> (${platform}, ${workspace})
          AND (EXISTS (
            SELECT FROM card c WHERE c.subject = ${subject} AND c.platform = ch.platform AND c.workspace = ch.workspace
              AND c.place_id = ch.channel
          ) OR EXISTS (
            SELECT FROM notice n JOIN delivery d ON d.notice_id = n.id
            WHERE n.subject = ${subject} AND n.slot = 'card' AND d.state = 'waiting' AND d.platform = ch.platform
              AND d.workspace = ch.workspace AND d.place_id = ch.channel
          ))
      ), new AS (
        INSERT INTO notice (at, slot, subject, purpose, reply)
        SELECT ${now}, 'remark', ${subject}, 'triage', ${JSON.stringify(reply)}::jsonb
        WHERE EXISTS (SELECT FROM place)
        RETURNING id
      ), kept AS (
        UPDATE remark r SET notice_id = new.id FROM new
        WHERE r.platform = ${spot.platform} AND r.channel = ${spot.at.channel} AND r.message = ${spot.at.message}
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
      SELECT new.id, p.platform, p.workspace, 'channel', p.channel, 'waiting', ${now} FROM new, place p`

    return told > 0
  },

  /** Puts other words in its place, wherever it went; false where they are the same. */
  async retell(known: bigint, reply: Reply, now: Date): Promise<boolean> {
    const told = await tx.$executeRaw`
      WITH changed AS (
        UPDATE notice SET reply = ${JSON.stringify(reply)}::jsonb
        WHERE id = ${known} AND reply <> ${JSON.stringify(reply)}::jsonb
        RETURNING id
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
      SELECT DISTINCT changed.id, d.platform, d.workspace, d.place, d.place_id, 'waiting', ${now}::timestamptz
      FROM changed JOIN delivery d ON d.notice_id = changed.id
      WHERE d.state <> 'failed'`

    return told > 0
  },
})
