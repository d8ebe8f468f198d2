import type { Answered, Recalled } from '#domain/memory/recalled.ts'
import { fold } from '#domain/plain.ts'
import type { Tx } from './tx.ts'

export const recalled = (tx: Tx) => ({
  /** Activities and requests by their references, in the order given; what is not there is left out. */
  async some(refs: readonly string[]): Promise<readonly Recalled[]> {
    if (refs.length === 0) return []
    const rows = await tx.$queryRaw<Recalled[]>`
      SELECT ref, 'activity' AS kind, title, language, translated, requesters, providers, year, period,
        NULL AS state, outcome, report
      FROM activity WHERE ref = ANY(${[...refs]}::text[])
      UNION ALL
      SELECT ref, 'request', title, language, '{}', (SELECT array_agg(ministry::text ORDER BY position) FROM request_ministry WHERE request_id = id),
        (SELECT coalesce(array_agg(ministry::text), '{}') FROM offer WHERE request_id = id AND offer.state = 'accepted'),
        year, period, state, '', NULL
      FROM request WHERE ref = ANY(${[...refs]}::text[])`
    const byRef = new Map(rows.map(row => [row.ref, row]))

    return refs.flatMap(ref => byRef.get(ref) ?? [])
  },

  /**
   * Activities and requests whose title has every word that was typed, whatever its accents, or whose reference has what
   * was typed in it; the newest first. Drafts are nobody's here.
   */
  async named(typed: string, limit: number): Promise<readonly Pick<Recalled, 'ref' | 'title'>[]> {
    const words = fold(typed)
      .split(' ')
      .map(word => `%${word}%`)
    const ref = /\d/.test(typed)
      ? `%${typed
          .trim()
          .replace(/[\s–]+/g, '-')
          .replaceAll(/[\\%_]/g, '\\$&')}%`
      : ''

    return tx.$queryRaw`
      SELECT ref, title FROM (
        (SELECT ref, title, moved_at FROM activity WHERE folded(title) LIKE ALL(${words}::text[])
          ORDER BY id DESC LIMIT ${limit})
        UNION
        (SELECT ref, title, moved_at FROM activity WHERE ref ILIKE ${ref} ORDER BY id DESC LIMIT ${limit})
        UNION
        (SELECT ref, title, moved_at FROM request WHERE state NOT IN ('draft', 'dropped')
          AND (ref ILIKE ${ref} OR folded(title) LIKE ALL(${words}::text[])) ORDER BY id DESC LIMIT ${limit})
      ) AS known
      ORDER BY moved_at DESC, ref LIMIT ${limit}`
  },

  /** What is said of matches from now on; what was said of them before is kept, undone. */
  async answer(
    request: string,
    answers: readonly Answered[],
    person: string | null,
    now: Date,
  ): Promise<void> {
    if (answers.length === 0) return
    await tx.$executeRaw`
      UPDATE memory_answer SET undone_at = ${now}
      WHERE request = ${request} AND match = ANY(${answers.map(({ match }) => match)}::text[]) AND undone_at IS NULL`
    await tx.$executeRaw`
      INSERT INTO memory_answer (request, match, answer, reason, score, person_id, at)
      SELECT ${request}, match, answer, reason, score, ${person}::uuid, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS a (match text, answer text, reason text, score real)`
  },

  /** Takes back what was said of a match; true where something was. */
  async undo(request: string, match: string, now: Date): Promise<boolean> {
    const undone = await tx.$executeRaw`
      UPDATE memory_answer SET undone_at = ${now} WHERE request = ${request} AND match = ${match} AND undone_at IS NULL`

    return undone > 0
  },

  /** What was said of the matches of a request. */
  async answersOf(request: string): Promise<readonly Answered[]> {
    return tx.$queryRaw`
      SELECT match, answer, reason, score::float8 AS score FROM memory_answer
      WHERE request = ${request} AND undone_at IS NULL ORDER BY score DESC, match COLLATE "C"`
  },
})
