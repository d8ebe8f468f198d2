import type { Tx } from './tx.ts'

/** A ministry as it is today: its name, and who speaks for it; `contact` is null where it is vacant. */
export type Ministry = {
  readonly code: string
  readonly official: string | null
  readonly english: string | null
  readonly language: string
  readonly zone: string
  readonly contact: string | null
  readonly contactId: string | null
  readonly deputies: readonly string[]
}

export const ministries = (tx: Tx) => ({
  /** All 35, or those asked for, by code. */
  async list(now: Date, codes: readonly string[] | null = null): Promise<readonly Ministry[]> {
    return tx.$queryRaw<Ministry[]>`
      SELECT m.code, n.official, n.english, m.language, m.zone, c.name AS contact, c.id AS "contactId",
        coalesce(d.names, '{}') AS deputies
      FROM ministry m
      LEFT JOIN ministry_name n ON n.ministry = m.code AND (n.since IS NULL OR n.since <= ${now}::date)
        AND (n.until IS NULL OR n.until > ${now}::date)
      LEFT JOIN LATERAL (
        SELECT p.id, p.name FROM assignment a JOIN person p ON p.id = a.person_id
        WHERE a.ministry = m.code AND a.role = 'contact' AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      ) c ON true
      LEFT JOIN LATERAL (
        SELECT array_agg(p.name ORDER BY a.since) AS names FROM assignment a JOIN person p ON p.id = a.person_id
        WHERE a.ministry = m.code AND a.role = 'deputy' AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      ) d ON true
      WHERE ${codes === null} OR m.code = ANY(${codes ?? []}::text[])
      ORDER BY m.code`
  },

  /** Says nothing, or fails where the database cannot be reached. */
  async reached(): Promise<void> {
    await tx.$queryRaw`SELECT 1`
  },

  /** Everybody who has spoken for a ministry, oldest first. */
  async held(
    code: string,
  ): Promise<readonly { name: string; role: string; since: Date; until: Date | null }[]> {
    return tx.$queryRaw`
      SELECT p.name, a.role, a.since, a.until FROM assignment a JOIN person p ON p.id = a.person_id
      WHERE a.ministry = ${code} AND a.role IN ('contact', 'deputy') ORDER BY a.since, a.id`
  },

  /** Ministries somebody has spoken for once, and nobody does now. */
  async vacated(now: Date): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ministry: string }[]>`
      SELECT ministry FROM assignment WHERE role = 'contact' AND since <= ${now} GROUP BY ministry
      HAVING NOT bool_or(until IS NULL OR until > ${now}) ORDER BY ministry`

    return rows.map(({ ministry }) => ministry)
  },

  /** Since when nobody has spoken for a ministry; null where somebody does, or nobody ever did. */
  async vacantSince(code: string, now: Date): Promise<Date | null> {
    const [row] = await tx.$queryRaw<{ since: Date | null }[]>`
      SELECT CASE WHEN bool_or(until IS NULL OR until > ${now}) THEN NULL ELSE max(until) END AS since
      FROM assignment WHERE ministry = ${code} AND role = 'contact' AND since <= ${now}`

    return row?.since ?? null
  },

  /** Makes the ministry's appointments wait for one another. */
  async hold(code: string): Promise<void> {
    await tx.$queryRaw`SELECT code FROM ministry WHERE code = ${code} FOR UPDATE`
  },
})
