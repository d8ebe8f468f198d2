import type { Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import type { Purpose } from './channels.ts'
import type { Tx } from './tx.ts'

/** A person, or a channel. */
export type Place =
  | { readonly kind: 'person'; readonly id: string }
  | {
      readonly kind: 'channel'
      readonly platform: string
      readonly workspace: string
      readonly channel: string
    }

/**
 * What people are to be told, written in the same transaction as the act it tells of, with one delivery for each place
 * it goes to. A notice without a place stays to be seen: `undelivered` lists it.
 */
export const notices = (tx: Tx) => ({
  /** A private word to people, in each of their accounts. */
  async tell(people: readonly string[], reply: Reply, subject: string | null, now: Date): Promise<void> {
    if (people.length === 0) return
    await tx.$executeRaw`
      WITH new AS (
        INSERT INTO notice (at, slot, subject, person_id, reply)
        SELECT ${now}, 'direct', ${subject}, p.id, ${JSON.stringify(reply)}::jsonb
        FROM unnest(${[...new Set(people)]}::uuid[]) AS p (id)
        RETURNING id, person_id
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
      SELECT new.id, a.platform, a.workspace, 'direct', a.account, 'waiting', ${now}
      FROM new JOIN account a ON a.person_id = new.person_id`
  },

  /** One word in a place, in that place's own language and zone; gives the notice it became. */
  async speak(
    to: Place,
    reply: Reply,
    { language, zone }: Reader,
    subject: string | null,
    now: Date,
  ): Promise<bigint> {
    const person = to.kind === 'person' ? to.id : null
    const channel = to.kind === 'channel' ? to : { platform: '', workspace: '', channel: '' }
    const [row] = await tx.$queryRaw<{ id: bigint }[]>`
      WITH new AS (
        INSERT INTO notice (at, slot, subject, person_id, reply, language, zone)
        VALUES (${now}, ${person === null ? 'post' : 'direct'}, ${subject}, ${person}::uuid,
          ${JSON.stringify(reply)}::jsonb, ${language}, ${zone})
        RETURNING id
      ), sends AS (
        INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
        SELECT new.id, a.platform, a.workspace, 'direct', a.account, 'waiting', ${now}::timestamptz
        FROM new JOIN account a ON a.person_id = ${person}::uuid
        UNION ALL
        SELECT new.id, ${channel.platform}, ${channel.workspace}, 'channel', ${channel.channel}, 'waiting',
          ${now}::timestamptz
        FROM new WHERE ${person}::uuid IS NULL
      )
      SELECT id FROM new`

    return row!.id
  },

  /** The present card of a subject in every channel of a purpose, and the line that goes in its thread. */
  async card(subject: string, purpose: Purpose, card: Reply, line: Reply | null, now: Date): Promise<void> {
    await tx.$executeRaw`
      WITH new AS (
        INSERT INTO notice (at, slot, subject, purpose, reply)
        SELECT ${now}, v.slot, ${subject}, ${purpose}, v.reply::jsonb
        FROM (VALUES ('card', ${JSON.stringify(card)}), ('thread', ${line ? JSON.stringify(line) : null})) AS v (slot, reply)
        WHERE v.reply IS NOT NULL
        RETURNING id, slot
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
      SELECT new.id, c.platform, c.workspace, 'channel', c.channel, 'waiting', ${now}
      FROM new JOIN channel c ON c.purpose = ${purpose}
      ORDER BY new.slot`
  },

  /** What could not be delivered: nowhere to go, or given up; and what is uncertain. */
  async undelivered(limit: number): Promise<
    readonly {
      subject: string | null
      person: string | null
      purpose: string | null
      at: Date
      why: string
    }[]
  > {
    return tx.$queryRaw`
      SELECT n.subject, p.name AS person, n.purpose, n.at,
        CASE WHEN d.id IS NULL THEN 'nowhere' WHEN d.state = 'failed' THEN 'failed' ELSE 'unsure' END AS why
      FROM notice n
      LEFT JOIN delivery d ON d.notice_id = n.id
      LEFT JOIN person p ON p.id = n.person_id
      WHERE (d.id IS NULL AND n.slot NOT IN ('thread', 'remark')) OR d.state = 'failed' OR d.unsure
      ORDER BY n.id DESC LIMIT ${limit}`
  },
})
