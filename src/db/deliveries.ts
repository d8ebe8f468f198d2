import type { Language } from '#domain/language.ts'
import type { PlatformName, Posted } from '#reply/post.ts'
import type { Reply } from '#reply/reply.ts'
import type { Tx } from './tx.ts'

/** One message on its way, held by this process until `heldUntil`. */
export type Outgoing = {
  readonly id: bigint
  readonly slot: 'card' | 'thread' | 'direct' | 'remark' | 'post'
  readonly subject: string | null
  readonly platform: PlatformName
  readonly workspace: string
  readonly place: 'direct' | 'channel' | 'event'
  readonly placeId: string
  readonly attempts: number
  /** Since when every try has failed; null where none has. */
  readonly failingSince: Date | null
  /** From then on it is missed; null where it is never too late. */
  readonly usefulUntil: Date | null
  /** In the newest words, where newer ones of the same card or remark wait behind this one. */
  readonly reply: Reply
  /** Up to where what waits goes with it: the notice of those words, for a remark the last delivery. */
  readonly upTo: bigint
  /** The notice's own where it has one; for a person theirs, for a channel the channel's. */
  readonly language: Language
  readonly zone: string
  /** The card's message in this channel, once there is one. */
  readonly card: Posted | null
  /** The remark's message in this channel, once there is one. */
  readonly echo: Posted | null
  /** True of a remark that was taken back. */
  readonly removed: boolean
}

type Row = Omit<Outgoing, 'card' | 'echo'> & {
  readonly echoChannel: string | null
  readonly echoMessage: string | null
  readonly cardChannel: string | null
  readonly cardMessage: string | null
}

