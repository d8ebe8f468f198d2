import { keyOf, type Question } from '#domain/memory/likeness.ts'
import type { Tx } from './tx.ts'

/** An entry that may be alike. */
export type Candidate = {
  readonly ref: string
  readonly requesters: readonly string[]
  readonly topics: readonly string[]
  readonly units: Uint8Array
}

/** So many entries are compared one by one: of the asking ministries, and of all. */
const most = { own: 8_000, all: 12_000 }
/** What is only this near is looked for where something nearer was found. */
const nearEnough = 0.3

/**
 * The entries worth comparing. In a small memory that is every one that shares anything; in a large one, those that
 * share what is rare, as far as so many can be compared: how rare it is, PostgreSQL's own statistics tell.
 */
export async function candidates(
  tx: Tx,
  question: Question,
  requesters: readonly string[],
): Promise<readonly Candidate[]> {
  const keys = [...question.answers]
    .filter(([, units]) => units.some(([, how]) => how >= nearEnough))
    .map(([key]) => key)
  const owners = requesters.map(code => keyOf(`@${code}`))
  const { entries, share } = await frequencies(tx, [...keys, ...owners])
  const own = owners.reduce((sum, key) => sum + share(key), 0)
  const forAll = within(most.all, keys, key => entries * share(key))
  const forOwn = within(most.own, keys, key => entries * own * share(key))

  return tx.$queryRaw<Candidate[]>`
    SELECT ref, requesters, topics, units FROM memory_entry WHERE marks && ${forAll}::int[]
    UNION
    SELECT ref, requesters, topics, units FROM memory_entry
    WHERE marks && ${owners}::int[] AND marks && ${forOwn}::int[]`
}

/** The rarest keys, as many as together promise no more than so many entries. */
function within(most: number, keys: readonly number[], expected: (key: number) => number): number[] {
  const rarest = keys.map(key => [key, expected(key)] as const).sort((a, b) => a[1] - b[1])
  let sum = 0

  return rarest.flatMap(([key, count]) => {
    sum += count
    return sum <= most ? [key] : []
  })
}

/** What share of the entries has a mark, as PostgreSQL last counted; what is too rare for its list has next to none. */
async function frequencies(tx: Tx, keys: readonly number[]) {
  const rows = await tx.$queryRaw<{ key: number | null; share: number; entries: number }[]>`
    SELECT e.key, e.share, c.entries FROM (SELECT greatest(reltuples, 0)::float8 AS entries FROM pg_class
      WHERE oid = 'memory_entry'::regclass) c
    LEFT JOIN (SELECT unnest(most_common_elems::text::int[]) AS key, unnest(most_common_elem_freqs) AS share FROM pg_stats
      WHERE schemaname = current_schema() AND tablename = 'memory_entry' AND attname = 'marks') e
      ON e.key = ANY(${[...keys]}::int[])`
  const shares = new Map(rows.map(({ key, share }) => [key, share]))

  return { entries: rows[0]?.entries ?? 0, share: (key: number) => shares.get(key) ?? 0.0001 }
}
