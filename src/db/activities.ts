import { createHash } from 'node:crypto'
import { type ActivityField, type ActivityFields, activityFields, withYear } from '#domain/memory/activity.ts'
import { corrected, differing } from '#domain/memory/correction.ts'
import { type ActivityRow, columns, keptFrom, rememberedFrom, rowFrom } from './activity.ts'
import { links } from './links.ts'
import { memory } from './memory.ts'
import { thesaurus } from './thesaurus.ts'
import type { Line } from './turn.ts'
import type { Tx } from './tx.ts'

/** Where each field is known from, in words that an official can follow: a file, an address, a letter. */
export type Sources = Readonly<Partial<Record<ActivityField, string>>>

/** An activity as it comes in: what it says, and under which identifier. */
export type Incoming = {
  readonly fields: ActivityFields
  /** Its identifier in its origin, where it has one. */
  readonly originId: string | null
  /** Where it is known from, where that is not its origin. */
  readonly source?: string
  /** Where single fields are known from, where that is not the same. */
  readonly sources?: Sources
}

/** What became of one that came in. */
export type Arrival = {
  readonly ref: string
  /** True where the very same had come before, from the same origin: nothing was kept again. */
  readonly known: boolean
  /** Those that have the same identifier in the same origin and say something else: both are kept. */
  readonly shares: readonly string[]
}

/** An activity as it is kept. */
export type KeptActivity = {
  readonly ref: string
  readonly fields: ActivityFields
  readonly origin: string
  readonly originId: string | null
  readonly sources: Sources
  readonly addedAt: Date
  readonly movedAt: Date
}

/** What the list of activities is narrowed to; null everywhere asks for all. */
export type ActivityFilter = {
  /** Asked or gave. */
  readonly ministry: string | null
  readonly topic: string | null
  readonly from: number | null
  readonly to: number | null
}