export const deliveries = (tx: Tx) => ({
  /**
   * Takes what is due, the oldest of each place, on the platforms that run here, and holds it. A place whose oldest
   * message waits for a later try waits with it: messages never overtake one another; only one that still settles, of
   * which nothing was ever sent, holds nobody up. What a process held when it died
   * comes back as unsure.
   */
  async hold(
    platforms: readonly string[],
    busy: readonly string[],
    now: Date,
    until: Date,
    limit: number,
  ): Promise<readonly Outgoing[]> {
    const rows = await tx.$queryRaw<Row[]>`
      WITH oldest AS (
        SELECT DISTINCT ON (platform, workspace, place, place_id) id FROM delivery
        WHERE state = 'waiting' AND platform = ANY(${[...platforms]}::text[])
          AND (attempts > 0 OR next_at <= ${now})
        ORDER BY platform, workspace, place, place_id, id
      ), held AS (
        SELECT d.id FROM delivery d JOIN oldest USING (id)
        WHERE d.next_at <= ${now} AND (d.held_until IS NULL OR d.held_until < ${now})
          AND NOT (d.platform || ' ' || d.workspace || ' ' || d.place_id) = ANY(${[...busy]}::text[])
        ORDER BY d.id LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED
      ), taken AS (
        UPDATE delivery d SET unsure = d.unsure OR d.held_until IS NOT NULL, held_until = ${until},
          attempts = least(attempts, 9999) + 1
        FROM held WHERE d.id = held.id AND d.state = 'waiting' AND (d.held_until IS NULL OR d.held_until < ${now})
        RETURNING d.*
      )
      SELECT t.id, n.slot, n.subject, t.platform, t.workspace, t.place, t.place_id AS "placeId", t.attempts,
        t.failing_since AS "failingSince", t.useful_until AS "usefulUntil",
        coalesce(newest.reply, n.reply) AS reply, coalesce(behind.id, newest.id, n.id) AS "upTo",
        coalesce(n.language, ch.language, p.language, m.language, 'en') AS language,
        coalesce(n.zone, ch.zone, p.zone, m.zone, 'UTC') AS zone,
        c.channel AS "cardChannel", c.message AS "cardMessage",
        echo.channel AS "echoChannel", echo.message AS "echoMessage", coalesce(r.removed, false) AS removed
      FROM taken t
      JOIN notice n ON n.id = t.notice_id
      LEFT JOIN person p ON p.id = n.person_id
      LEFT JOIN LATERAL (
        SELECT mi.language, mi.zone FROM assignment a JOIN ministry mi ON mi.code = a.ministry
        WHERE a.person_id = n.person_id AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now}) LIMIT 1
      ) m ON true
      LEFT JOIN channel ch ON t.place <> 'direct' AND ch.purpose = n.purpose AND ch.platform = t.platform
        AND ch.workspace = t.workspace
      LEFT JOIN card c ON t.place <> 'direct' AND c.subject = n.subject AND c.platform = t.platform
        AND c.workspace = t.workspace AND c.place_id = t.place_id
      LEFT JOIN LATERAL (
        SELECT n2.id, n2.reply FROM notice n2 JOIN delivery d2 ON d2.notice_id = n2.id
        WHERE n.slot = 'card' AND n2.slot = 'card' AND n2.subject = n.subject AND d2.state = 'waiting'
          AND d2.platform = t.platform AND d2.workspace = t.workspace AND d2.place_id = t.place_id
        ORDER BY n2.id DESC LIMIT 1
      ) newest ON true
      LEFT JOIN remark r ON n.slot = 'remark' AND r.notice_id = n.id
      LEFT JOIN LATERAL (
        SELECT d3.channel, d3.message FROM delivery d3
        WHERE n.slot = 'remark' AND d3.notice_id = n.id AND d3.state = 'sent'
          AND d3.platform = t.platform AND d3.workspace = t.workspace AND d3.place_id = t.place_id
        ORDER BY d3.id DESC LIMIT 1
      ) echo ON true
      LEFT JOIN LATERAL (
        SELECT max(d4.id) AS id FROM delivery d4
        WHERE n.slot = 'remark' AND d4.notice_id = n.id AND d4.state = 'waiting'
          AND d4.platform = t.platform AND d4.workspace = t.workspace AND d4.place_id = t.place_id
      ) behind ON true`

    return rows.map(({ cardChannel, cardMessage, echoChannel, echoMessage, ...row }) => ({
      ...row,
      card: postedAt(cardChannel, cardMessage),
      echo: postedAt(echoChannel, echoMessage),
    }))
  },

  /** Holds on to what is still under way here. */
  async holdOn(ids: readonly bigint[], until: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE delivery SET held_until = ${until}
      WHERE id = ANY(${[...ids]}::bigint[]) AND state = 'waiting' AND held_until IS NOT NULL`
  },

  /** The platform has it. For a card: this is its message from now on, and newer states that waited went with it. */
  async sent(out: Outgoing, posted: Posted, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE delivery SET state = 'sent', held_until = NULL, problem = NULL, channel = ${posted.channel},
        message = ${posted.message}, done_at = ${now}
      WHERE id = ${out.id}`
    if (out.slot === 'remark') {
      await tx.$executeRaw`
        UPDATE delivery d SET state = 'replaced', done_at = ${now} FROM delivery went
        WHERE went.id = ${out.id} AND d.notice_id = went.notice_id AND d.state = 'waiting' AND d.id <= ${out.upTo}
          AND d.platform = went.platform AND d.workspace = went.workspace AND d.place_id = went.place_id`
    }
    if (out.slot !== 'card') return

    await tx.$executeRaw`
      INSERT INTO card (subject, platform, workspace, place_id, channel, message)
      VALUES (${out.subject}, ${out.platform}, ${out.workspace}, ${out.placeId}, ${posted.channel}, ${posted.message})
      ON CONFLICT (subject, platform, workspace, place_id)
      DO UPDATE SET channel = excluded.channel, message = excluded.message`
    await tx.$executeRaw`
      UPDATE delivery d SET state = 'replaced', done_at = ${now} FROM notice n
      WHERE n.id = d.notice_id AND n.slot = 'card' AND n.subject = ${out.subject} AND d.state = 'waiting'
        AND d.platform = ${out.platform} AND d.workspace = ${out.workspace} AND d.place_id = ${out.placeId}
        AND n.id <= ${out.upTo}`
  },

  /** It did not go, and is tried again at an instant. */
  async later(id: bigint, nextAt: Date, problem: string, unsure: boolean, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE delivery SET held_until = NULL, next_at = ${nextAt}, problem = ${problem}, unsure = unsure OR ${unsure},
        failing_since = coalesce(failing_since, ${now})
      WHERE id = ${id}`
  },

  /** It will not go: the place is no longer there, or it was tried long enough. */
  async failed(id: bigint, problem: string, now: Date, of: { gone?: boolean; unsure?: boolean } = {}) {
    await tx.$executeRaw`
      UPDATE delivery SET state = 'failed', held_until = NULL, problem = ${problem}, done_at = ${now},
        gone = ${of.gone ?? false}, unsure = unsure OR ${of.unsure ?? false}
      WHERE id = ${id}`
    await this.missed([id], now)
  },

  /** What waits and is of no use any more; what is on its way just now is left to whoever holds it. */
  async stale(now: Date): Promise<readonly bigint[]> {
    const rows = await tx.$queryRaw<{ id: bigint }[]>`
      SELECT id FROM delivery
      WHERE state = 'waiting' AND useful_until <= ${now} AND (held_until IS NULL OR held_until < ${now})
      ORDER BY id LIMIT 1000`

    return rows.map(({ id }) => id)
  },

  /** It is too late for them. In a transaction: reminders are held first, as by whoever reckons them anew. */
  async expire(ids: readonly bigint[], now: Date): Promise<void> {
    await tx.$queryRaw`
      SELECT FROM reminder WHERE id IN (SELECT n.reminder_id FROM delivery d JOIN notice n ON n.id = d.notice_id
        WHERE d.id = ANY(${[...ids]}::bigint[]))
      ORDER BY id FOR UPDATE`
    await tx.$executeRaw`
      UPDATE delivery SET state = 'missed', unsure = unsure OR held_until IS NOT NULL, held_until = NULL, done_at = ${now}
      WHERE id = ANY(${[...ids]}::bigint[]) AND state = 'waiting' AND useful_until <= ${now}
        AND (held_until IS NULL OR held_until < ${now})`
    await this.missed(ids, now)
  },

  /** The reminder or the issue of a digest is missed, too, where no place has it, or may have it, or still can. */
  async missed(ids: readonly bigint[], now: Date): Promise<void> {
    await tx.$executeRaw`
      WITH told AS (
        SELECT DISTINCT n.id, n.reminder_id, n.turn FROM delivery d JOIN notice n ON n.id = d.notice_id
        WHERE d.id = ANY(${[...ids]}::bigint[])
      ), issue AS (
        UPDATE digest_issue i SET state = 'missed' FROM told
        WHERE i.notice_id = told.id AND i.state = 'sent'
          AND (SELECT bool_or(d.state = 'missed') AND NOT bool_or(d.state IN ('sent', 'waiting') OR d.unsure)
            FROM delivery d WHERE d.notice_id = told.id)
      )
      UPDATE reminder r SET state = 'missed', reason = 'stale', done_at = ${now} FROM told
      WHERE r.id = told.reminder_id AND r.turns = told.turn AND r.state = 'sent'
        AND (SELECT bool_or(d.state = 'missed') AND NOT bool_or(d.state IN ('sent', 'waiting') OR d.unsure)
          FROM notice n JOIN delivery d ON d.notice_id = n.id WHERE n.reminder_id = r.id AND n.turn = r.turns)`
  },

  /** It need not go any more: what it would change is not there. */
  async spared(id: bigint, why: string, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE delivery SET state = 'replaced', held_until = NULL, problem = ${why}, done_at = ${now} WHERE id = ${id}`
  },

  /** The card's message is gone: the card is posted anew, before what goes in its thread. */
  async lost(out: Outgoing, now: Date): Promise<void> {
    await tx.$executeRaw`
      DELETE FROM card WHERE subject = ${out.subject} AND platform = ${out.platform} AND workspace = ${out.workspace}
        AND place_id = ${out.placeId}`
    await tx.$executeRaw`
      UPDATE delivery SET state = 'waiting', attempts = 0, failing_since = NULL, next_at = ${now} WHERE id = (
        SELECT d.id FROM delivery d JOIN notice n ON n.id = d.notice_id
        WHERE n.slot = 'card' AND n.subject = ${out.subject} AND d.state IN ('sent', 'replaced')
          AND d.platform = ${out.platform} AND d.workspace = ${out.workspace} AND d.place_id = ${out.placeId}
          AND d.id < ${out.id}
        ORDER BY n.id DESC LIMIT 1)`
  },

  /** How much waits, how much was given up, how much is uncertain. */
  async counts(): Promise<{ waiting: number; failed: number; unsure: number }> {
    const [row] = await tx.$queryRaw<{ waiting: number; failed: number; unsure: number }[]>`
      SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'failed')::int AS failed,
        count(*) FILTER (WHERE unsure)::int AS unsure FROM delivery`

    return row ?? { waiting: 0, failed: 0, unsure: 0 }
  },
})

const postedAt = (channel: string | null, message: string | null): Posted | null =>
  channel !== null && message !== null ? { channel, message } : null
