import type { Day, Period } from '#domain/period.ts'
import type { Status } from '#domain/workshop/acts.ts'
import type { Tx } from './tx.ts'
import { columns, type KeptWorkshop, type WorkshopRow, workshopFrom } from './workshop.ts'

/** What a list of activities is narrowed to; null everywhere asks for all. */
export type CalendarFilter = {
  readonly status: Status | null
  /** Hosts it, organises it, is interested or comes. */
  readonly ministry: string | null
  /** The days it touches; what has no time yet is in the years of its file, or from the day on that it was added. */
  readonly from: Day | null
  readonly to: Day | null
  /** Ideas, and who is interested in what, are the network's alone. */
  readonly isInside: boolean
}

/** Looks through the calendar: the earliest first, what is to be defined at the end. */
export const calendar = (tx: Tx) => ({
  /** Activities that fit, a page of them, and how many there are in all. */
  async list(
    { status, ministry, from, to, isInside }: CalendarFilter,
    page: number,
    size: number,
  ): Promise<{ readonly found: readonly KeptWorkshop[]; readonly total: number }> {
    const rows = await tx.$queryRaw<(WorkshopRow & { total: number })[]>`
      SELECT ${columns}, count(*) OVER ()::int AS total FROM workshop w
      WHERE (${status}::text IS NULL OR w.status = ${status}) AND (${isInside} OR w.status <> 'idea')
        AND (${ministry}::text IS NULL OR ${ministry} = ANY(w.hosts || w.organisers) OR ${isInside} AND EXISTS (
          SELECT FROM workshop_ministry m WHERE m.workshop_id = w.id AND m.ministry = ${ministry}
            AND (m.interest <> 'no' OR m.count > 0)))
        AND (${from}::date IS NULL OR ${to}::date IS NULL OR CASE
          WHEN w.period_from IS NOT NULL THEN w.period_to >= ${from}::date AND w.period_from <= ${to}::date
          WHEN w.origin IS NULL THEN w.added_at::date <= ${to}::date
          ELSE EXISTS (SELECT FROM workshop s WHERE s.origin = w.origin
            AND s.period_to >= ${from}::date AND s.period_from <= ${to}::date) END)
      ORDER BY w.period_from NULLS LAST, w.period_to, w.starts_at, w.id
      LIMIT ${size} OFFSET ${(page - 1) * size}`

    return { found: rows.map(workshopFrom), total: rows[0]?.total ?? 0 }
  },

  /** What is confirmed or tentative and not over on a day, the earliest first, and how many there are in all. */
  async ahead(
    today: Day,
    limit: number,
  ): Promise<{ readonly found: readonly KeptWorkshop[]; readonly total: number }> {
    const rows = await tx.$queryRaw<(WorkshopRow & { total: number })[]>`
      SELECT ${columns}, count(*) OVER ()::int AS total FROM workshop w
      WHERE w.status IN ('tentative', 'confirmed') AND w.period_to >= ${today}::date
      ORDER BY w.period_from, w.period_to, w.starts_at, w.id LIMIT ${limit}`

    return { found: rows.map(workshopFrom), total: rows[0]?.total ?? 0 }
  },

  /** What is neither held nor cancelled and begins, or is to be decided, from a day on. */
  async open(from: Day): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT ref FROM workshop WHERE status NOT IN ('held', 'cancelled')
        AND greatest(period_from, decide_by) >= ${from}::date ORDER BY id`

    return rows.map(({ ref }) => ref)
  },

  /** The first and the last day of all that has a time; null where nothing has. */
  async bounds(): Promise<{ readonly from: Day; readonly to: Day } | null> {
    const [row] = await tx.$queryRaw<{ from: string | null; to: string | null }[]>`
      SELECT min(period_from)::text AS from, max(period_to)::text AS to FROM workshop`

    return row?.from && row.to ? { from: row.from, to: row.to } : null
  },

  /** Activities whose reference or title says what was typed, the newest first. */
  async named(
    typed: string,
    isInside: boolean,
    limit: number,
  ): Promise<readonly { readonly ref: string; readonly title: string; readonly period: Period }[]> {
    const like = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
    return tx.$queryRaw`
      SELECT ref, title, period FROM workshop
      WHERE (ref ILIKE ${like} OR folded(title) LIKE folded(${like})) AND (${isInside} OR status <> 'idea')
      ORDER BY period_from DESC NULLS FIRST, id DESC LIMIT ${limit}`
  },

  /** Which lines of a file are there already: the very same in whichever file, or another under the same number of it. */
  async known(
    origin: string,
    rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, string>> }[],
  ): Promise<ReadonlyMap<string, 'same' | 'other'>> {
    const found = await tx.$queryRaw<{ id: string; same: boolean }[]>`
      SELECT r.id, bool_or(w.row = r.cells) AS same
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id text, cells jsonb)
      JOIN workshop w ON w.row = r.cells OR (w.origin = ${origin} AND w.origin_id = r.id)
      GROUP BY r.id`

    return new Map(found.map(({ id, same }) => [id, same ? 'same' : 'other']))
  },
})