export const activities = (tx: Tx) => ({
  /**
   * Keeps many at once, in their order, and puts them where they are found. The very same from the same origin is kept
   * once, however often it comes and from however many places at the same instant.
   */
  async add(
    incoming: readonly Incoming[],
    origin: string,
    now: Date,
    line?: Line,
  ): Promise<readonly Arrival[]> {
    if (incoming.length === 0) return []
    // First, so that what comes back can be read at once, while PostgreSQL writes what was read before.
    const edition = await thesaurus(tx).now()
    const rows = incoming.map(({ fields, originId, source = origin, sources = {} }) => {
      const whole = withYear(fields)
      const from = Object.fromEntries(activityFields.map(name => [name, sources[name] ?? source]))
      return { ...rowFrom(whole), origin, originId, sources: from, digest: digestOf(whole, origin, originId) }
    })
    const first = new Map(rows.map((row, at) => [row.digest, { ...row, at }] as const).reverse())

    const added = await tx.$queryRaw<ActivityRow[]>`
      INSERT INTO activity (year, period, period_from, period_to, requesters, providers, form, topics, language, title,
        description, translated, place, call, outcome, report, phase, origin, origin_id, sources, digest, added_at, moved_at)
      SELECT a.year, a.period, a."periodFrom", a."periodTo", a.requesters, a.providers, a.form, a.topics, a.language,
        a.title, a.description, a.translated, a.place, a.call, a.outcome, a.report, a.phase, ${origin}, a."originId",
        a.sources, a.digest, ${now}, ${now}
      FROM jsonb_to_recordset(${JSON.stringify([...first.values()])}::jsonb) AS a (at int, year smallint,
        period jsonb, "periodFrom" date, "periodTo" date, requesters text[], providers text[], form text, topics text[],
        language text, title text, description text, translated jsonb, place text, call text, outcome text,
        report text, phase text, "originId" text, sources jsonb, digest text)
      WHERE NOT EXISTS (SELECT FROM activity known WHERE known.digest = a.digest)
      ORDER BY a.at
      ON CONFLICT (digest) DO NOTHING
      RETURNING ${columns}`
    await memory(tx).remember(added.map(keptFrom).map(rememberedFrom), edition, line)

    return this.arrivals(rows, new Set(added.map(({ ref }) => ref)), origin)
  },

  /** What became of each: read anew, for another may have brought the same at this instant. */
  async arrivals(
    rows: readonly { readonly digest: string; readonly originId: string | null }[],
    added: ReadonlySet<string>,
    origin: string,
  ): Promise<readonly Arrival[]> {
    type Kin = { readonly ref: string; readonly digest: string; readonly originId: string | null }
    const ids = [...new Set(rows.flatMap(({ originId }) => originId ?? []))]
    const kin = await tx.$queryRaw<Kin[]>`
      SELECT ref, digest, origin_id AS "originId" FROM activity WHERE digest = ANY(${rows.map(row => row.digest)}::text[])
      UNION
      SELECT ref, digest, origin_id FROM activity WHERE origin = ${origin} AND origin_id = ANY(${ids}::text[])
      ORDER BY ref`
    const refs = new Map(kin.map(({ digest, ref }) => [digest, ref]))
    const byId = new Map<string | null, string[]>()
    for (const { originId, ref } of kin)
      if (originId !== null) byId.set(originId, [...(byId.get(originId) ?? []), ref])
    const told = new Set<string>()

    return rows.map(({ digest, originId }) => {
      const ref = refs.get(digest) ?? ''
      const known = told.has(ref) || !added.has(ref)
      told.add(ref)
      return { ref, known, shares: (byId.get(originId) ?? []).filter(other => other !== ref) }
    })
  },

  /** One activity; `held` makes the corrections of it wait for one another. */
  async find(ref: string, held: 'held' | 'read'): Promise<KeptActivity | null> {
    if (held === 'held') await tx.$queryRaw`SELECT id FROM activity WHERE ref = ${ref} FOR UPDATE`
    const [kept] = await this.some([ref])

    return kept ?? null
  },

  /** Several activities, in the order of their references given. */
  async some(refs: readonly string[]): Promise<readonly KeptActivity[]> {
    if (refs.length === 0) return []
    const rows = await tx.$queryRaw<ActivityRow[]>`
      SELECT ${columns} FROM activity WHERE ref = ANY(${[...refs]}::text[])`
    const byRef = new Map(rows.map(row => [row.ref, keptFrom(row)]))

    return refs.flatMap(ref => byRef.get(ref) ?? [])
  },

  /** Changes what is known of an activity, and from where; null where there is no such activity. */
  async correct(
    ref: string,
    changes: Partial<ActivityFields>,
    source: string,
    now: Date,
  ): Promise<KeptActivity | null> {
    const before = await this.find(ref, 'held')
    if (before === null) return null
    const fields = corrected(before.fields, changes)
    const changed = [...Object.keys(changes), ...differing(before.fields, fields)]
    const sources = { ...before.sources, ...Object.fromEntries(changed.map(name => [name, source])) }
    const row = rowFrom(fields)

    const rows = await tx.$queryRaw<ActivityRow[]>`
      UPDATE activity SET year = ${row.year}, period = ${JSON.stringify(row.period)}::jsonb,
        period_from = ${row.periodFrom}::date, period_to = ${row.periodTo}::date, requesters = ${row.requesters}::text[],
        providers = ${row.providers}::text[], form = ${row.form}, topics = ${row.topics}::text[],
        language = ${row.language}, title = ${row.title}, description = ${row.description},
        translated = ${JSON.stringify(row.translated)}::jsonb, place = ${row.place}, call = ${row.call},
        outcome = ${row.outcome}, report = ${row.report}, phase = ${row.phase},
        sources = ${JSON.stringify(sources)}::jsonb, moved_at = ${now}
      WHERE ref = ${ref}
      RETURNING ${columns}`
    const [after] = rows.map(keptFrom)
    await memory(tx).remember([rememberedFrom(after!)])

    return after!
  },

  /** Activities and filed requests that fit, oldest first, no more than so many, and how many there are. */
  async list(filter: ActivityFilter, most: number): Promise<{ refs: readonly string[]; total: number }> {
    const { ministry, topic, from, to } = filter
    const rows = await tx.$queryRaw<{ ref: string; total: number }[]>`
      SELECT ref, count(*) OVER ()::int AS total FROM (
        SELECT ref, year, requesters || providers AS parties, topics FROM activity
        UNION ALL
        SELECT ref, year, ARRAY(SELECT ministry::text FROM request_ministry WHERE request_id = request.id
          UNION ALL SELECT ministry::text FROM offer WHERE request_id = request.id AND state = 'accepted'), topics
        FROM request WHERE state NOT IN ('draft', 'dropped')
      ) AS known
      WHERE (${ministry}::text IS NULL OR ${ministry} = ANY(parties))
        AND (${topic}::text IS NULL OR ${topic} = ANY(topics))
        AND (${from}::int IS NULL OR year >= ${from}) AND (${to}::int IS NULL OR year <= ${to})
      ORDER BY year NULLS FIRST, ref LIMIT ${most}`

    return { refs: rows.map(({ ref }) => ref), total: rows[0]?.total ?? 0 }
  },

  ...links(tx),
})

/** The sign of what an activity says and where it comes from. */
export function digestOf(fields: ActivityFields, origin: string, originId: string | null): string {
  const said = activityFields.map(name => fields[name])

  return createHash('sha256')
    .update(JSON.stringify(ordered([origin, originId, ...said])))
    .digest('hex')
}

/** The same value always written the same way, whatever order its parts were put together in. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value

  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, ordered(part)])
}
