import { type DigestPart, type Rhythmic, type Weekday, weekdays } from '#domain/digest.ts'
import type { Language } from '#domain/language.ts'
import type { Value } from '#reply/value.ts'
import type { Place } from './notices.ts'
import type { Tx } from './tx.ts'

/** A digest somebody subscribed to. */
export type Digest = {
  readonly id: bigint
  readonly place: Place
  readonly subscriber: string
  readonly rhythm: Rhythmic
  readonly language: Language
  readonly parts: readonly DigestPart[]
  readonly state: 'active' | 'stopped' | 'lost'
  readonly nextAt: Date
  /** When the last issue went out, and the mark of what it said. */
  readonly last: { readonly at: Date; readonly content: string } | null
}

type Row = {
  readonly id: bigint
  readonly subscriber: string
  readonly platform: string | null
  readonly workspace: string | null
  readonly channel: string | null
  readonly every: Rhythmic['every']
  readonly weekday: number
  readonly hour: number
  readonly zone: string
  readonly language: Language
  readonly parts: readonly DigestPart[]
  readonly state: Digest['state']
  readonly first: string
  readonly nextAt: Date
  readonly lastAt: Date | null
  readonly lastContent: string | null
}

/** How a place is kept: one digest for each. */
export const placeKey = (of: Place): string =>
  of.kind === 'person' ? `person:${of.id}` : `channel:${of.platform}:${of.workspace}:${of.channel}`

