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
  /** A private word to people, in each of their accounts; it goes out once it has settled for so long. */
  async tell(
    people: readonly string[],
    reply: Reply,
    subject: string | null,
    now: Date,
    settlesMs = 0,
  ): Promise<void> {
    if (people.length === 0) return
    const goes = new Date(now.getTime() + settlesMs)
    await tx.$executeRaw`
      WITH new AS (
        INSERT INTO notice (at, slot, subject, person_id, reply)
        SELECT ${now}, 'direct', ${subject}, p.id, ${JSON.stringify(reply)}::jsonb
        FROM unnest(${[...new Set(people)]}::uuid[]) AS p (id)
        RETURNING id, person_id
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
      SELECT new.id, a.platform, a.workspace, 'direct', a.account, 'waiting', ${goes}
      FROM new JOIN account a ON a.person_id = new.person_id`
  },

  /** One word in a place, in its own language and zone, worth reading until an instant; gives the notice it became. */
  async speak(
    to: Place,
    reply: Reply,
    { language, zone }: Reader,
    subject: string,
    usefulUntil: Date,
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
        INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at, useful_until)
        SELECT new.id, a.platform, a.workspace, 'direct', a.account, 'waiting', ${now}::timestamptz,
          ${usefulUntil}::timestamptz
        FROM new JOIN account a ON a.person_id = ${person}::uuid
        UNION ALL
        SELECT new.id, ${channel.platform}, ${channel.workspace}, 'channel', ${channel.channel}, 'waiting',
          ${now}::timestamptz, ${usefulUntil}::timestamptz
        FROM new WHERE ${person}::uuid IS NULL
      )
      SELECT id FROM new`

    return row!.id
  },

  /** Private words about a subject that still wait are not said any more: newer ones, of the same kind, take their place. */
  async supersede(subject: string, kind: string, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE delivery d SET state = 'replaced', done_at = ${now} FROM notice n
      WHERE n.id = d.notice_id AND n.slot = 'direct' AND n.subject = ${subject} AND d.state = 'waiting'
        AND d.held_until IS NULL AND starts_with(n.reply -> 'title' ->> 'key', ${kind})`
  },

  /** True where a subject has a card in some channel, or one on its way there. */
  async hasCard(subject: string): Promise<boolean> {
    const [row] = await tx.$queryRaw<{ has: boolean }[]>`
      SELECT EXISTS (SELECT FROM notice WHERE slot = 'card' AND subject = ${subject}) AS has`

    return row!.has
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

  /** What a platform's own calendar is to have of a subject, where there is one: its newest state alone, like a card. */
  async event(subject: string, event: Reply, now: Date): Promise<void> {
    await tx.$executeRaw`
      WITH place AS (
        SELECT platform, workspace, channel FROM channel WHERE purpose = 'announcements' AND platform = 'discord'
      ), new AS (
        INSERT INTO notice (at, slot, subject, purpose, reply)
        SELECT ${now}, 'card', ${eventOf(subject)}, 'announcements', ${JSON.stringify(event)}::jsonb
        WHERE EXISTS (SELECT FROM place)
        RETURNING id
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at)
      SELECT new.id, p.platform, p.workspace, 'event', p.channel, 'waiting', ${now} FROM new, place p`
  },

  /** What could not be delivered: nowhere to go, or given up; and what is uncertain. */
  async undelivered(limit: number): Promise<
    readonly {
      subject: string | null
      person: string | null
      purpose: string | null
      at: Date
      why: string
      problem: string | null
    }[]
  > {
    return tx.$queryRaw`
      SELECT n.subject, p.name AS person, n.purpose, n.at,
        CASE WHEN d.id IS NULL THEN 'nowhere' WHEN d.state = 'failed' THEN 'failed' ELSE 'unsure' END AS why, d.problem
      FROM notice n
      LEFT JOIN delivery d ON d.notice_id = n.id
      LEFT JOIN person p ON p.id = n.person_id
      WHERE (d.id IS NULL AND n.slot NOT IN ('thread', 'remark')) OR d.state = 'failed' OR d.unsure
      ORDER BY n.id DESC LIMIT ${limit}`
  },
})

/** An activity's event and its card in the same channel are two things. */
const eventOf = (subject: string): string => `${subject} event`
