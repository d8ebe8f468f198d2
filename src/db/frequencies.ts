import { type Rarity, rarityOf, uncounted } from '#domain/memory/rarity.ts'
import type { Tx } from './tx.ts'

/** How frequent everything is in the memory, as PostgreSQL last counted it by itself. */
export type Frequencies = {
  readonly entries: number
  /** About how many there are by now, by how large the table is. */
  readonly now: number
  /** What share of the entries has a mark, from 0 to 1. */
  readonly share: (key: number) => number
  readonly rarity: Rarity
}

/** Asks whether it was counted again since; only then what was counted. Before it ever was, all is equally frequent. */
export async function frequencies(tx: Tx): Promise<Frequencies> {
  const [row] = await tx.$queryRaw<{ entries: number; now: number; counted: string }[]>`
    SELECT greatest(reltuples, 0)::float8 AS entries, (CASE WHEN reltuples > 0 AND relpages > 0
        THEN reltuples / relpages ELSE ${usualOnPage}::float8 END * pg_relation_size(oid)
        / current_setting('block_size')::int)::float8 AS now, concat_ws(' ', current_database(), oid, reltuples,
      pg_stat_get_last_analyze_time(oid), pg_stat_get_last_autoanalyze_time(oid)) AS counted
    FROM pg_class WHERE oid = 'memory_entry'::regclass`
  const { entries, now, counted } = row!
  if (known?.counted === counted) return { ...known.frequencies, now }

  const rows = await tx.$queryRaw<{ key: number; share: number }[]>`
    SELECT e.key, e.share FROM pg_stats,
      LATERAL unnest(most_common_elems::text::int[], most_common_elem_freqs) AS e (key, share)
    WHERE schemaname = current_schema() AND tablename = 'memory_entry' AND attname = 'marks' AND e.key IS NOT NULL`
  const shares = new Map(rows.map(({ key, share }) => [key, share]))
  const rare = uncounted(shares)
  known = {
    counted,
    frequencies: { entries, share: key => shares.get(key) ?? rare, rarity: rarityOf(entries, shares) },
  }

  return { ...known.frequencies, now }
}

/** So many entries stand on one page of the table, before anybody counted. */
const usualOnPage = 6

let known: { readonly counted: string; readonly frequencies: Omit<Frequencies, 'now'> } | null = null
