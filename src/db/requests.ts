import type { Answered } from '#domain/memory/recalled.ts'
import { periodBounds } from '#domain/period.ts'
import type { RequestFields } from '#domain/request/fields.ts'
import type { Standing } from '#domain/request/standing.ts'
import { fieldsFrom, type Joined, type RequestRow, standingFrom } from './request.ts'
import type { Tx } from './tx.ts'

/** A request as it is kept: where it stands, what it says, and its dates. */
export type Kept = {
  readonly id: bigint
  readonly standing: Standing
  readonly fields: RequestFields
  /** The requests that have joined this one, with the ministries that ask in them. */
  readonly joined: readonly Joined[]
  /** What was said of what the memory found like it. */
  readonly answers: readonly Answered[]
  readonly createdAt: Date
  readonly filedAt: Date | null
  readonly movedAt: Date
}

const day = (of: string | undefined) => (of ? new Date(`${of}T00:00:00Z`) : null)

export const requests = (tx: Tx) => ({
  /** The next reference of a year; never given twice. */
  async reference(year: number): Promise<string> {
    const [row] = await tx.$queryRaw<{ ref: string }[]>`SELECT next_reference(${year}::int) AS ref`

    return row!.ref
  },

  /** One request; `held` makes the acts on it wait for one another. */
  async find(ref: string, held: 'held' | 'read'): Promise<Kept | null> {
    if (held === 'held') await tx.$queryRaw`SELECT id FROM request WHERE ref = ${ref} FOR UPDATE`
    const [kept] = await this.some([ref])

    return kept ?? null
  },

  /** Several requests, in the order of their references given. */
  async some(refs: readonly string[]): Promise<readonly Kept[]> {
    if (refs.length === 0) return []
    const rows = await tx.$queryRaw<RequestRow[]>`
      SELECT r.id, r.ref, r.state, r.language, r.title, r.need, r.background, r.objectives, r.product, r.topics, r.form,
        r.wished, r.period, r.participants, r.priority, r.payers, r.call, r.continues, r.target, r.ended, r.last,
        r.created_at AS "createdAt", r.filed_at AS "filedAt", r.moved_at AS "movedAt",
        r.proposed_by AS "proposedById", pp.name AS "proposedByName", r.officer_id AS "officerId", po.name AS "officerName",
        (SELECT array_agg(ministry ORDER BY position) FROM request_ministry WHERE request_id = r.id) AS requesters,
        (SELECT coalesce(json_agg(json_build_object('ministry', ministry, 'state', state, 'round', round)
          ORDER BY round, ministry), '[]') FROM offer WHERE request_id = r.id) AS offers,
        (SELECT coalesce(json_agg(json_build_object('ref', j.ref, 'requesters', (SELECT array_agg(ministry ORDER BY position)
          FROM request_ministry WHERE request_id = j.id)) ORDER BY j.id), '[]')
          FROM request j WHERE j.target = r.ref AND j.state = 'joined') AS joined,
        (SELECT coalesce(json_agg(json_build_object('match', match, 'answer', answer, 'reason', reason, 'score', score)
          ORDER BY score DESC, match COLLATE "C"), '[]') FROM memory_answer WHERE request = r.ref AND undone_at IS NULL) AS answers
      FROM request r
      LEFT JOIN person pp ON pp.id = r.proposed_by
      LEFT JOIN person po ON po.id = r.officer_id
      WHERE r.ref = ANY(${[...refs]}::text[])`
    const byRef = new Map(rows.map(row => [row.ref, row]))

    return refs
      .flatMap(ref => byRef.get(ref) ?? [])
      .map(row => ({
        id: row.id,
        standing: standingFrom(row),
        fields: fieldsFrom(row),
        joined: row.joined,
        answers: row.answers,
        createdAt: row.createdAt,
        filedAt: row.filedAt,
        movedAt: row.movedAt,
      }))
  },

  /** Keeps a new request with its requesting ministries. */
  async add(standing: Standing, fields: RequestFields, now: Date): Promise<void> {
    const bounds = periodBounds(standing.period)
    const filedAt = standing.state === 'draft' ? null : now
    await tx.$executeRaw`
      WITH new AS (
        INSERT INTO request (ref, year, state, language, title, need, background, objectives, product, topics, form,
          wished, period, period_from, period_to, participants, priority, payers, call, continues, proposed_by, last,
          created_at, filed_at, moved_at)
        VALUES (${standing.ref}, ${Number(standing.ref.slice(5, 9))}, ${standing.state}, ${fields.language},
          ${fields.title}, ${fields.need}, ${fields.background}, ${fields.objectives}, ${fields.product},
          ${[...fields.topics]}::text[], ${fields.form}, ${[...fields.wished]}::text[],
          ${JSON.stringify(standing.period)}::jsonb, ${day(bounds?.from)}::date, ${day(bounds?.to)}::date,
          ${fields.participants}, ${fields.priority}, ${fields.payers}, ${fields.call}, ${fields.continues},
          ${standing.proposedBy?.id ?? null}::uuid, ${JSON.stringify(standing.last)}::jsonb, ${now}, ${filedAt}, ${now})
        RETURNING id
      )
      INSERT INTO request_ministry (request_id, ministry, position)
      SELECT new.id, m.code, m.place - 1
      FROM new, unnest(${[...standing.requesters]}::text[]) WITH ORDINALITY AS m (code, place)`
  },

  /** Keeps where a request stands after an act. */
  async move(id: bigint, before: Standing, after: Standing, now: Date): Promise<void> {
    const bounds = periodBounds(after.period)
    const ended = after.ended === null ? null : JSON.stringify(after.ended)
    await tx.$executeRaw`
      UPDATE request SET state = ${after.state}, officer_id = ${after.officer?.id ?? null}::uuid, target = ${after.target},
        ended = ${ended}::jsonb, last = ${JSON.stringify(after.last)}::jsonb,
        period = ${JSON.stringify(after.period)}::jsonb, period_from = ${day(bounds?.from)}::date,
        period_to = ${day(bounds?.to)}::date, moved_at = ${now},
        filed_at = CASE WHEN ${after.state} = 'filed' THEN coalesce(filed_at, ${now}) ELSE filed_at END
      WHERE id = ${id}`

    for (const offer of after.offers) {
      const known = before.offers.find(old => old.ministry === offer.ministry && old.round === offer.round)
      if (known?.state === offer.state) continue
      const answeredAt = offer.state === 'pending' ? null : now
      await tx.$executeRaw`
        INSERT INTO offer (request_id, ministry, round, state, offered_at, answered_at)
        VALUES (${id}, ${offer.ministry}, ${offer.round}, ${offer.state}, ${now}, ${answeredAt})
        ON CONFLICT (request_id, ministry, round) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at`
    }
  },

  /** Since when each offer waits that waits, by ministry. */
  async offered(ref: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.$queryRaw<{ ministry: string; at: Date }[]>`
      SELECT o.ministry, o.offered_at AS at FROM offer o JOIN request r ON r.id = o.request_id
      WHERE r.ref = ${ref} AND o.state = 'pending'`

    return new Map(rows.map(({ ministry, at }) => [ministry, at]))
  },

  /** What a provider said with its answer to an offer: the form, the period, who pays, or why not. */
  async answered(
    id: bigint,
    ministry: string,
    said: { form?: string; period?: unknown; payers?: string; reason?: string },
  ) {
    await tx.$executeRaw`
      UPDATE offer SET form = ${said.form ?? null}, period = ${said.period ? JSON.stringify(said.period) : null}::jsonb,
        payers = ${said.payers ?? null}, reason = ${said.reason ?? null}
      WHERE (request_id, ministry, round) = (SELECT request_id, ministry, max(round) FROM offer
        WHERE request_id = ${id} AND ministry = ${ministry} GROUP BY request_id, ministry)`
  },

  /** Replaces what a draft says, and who asks, as the contact point wants it filed. */
  async rewrite(id: bigint, fields: RequestFields): Promise<void> {
    await tx.$executeRaw`
      UPDATE request SET title = ${fields.title}, need = ${fields.need}, background = ${fields.background},
        objectives = ${fields.objectives}, product = ${fields.product}, topics = ${[...fields.topics]}::text[],
        form = ${fields.form}, wished = ${[...fields.wished]}::text[], participants = ${fields.participants},
        priority = ${fields.priority}, payers = ${fields.payers}, call = ${fields.call}, continues = ${fields.continues},
        language = ${fields.language}
      WHERE id = ${id}`
    await tx.$executeRaw`DELETE FROM request_ministry WHERE request_id = ${id}`
    await tx.$executeRaw`
      INSERT INTO request_ministry (request_id, ministry, position)
      SELECT ${id}, m.code, m.place - 1 FROM unnest(${[...fields.requesters]}::text[]) WITH ORDINALITY AS m (code, place)`
  },
})
