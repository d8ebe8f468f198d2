import { Prisma } from './generated/client.ts'
import { givers, seenBy, withParty } from './sought.ts'
import type { Tx } from './tx.ts'

/** How often a ministry asked and gave, of a year or a topic; null where that is not known. */
export type Count<Of> = { readonly of: Of | null; readonly asked: number; readonly gave: number }

/** What a ministry asked and gave over the years. */
export type Course = {
  readonly total: number
  /** A page of it, newest first. */
  readonly refs: readonly { readonly ref: string; readonly asked: boolean; readonly gave: boolean }[]
  /** From the first year on. */
  readonly years: readonly Count<number>[]
  /** What there is most of first. */
  readonly topics: readonly Count<string>[]
}

export const course = (tx: Tx) => ({
  /** All that a ministry asked and gave, as far as this reader may know of it. */
  async course(ministry: string, draftsOf: string | null, page: number, size: number): Promise<Course> {
    const counts = Prisma.sql`count(*) FILTER (WHERE asked)::int AS asked, count(*) FILTER (WHERE gave)::int AS gave`
    const [row] = await tx.$queryRaw<Course[]>`
      WITH all_of AS MATERIALIZED (
        SELECT m.ref, m.year, m.topics, ${ministry} = ANY(m.requesters) AS asked, ${ministry} = ANY(${givers}) AS gave
        FROM ${seenBy(draftsOf)} AND ${withParty(ministry, null)}
      ), years AS (
        SELECT year AS of, ${counts} FROM all_of GROUP BY year
      ), topics AS (
        SELECT topic AS of, count(*) AS all, ${counts} FROM all_of LEFT JOIN LATERAL unnest(topics) AS topic ON true
        GROUP BY topic
      ), refs AS (
        SELECT o.ref, o.asked, o.gave, row_number() OVER (
          ORDER BY o.year DESC NULLS LAST, coalesce(a.period_from, r.period_from) DESC NULLS LAST, o.ref DESC) AS place
        FROM all_of o LEFT JOIN activity a ON a.ref = o.ref LEFT JOIN request r ON r.ref = o.ref
        ORDER BY place LIMIT ${size} OFFSET ${(page - 1) * size}
      )
      SELECT (SELECT count(*)::int FROM all_of) AS total,
        (SELECT coalesce(json_agg(json_build_object('of', of, 'asked', asked, 'gave', gave) ORDER BY of), '[]')
          FROM years) AS years,
        (SELECT coalesce(json_agg(json_build_object('of', of, 'asked', asked, 'gave', gave)
          ORDER BY of IS NULL, "all" DESC, of), '[]') FROM topics) AS topics,
        (SELECT coalesce(json_agg(json_build_object('ref', ref, 'asked', asked, 'gave', gave) ORDER BY place), '[]')
          FROM refs) AS refs`

    return row!
  },
})
