import type { Asked, Call, Said } from '#domain/call.ts'
import type { Language } from '#domain/language.ts'
import type { Addressee } from '#domain/reminder.ts'
import type { Tx } from './tx.ts'

/** A call as it is kept: where it stands, and what it asks for in which words. */
export type KeptCall = {
  readonly id: bigint
  readonly call: Call
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly openedAt: Date
  readonly closedAt: Date | null
}

/** One version of an answer, with who gave it. */
export type Answer = Said & {
  readonly addressee: Addressee
  readonly version: number
  readonly language: Language
  readonly person: string
  readonly at: Date
}

type Row = Omit<KeptCall, 'call'> & Omit<Call, 'asked'> & { readonly asked: readonly Asked[] }

export const calls = (tx: Tx) => ({
  /** The next reference of a year; never given twice. */
  async reference(year: number): Promise<string> {
    const [row] = await tx.$queryRaw<{ ref: string }[]>`SELECT next_call(${year}::int) AS ref`

    return row!.ref
  },

  /** One call; `held` makes the acts on it wait for one another. */
  async find(ref: string, how: 'held' | 'read'): Promise<KeptCall | null> {
    if (how === 'held') await tx.$queryRaw`SELECT id FROM call WHERE ref = ${ref} FOR UPDATE`
    const [kept] = await this.some([ref])

    return kept ?? null
  },

  /** Several calls, in the order of their references given. */
  async some(refs: readonly string[]): Promise<readonly KeptCall[]> {
    if (refs.length === 0) return []
    const rows = await tx.$queryRaw<Row[]>`
      SELECT c.id, c.ref, c.kind, c.state, c.language, c.title, c.text, c.closes::text AS closes,
        c.closes_at AS "closesAt", c.nudged_at AS "nudgedAt", c.opened_at AS "openedAt", c.closed_at AS "closedAt",
        (SELECT coalesce(json_agg(json_build_object('addressee', a.addressee, 'version', coalesce((SELECT max(version)
            FROM call_answer w WHERE w.call_id = c.id AND w.addressee = a.addressee), 0)) ORDER BY a.position), '[]')
          FROM call_addressee a WHERE a.call_id = c.id) AS asked
      FROM call c WHERE c.ref = ANY(${[...refs]}::text[])`
    const byRef = new Map(rows.map(row => [row.ref, row]))

    return refs.flatMap(ref => {
      const row = byRef.get(ref)
      return row ? [keptFrom(row)] : []
    })
  },

  /** References by state: open ones that close first come first, then closed ones, the latest first. */
  async list(
    states: readonly Call['state'][],
    addressees: readonly string[] | null,
    page: number,
    size: number,
  ): Promise<{ readonly refs: readonly string[]; readonly total: number }> {
    const rows = await tx.$queryRaw<{ ref: string; total: number }[]>`
      SELECT c.ref, count(*) OVER ()::int AS total FROM call c
      WHERE c.state = ANY(${[...states]}::text[]) AND (${addressees === null} OR EXISTS (SELECT FROM call_addressee a
        WHERE a.call_id = c.id AND a.addressee = ANY(${[...(addressees ?? [])]}::text[])))
      ORDER BY c.state DESC, CASE WHEN c.state = 'open' THEN c.closes_at END, c.closed_at DESC, c.id DESC
      LIMIT ${size} OFFSET ${(page - 1) * size}`

    return { refs: rows.map(({ ref }) => ref), total: rows[0]?.total ?? 0 }
  },

  /** References and titles that fit what was typed: for pickers; open ones first. */
  async pick(typed: string, limit: number) {
    const like = `%${typed.replace(/[\\%_]/g, '\\$&')}%`

    return tx.$queryRaw<{ ref: string; title: string; state: Call['state'] }[]>`
      SELECT ref, title, state FROM call WHERE ref ILIKE ${like} OR title ILIKE ${like}
      ORDER BY state DESC, id DESC LIMIT ${limit}`
  },

  /** Those whose last day is over for everybody. */
  async over(now: Date): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`
      SELECT ref FROM call WHERE state = 'open' AND closes_at <= ${now} ORDER BY closes_at, id`

    return rows.map(({ ref }) => ref)
  },

  async add(
    { call, title, text, language }: Pick<KeptCall, 'call' | 'title' | 'text' | 'language'>,
    by: string,
    now: Date,
  ): Promise<void> {
    await tx.$executeRaw`
      WITH new AS (
        INSERT INTO call (ref, kind, state, language, title, text, closes, closes_at, opened_by, opened_at)
        VALUES (${call.ref}, ${call.kind}, 'open', ${language}, ${title}, ${text}, ${call.closes}::date,
          ${call.closesAt}, ${by}::uuid, ${now})
        RETURNING id
      )
      INSERT INTO call_addressee (call_id, addressee, position)
      SELECT new.id, a.addressee, a.place
      FROM new, unnest(${call.asked.map(({ addressee }) => addressee)}::text[]) WITH ORDINALITY AS a (addressee, place)`
  },

  /** Where it stands after an act. */
  async move(id: bigint, { closes, closesAt, state, nudgedAt }: Call, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE call SET closes = ${closes}::date, closes_at = ${closesAt}, state = ${state}, nudged_at = ${nudgedAt},
        closed_at = CASE WHEN ${state} = 'closed' THEN coalesce(closed_at, ${now}::timestamptz) END
      WHERE id = ${id}`
  },

  /** A new version of an answer, which counts from now on. */
  async answer(
    id: bigint,
    to: Asked,
    { stance, text, links }: Said,
    language: Language,
    by: string,
    now: Date,
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO call_answer (call_id, addressee, version, stance, text, links, language, person_id, at)
      VALUES (${id}, ${to.addressee}, ${to.version + 1}, ${stance}, ${text}, ${[...links]}::text[], ${language},
        ${by}::uuid, ${now})`
  },

  /** Answers to a call: the versions that count, or with an addressee all of theirs, the newest first. */
  async answers(id: bigint, addressee: string | null): Promise<readonly Answer[]> {
    return tx.$queryRaw<Answer[]>`
      SELECT w.addressee, w.version, w.stance, w.text, w.links, w.language, p.name AS person, w.at
      FROM call_answer w JOIN person p ON p.id = w.person_id
      JOIN call_addressee a ON a.call_id = w.call_id AND a.addressee = w.addressee
      WHERE w.call_id = ${id} AND (w.addressee = ${addressee} OR (${addressee}::text IS NULL AND w.version = (SELECT
        max(version) FROM call_answer n WHERE n.call_id = w.call_id AND n.addressee = w.addressee)))
      ORDER BY a.position, w.version DESC`
  },
})

function keptFrom(row: Row): KeptCall {
  const { id, title, text, language, openedAt, closedAt, ...call } = row

  return { id, call, title, text, language, openedAt, closedAt }
}
