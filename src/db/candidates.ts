import { keyOf, type Marks, type Question } from '#domain/memory/likeness.ts'
import { marksIn, unpacked } from './marks.ts'
import type { Tx } from './tx.ts'

/** An entry that may be alike; of all their marks, its own begin at `from` and end before `to`. */
export type Candidate = {
  readonly ref: string
  /** True where one of the asking ministries asked then, too. */
  readonly own: boolean
  readonly topics: readonly string[]
  readonly from: number
  readonly to: number
}
export type Candidates = { readonly entries: readonly Candidate[]; readonly marks: Marks }

/** So many entries are compared one by one: of the asking ministries, and of all. */
const most = { own: 3_000, all: 4_000 }
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
): Promise<Candidates> {
  const keys = [...question.answers]
    .filter(([, units]) => units.some(([, how]) => how >= nearEnough))
    .map(([key]) => key)
  const owners = requesters.map(code => keyOf(`@${code}`))
  const { entries, share } = await frequencies(tx, [...keys, ...owners])
  const own = owners.reduce((sum, key) => sum + share(key), 0)
  const forAll = within(most.all, keys, key => entries * share(key))
  const forOwn = within(most.own, keys, key => entries * own * share(key))

  const [found] = await tx.$queryRaw<[Found]>`
    SELECT refs, own, topics, sizes, units
    FROM memory_candidates(${forAll}::int[], ${[...requesters]}::text[], ${owners}::int[], ${forOwn}::int[])`

  return apart(found)
}

/** What was found, one after another in the same order; null where nothing was. */
type Found = { readonly [part in 'refs' | 'own' | 'topics' | 'sizes' | 'units']: string | null }

function apart({ refs, own, topics, sizes, units }: Found): Candidates {
  if (refs === null) return { entries: [], marks: unpacked(Buffer.alloc(0)) }
  const topicsOf = topics!.split('\n')
  const sizeOf = sizes!.split(' ')
  let from = 0

  return {
    entries: refs.split('\n').map((ref, at) => {
      const to = from + marksIn(Number(sizeOf[at]))
      const entry = { ref, own: own![at] === '1', topics: topicsOf[at]!.split(' ').filter(Boolean), from, to }
      from = to
      return entry
    }),
    marks: unpacked(Buffer.from(units!, 'base64')),
  }
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
