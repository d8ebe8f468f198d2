import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Reading } from '#domain/memory/import/reading.ts'
import type { Source } from '#domain/memory/import/source.ts'
import { batches, type Survey } from '#domain/memory/import/survey.ts'
import { type Arrival, activities, digestOf, type Incoming } from './activities.ts'
import { resembling } from './resembling.ts'
import { type Tally, tallying } from './tally.ts'
import { line } from './turn.ts'
import type { Tx } from './tx.ts'

/** A file that was looked through, and under which name it is kept where its records are known from. */
export type Import = { readonly source: Source; readonly survey: Survey; readonly origin: string }

type Progress = (records: number) => void

export const imports = (tx: Tx) => ({
  /** True where no other file is being kept, now or after waiting a little; holds the turn until the transaction ends. */
  async turn(patienceMs = 0): Promise<boolean> {
    for (const until = Date.now() + patienceMs; ; await sleep(againMs)) {
      const [row] = await tx.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('import')) AS free`
      if (row!.free || Date.now() >= until) return row!.free
    }
  },

  /** The name under which the very same file was kept before, whatever it is called now. */
  async originOf(fingerprint: string): Promise<string | null> {
    const [row] = await tx.$queryRaw<{ origin: string | null }[]>`
      SELECT facts->>'origin' AS origin FROM journal
      WHERE kind = 'activity' AND subject = ${importSubject(fingerprint)} AND act = 'import' ORDER BY id LIMIT 1`

    return row?.origin ?? null
  },

  /**
   * What would become of a file, and what of it is at least so many in a hundred probably there already. What its lines
   * say of one another is put aside in a table of this transaction alone.
   */
  async foretell(
    { source, survey, origin }: Import,
    percent: number,
    progress: Progress = () => {},
  ): Promise<Tally> {
    await tx.$executeRaw`
      CREATE TEMP TABLE IF NOT EXISTS import_seen (digest text PRIMARY KEY, origin_id text, line int) ON COMMIT DROP`
    await tx.$executeRaw`CREATE INDEX IF NOT EXISTS import_seen_id ON import_seen (origin_id)`
    await tx.$executeRaw`DELETE FROM import_seen`
    const tally = tallying()
    const fresh: Reading[] = []

    for await (const batch of batches(source, survey)) {
      const rows = batch.map(one => ({
        digest: digestOf(one.fields, origin, one.originId),
        originId: one.originId,
        line: one.line,
      }))
      const known = await seenBefore(tx, rows)
      const others = await sharing(
        tx,
        rows.filter(({ line }) => !known.has(line)),
        origin,
      )
      tally.add(
        rows.map(({ line, originId }) => ({
          line,
          id: originId ?? '',
          known: known.has(line),
          ref: null,
          ...(others.get(line) ?? alone),
        })),
      )
      fresh.push(...batch.filter(({ line }) => !known.has(line)).slice(0, mostCompared - fresh.length))
      progress(batch.length)
    }

    return { ...tally.whole(), resembling: await resembling(tx, fresh, percent) }
  },

  /** Keeps every record of a file, and puts it where it is found. */
  async keep({ source, survey, origin }: Import, now: Date, progress: Progress = () => {}): Promise<Tally> {
    const tally = tallying()
    const kept = activities(inLine(tx))
    const reading = line()
    const under: { readonly batch: readonly Reading[]; readonly added: Promise<readonly Arrival[]> }[] = []
    const reasons: unknown[] = []
    const first = async () => {
      const { batch, added } = under[0]!
      const arrivals = await added
      under.shift()
      tally.add(arrivals.map((arrival, at) => arrived(arrival, batch[at]!)))
      progress(batch.length)
    }

    try {
      for await (const batch of batches(source, survey)) {
        const added = kept.add(batch.map(incoming), origin, now, reading)
        // What fails after it fails because of it.
        added.catch(error => reasons.push(error))
        under.push({ batch, added })
        // While PostgreSQL writes one batch, the next are read into words, and neither waits for the other.
        if (under.length === atOnce) await first()
      }
      while (under.length > 0) await first()
    } catch (error) {
      // Nothing may still be asked of a transaction that ends.
      await Promise.allSettled(under.map(({ added }) => added))
      throw reasons[0] ?? error
    }

    return tally.whole()
  },

  /** Counts anew what is how frequent, after so much came that what was counted tells nothing. */
  async count(): Promise<void> {
    await tx.$executeRaw`ANALYZE memory_entry`
    await tx.$executeRaw`ANALYZE activity`
  },
})

/** What the journal calls an import: its bytes, whatever the file was called. */
export const importSubject = (fingerprint: string): string => `import:${fingerprint}`

/** The sign of a file: the same for the same bytes. */
export async function fingerprintOf(source: Source): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of source()) hash.update(bytes)

  return hash.digest('hex')
}

/** One connection answers one question at a time; who asks meanwhile waits. */
function inLine(tx: Tx): Tx {
  const next = line()

  return {
    $queryRaw: (statement, ...values) => next(() => tx.$queryRaw(statement, ...values)),
    $executeRaw: (statement, ...values) => next(() => tx.$executeRaw(statement, ...values)),
  }
}

const arrived = ({ ref, known, shares }: Arrival, { line, originId }: Reading) => ({
  line,
  id: originId ?? '',
  known,
  ref,
  refs: shares.slice(0, mostShares),
  lines: [],
})

const incoming = ({ fields, originId, source }: Reading): Incoming => ({
  fields,
  originId,
  ...(source === null ? {} : { source }),
})

type Row = { readonly digest: string; readonly originId: string | null; readonly line: number }
type Kin = { readonly refs: readonly string[]; readonly lines: readonly number[] }

/** The lines that say what was said before, in the memory or further up. */
async function seenBefore(tx: Tx, rows: readonly Row[]): Promise<ReadonlySet<number>> {
  const fresh = await tx.$queryRaw<{ line: number }[]>`
    WITH said AS (
      SELECT DISTINCT ON (digest) digest, "originId", line
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (digest text, "originId" text, line int)
      ORDER BY digest, line
    ), seen AS (
      INSERT INTO import_seen (digest, origin_id, line) SELECT digest, "originId", line FROM said
      ON CONFLICT DO NOTHING RETURNING digest, line
    )
    SELECT line FROM seen WHERE NOT EXISTS (SELECT FROM activity WHERE activity.digest = seen.digest)`
  const lines = new Set(fresh.map(({ line }) => line))

  return new Set(rows.map(({ line }) => line).filter(line => !lines.has(line)))
}

/** What has the identifier of a line and says something else. */
async function sharing(tx: Tx, rows: readonly Row[], origin: string): Promise<ReadonlyMap<number, Kin>> {
  const named = rows.filter(({ originId }) => originId !== null)
  if (named.length === 0) return new Map()
  const found = await tx.$queryRaw<{ line: number; refs: string[] | null; lines: number[] | null }[]>`
    SELECT r.line, kept.refs, seen.lines
    FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS r (digest text, "originId" text, line int)
    LEFT JOIN LATERAL (SELECT array_agg(ref) AS refs FROM (SELECT ref FROM activity a
      WHERE a.origin = ${origin} AND a.origin_id = r."originId" AND a.digest <> r.digest LIMIT ${mostShares}) k) kept ON true
    LEFT JOIN LATERAL (SELECT array_agg(line) AS lines FROM (SELECT s.line FROM import_seen s
      WHERE s.origin_id = r."originId" AND s.digest <> r.digest AND s.line < r.line LIMIT ${mostShares}) k) seen ON true
    WHERE kept.refs IS NOT NULL OR seen.lines IS NOT NULL`

  return new Map(found.map(({ line, refs, lines }) => [line, { refs: refs ?? [], lines: lines ?? [] }]))
}

const alone: Kin = { refs: [], lines: [] }
const mostShares = 3
const againMs = 200
/** So many batches are under way at a time. */
const atOnce = 3
/** So many new records are compared with the memory before they are kept. */
const mostCompared = 100
