import type { State } from '#domain/request/acts.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './tx.ts'

/** What a list of requests is narrowed to; null everywhere asks for all. */
export type Filter = {
  readonly states: readonly State[] | null
  /** Asks, or was offered it. */
  readonly ministry: string | null
  readonly topic: string | null
  readonly officer: string | null
  readonly year: number | null
  /** The ministry whose drafts may be seen; the Secretariat sees none of them. */
  readonly draftsOf: string | null
}

export const overview = (tx: Tx) => ({
  /** References that fit, newest first, a page of them, and how many there are in all. */
  async list(
    filter: Filter,
    page: number,
    size: number,
  ): Promise<{ refs: readonly string[]; total: number }> {
    const fits = fitting(filter)
    const rows = await tx.$queryRaw<{ ref: string; total: number }[]>`
      SELECT r.ref, (SELECT count(*)::int FROM request r WHERE ${fits}) AS total FROM request r WHERE ${fits}
      ORDER BY r.year DESC, r.id DESC
      LIMIT ${size} OFFSET ${(page - 1) * size}`
    if (rows.length > 0 || page === 1) return { refs: rows.map(row => row.ref), total: rows[0]?.total ?? 0 }

    return { refs: [], total: (await this.list(filter, 1, 1)).total }
  },

  /** How many requests are in each state. */
  async counts(): Promise<readonly { state: State; count: number }[]> {
    return tx.$queryRaw`SELECT state, count(*)::int AS count FROM request GROUP BY state ORDER BY state`
  },

  /** What has waited longest for the Secretariat, oldest first. */
  async oldest(states: readonly State[], limit: number): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT ref FROM request WHERE state = ANY(${[...states]}::text[]) ORDER BY moved_at, id LIMIT ${limit}`

    return rows.map(row => row.ref)
  },

  /** Ministries without a contact point. */
  async vacant(now: Date): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ code: string }[]>`
      SELECT code FROM ministry m WHERE NOT EXISTS (SELECT FROM assignment a WHERE a.ministry = m.code
        AND a.role = 'contact' AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})) ORDER BY code`

    return rows.map(row => row.code)
  },

  /** Agreed requests whose exact first day has come somewhere in the world. */
  async mayBegin(today: string): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT ref FROM request WHERE state = 'agreed' AND period_from <= ${today}::date ORDER BY id`

    return rows.map(row => row.ref)
  },

  /** What waits for a ministry's voice (drafts, questions, offers) and for an officer (untaken, and theirs in review). */
  async waitingFor(
    whose: { ministry: string | null; officer: string | null },
    limit: number,
  ): Promise<readonly string[]> {
    const { ministry, officer } = whose
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT r.ref FROM request r
      WHERE (r.state = 'draft' AND EXISTS (SELECT FROM request_ministry q
          WHERE q.request_id = r.id AND q.ministry = ${ministry} AND q.position = 0))
        OR (r.state = 'clarifying' AND EXISTS (SELECT FROM request_ministry q
          WHERE q.request_id = r.id AND q.ministry = ${ministry}))
        OR (r.state = 'offered' AND EXISTS (SELECT FROM offer o
          WHERE o.request_id = r.id AND o.ministry = ${ministry} AND o.state = 'pending'))
        OR (${officer}::uuid IS NOT NULL AND r.state = 'filed')
        OR (r.state = 'in_review' AND r.officer_id = ${officer}::uuid)
      ORDER BY r.moved_at, r.id LIMIT ${limit}`

    return rows.map(row => row.ref)
  },

  /** A ministry's latest requests, its own drafts among them; with null, the latest in hand of all. */
  async latest(ministry: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT r.ref FROM request r
      WHERE (${ministry}::text IS NULL AND r.state IN ('filed', 'in_review', 'clarifying', 'offered'))
        OR EXISTS (SELECT FROM request_ministry q WHERE q.request_id = r.id AND q.ministry = ${ministry}
          AND (q.position = 0 OR r.state NOT IN ('draft', 'dropped')))
      ORDER BY r.moved_at DESC, r.id DESC LIMIT ${limit}`

    return rows.map(row => row.ref)
  },

  /** What is agreed and still to come, soonest first: a ministry's, as requester or provider, or with null all of it. */
  async next(ministry: string | null, today: string, limit: number): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT r.ref FROM request r
      WHERE r.state IN ('agreed', 'under_way') AND r.period_to >= ${today}::date
        AND (${ministry}::text IS NULL
          OR EXISTS (SELECT FROM request_ministry q WHERE q.request_id = r.id AND q.ministry = ${ministry})
          OR EXISTS (SELECT FROM offer o WHERE o.request_id = r.id AND o.ministry = ${ministry} AND o.state = 'accepted'))
      ORDER BY r.period_from, r.id LIMIT ${limit}`

    return rows.map(row => row.ref)
  },

  /** References and titles that fit what was typed: for pickers. A draft is its leading ministry's alone. */
  async pick(
    typed: string,
    ministry: string | null,
    all: boolean,
    states: readonly State[] | null,
    limit: number,
  ) {
    const like = `%${typed.replace(/[\\%_]/g, '\\$&')}%`

    return tx.$queryRaw<{ ref: string; title: string; state: State }[]>`
      SELECT r.ref, r.title, r.state FROM request r
      WHERE (r.ref ILIKE ${like} OR r.title ILIKE ${like})
        AND (${states === null} OR r.state = ANY(${[...(states ?? [])]}::text[]))
        AND ((${all} AND r.state NOT IN ('draft', 'dropped'))
          OR EXISTS (SELECT FROM request_ministry q WHERE q.request_id = r.id AND q.ministry = ${ministry}
            AND (q.position = 0 OR r.state NOT IN ('draft', 'dropped')))
          OR EXISTS (SELECT FROM offer o WHERE o.request_id = r.id AND o.ministry = ${ministry}))
      ORDER BY r.year DESC, r.id DESC LIMIT ${limit}`
  },
})

/** Of a request `r`: that a filter lets it through. What is not asked is not there, so that each question has its own plan. */
function fitting({ states, ministry, topic, officer, year, draftsOf }: Filter): Prisma.Sql {
  const isIts = Prisma.sql`EXISTS (SELECT FROM request_ministry q
    WHERE q.request_id = r.id AND q.ministry = ${draftsOf} AND q.position = 0)`

  return Prisma.join(
    [
      Prisma.sql`(r.state NOT IN ('draft', 'dropped') OR ${isIts})`,
      ...(states ? [Prisma.sql`r.state = ANY(${[...states]}::text[])`] : []),
      ...(ministry
        ? [
            Prisma.sql`r.id IN (SELECT request_id FROM request_ministry WHERE ministry = ${ministry}
              UNION ALL SELECT request_id FROM offer WHERE ministry = ${ministry})`,
          ]
        : []),
      ...(topic ? [Prisma.sql`${topic} = ANY(r.topics)`] : []),
      ...(officer ? [Prisma.sql`r.officer_id = ${officer}::uuid`] : []),
      ...(year ? [Prisma.sql`r.year = ${year}::int`] : []),
    ],
    ' AND ',
  )
}