export const digests = (tx: Tx) => ({
  /** Subscribes a place, or changes how it is subscribed. */
  async subscribe(of: Omit<Digest, 'id' | 'state' | 'last'>, first: string): Promise<void> {
    const { place, subscriber, rhythm, language, parts, nextAt } = of
    const [platform, workspace, channel] =
      place.kind === 'person' ? [null, null, null] : [place.platform, place.workspace, place.channel]
    await tx.$executeRaw`
      INSERT INTO digest (place, subscriber, platform, workspace, channel, every, weekday, hour, zone, language, parts,
        state, first, next_at)
      VALUES (${placeKey(place)}, ${subscriber}::uuid, ${platform}, ${workspace}, ${channel}, ${rhythm.every},
        ${weekdays.indexOf(rhythm.weekday) + 1}, ${rhythm.hour}, ${rhythm.zone}, ${language}, ${[...parts]}::text[],
        'active', ${first}::date, ${nextAt})
      ON CONFLICT (place) DO UPDATE SET subscriber = excluded.subscriber, every = excluded.every,
        weekday = excluded.weekday, hour = excluded.hour, zone = excluded.zone, language = excluded.language,
        parts = excluded.parts, state = 'active', first = excluded.first, next_at = excluded.next_at`
  },

  /** The digests of places, whatever their state. */
  async of(places: readonly Place[]): Promise<readonly Digest[]> {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT d.id, d.subscriber, d.platform, d.workspace, d.channel, d.every, d.weekday, d.hour, d.zone, d.language,
        d.parts, d.state, d.first::text AS first, d.next_at AS "nextAt", l.at AS "lastAt", l.content AS "lastContent"
      FROM digest d
      LEFT JOIN LATERAL (SELECT at, content FROM digest_issue i WHERE i.digest_id = d.id AND i.state = 'sent'
        ORDER BY i.due_at DESC LIMIT 1) l ON true
      WHERE d.place = ANY(${places.map(placeKey)}::text[]) ORDER BY d.id`

    return rows.map(digestFrom)
  },

  /** True where one's time has come, or one's last issue did not find its channel. */
  async wants(now: Date): Promise<boolean> {
    const [row] = await tx.$queryRaw<{ wants: boolean }[]>`
      SELECT EXISTS (SELECT FROM digest WHERE state = 'active' AND next_at <= ${now}) OR EXISTS (
        SELECT FROM digest d JOIN digest_issue i ON i.digest_id = d.id AND i.state = 'sent'
        JOIN delivery s ON s.notice_id = i.notice_id AND s.gone
        WHERE d.state = 'active' AND d.channel IS NOT NULL) AS wants`

    return row!.wants
  },

  /** Takes one whose time has come; what another instance has taken is left to it. */
  async due(now: Date): Promise<Digest | null> {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT d.id, d.subscriber, d.platform, d.workspace, d.channel, d.every, d.weekday, d.hour, d.zone, d.language,
        d.parts, d.state, d.first::text AS first, d.next_at AS "nextAt", l.at AS "lastAt", l.content AS "lastContent"
      FROM digest d
      LEFT JOIN LATERAL (SELECT at, content FROM digest_issue i WHERE i.digest_id = d.id AND i.state = 'sent'
        ORDER BY i.due_at DESC LIMIT 1) l ON true
      WHERE d.state = 'active' AND d.next_at <= ${now}
      ORDER BY d.next_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`

    return row ? digestFrom(row) : null
  },

  /** An issue is there once; a missed one says nothing. */
  async issue(
    id: bigint,
    of: { readonly dueAt: Date; readonly content: string | null; readonly notice: bigint | null },
    now: Date,
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO digest_issue (digest_id, due_at, state, content, notice_id, at)
      VALUES (${id}, ${of.dueAt}, ${of.content === null ? 'missed' : 'sent'}, ${of.content ?? ''}, ${of.notice}, ${now})`
  },

  async next(id: bigint, at: Date): Promise<void> {
    await tx.$executeRaw`UPDATE digest SET next_at = ${at} WHERE id = ${id}`
  },

  /** True where there was one to be stopped. */
  async stop(place: Place): Promise<boolean> {
    const stopped = await tx.$executeRaw`
      UPDATE digest SET state = 'stopped' WHERE place = ${placeKey(place)} AND state <> 'stopped'`

    return stopped > 0
  },

  /** Takes one whose last issue found its channel gone; says so of both, and gives it. */
  async lose(): Promise<Digest | null> {
    const [row] = await tx.$queryRaw<{ platform: string; workspace: string; channel: string }[]>`
      WITH gone AS (
        SELECT d.id, i.due_at FROM digest d JOIN digest_issue i ON i.digest_id = d.id AND i.state = 'sent'
        JOIN delivery s ON s.notice_id = i.notice_id AND s.gone
        WHERE d.state = 'active' AND d.channel IS NOT NULL LIMIT 1 FOR UPDATE OF d SKIP LOCKED
      ), issue AS (
        UPDATE digest_issue i SET state = 'lost' FROM gone WHERE i.digest_id = gone.id AND i.due_at = gone.due_at
      )
      UPDATE digest d SET state = 'lost' FROM gone WHERE d.id = gone.id
      RETURNING d.platform, d.workspace, d.channel`
    const [lost] = row ? await this.of([{ kind: 'channel', ...row }]) : []

    return lost ?? null
  },

  /** The reports that are awaited: of which request, from which ministry, since or until when; a ministry's, or all. */
  async reportsOwed(ministry: string | null, limit: number) {
    return tx.$queryRaw<{ ref: string; ministry: string; day: string; facts: Record<string, Value> }[]>`
      SELECT * FROM (
        SELECT DISTINCT ON (r.subject, r.addressee) substr(r.subject, 9) AS ref, substr(r.addressee, 10) AS ministry,
          r.day::text AS day, r.facts
        FROM reminder r JOIN request q ON q.ref = substr(r.subject, 9) AND q.state = 'completed'
        WHERE r.kind IN ('reportDue', 'reportOverdue') AND r.state IN ('waiting', 'snoozed', 'sent')
          AND (${ministry}::text IS NULL OR r.addressee = 'ministry:' || ${ministry})
        ORDER BY r.subject, r.addressee, r.day DESC
      ) owed ORDER BY day, ref, ministry LIMIT ${limit}`
  },
})

function digestFrom(row: Row): Digest {
  const { id, subscriber, platform, workspace, channel, every, hour, zone, language, parts, state, nextAt } =
    row
  const weekday: Weekday = weekdays[row.weekday - 1]!

  return {
    id,
    subscriber,
    place:
      platform === null
        ? { kind: 'person', id: subscriber }
        : { kind: 'channel', platform, workspace: workspace!, channel: channel! },
    rhythm: { every, weekday, hour, zone, first: row.first },
    language,
    parts,
    state,
    nextAt,
    last: row.lastAt === null ? null : { at: row.lastAt, content: row.lastContent ?? '' },
  }
}
