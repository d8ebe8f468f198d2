import MiniSearch from 'minisearch'
import pg from 'pg'
import type { Database } from '#db/client.ts'
import { type BenchRecord, type Query, remembered, topicsOf } from './records.ts'

/** What one method finds for each query, best first. */
export type Run = readonly { readonly query_id: string; readonly results: readonly Result[] }[]
export type Result = {
  readonly id: string
  readonly score: number
  readonly verdict?: 'duplicate' | 'related' | 'none'
}

const most = 50
/** What users would take instead knows who asks, too: records of the same ministry count double. */
const raised = 2

/** Enlace's memory, by the same call that filing makes. */
export async function enlaceRun(
  { transact, db }: Database,
  records: readonly BenchRecord[],
  queries: readonly Query[],
  warning: number,
): Promise<Run> {
  for (let at = 0; at < records.length; at += 1000)
    await transact(db => db.memory.remember(records.slice(at, at + 1000).map(remembered)))

  await db.imports.count()

  const run = []
  for (const query of queries) {
    const need = {
      title: query.title,
      description: query.description,
      requesters: [query.requesting],
      topics: topicsOf(query.topic_given),
    }
    const matches = await db.memory.alike(need, most)
    run.push({
      query_id: query.id,
      results: matches.map(({ ref, score, own }) => ({
        id: ref,
        score,
        verdict: score < warning ? ('none' as const) : own ? ('duplicate' as const) : ('related' as const),
      })),
    })
  }

  return run
}

/** MiniSearch over titles and descriptions, forgiving typing errors. */
export function miniSearchRun(records: readonly BenchRecord[], queries: readonly Query[]): Run {
  const index = new MiniSearch<BenchRecord>({ fields: ['title', 'description'], storeFields: ['requesting'] })
  index.addAll(records)

  return queries.map(({ id, title, description, requesting }) => ({
    query_id: id,
    results: index
      .search(`${title} ${description}`, { fuzzy: 0.2, prefix: true })
      .map(found => ({
        id: found.id as string,
        score: found.score * (found.requesting.includes(requesting) ? raised : 1),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most),
  }))
}

/** What PostgreSQL offers: trigram similarity, and ranked full text over its dictionaries of the four languages. */
export async function postgresRuns(
  url: string,
  records: readonly BenchRecord[],
  queries: readonly Query[],
): Promise<{ readonly trigrams: Run; readonly fullText: Run }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE TEMP TABLE plain (id text, requesting text[], words text, found tsvector)`)
    await client.query(
      `INSERT INTO plain SELECT id, requesting, words, ${vectors('unaccent(words)')}
       FROM (SELECT id, requesting, title || ' ' || description AS words
         FROM jsonb_to_recordset($1) AS r (id text, requesting text[], title text, description text)) r`,
      [JSON.stringify(records)],
    )
    const runOf = async (score: string, where: string) => {
      const run = []
      for (const { id, title, description, requesting } of queries) {
        const { rows } = await client.query<Result>(
          `SELECT id, ${score} * CASE WHEN $2 = ANY(requesting) THEN ${raised} ELSE 1 END AS score
           FROM plain WHERE ${where} ORDER BY score DESC, id LIMIT ${most}`,
          [`${title} ${description}`, requesting],
        )
        run.push({ query_id: id, results: rows })
      }
      return run
    }

    return {
      trigrams: await runOf('similarity(words, $1)', 'true'),
      fullText: await runOf(`ts_rank(found, ${anyWord})`, `found @@ ${anyWord}`),
    }
  } finally {
    await client.end()
  }
}

export const dictionaries = ['english', 'spanish', 'portuguese', 'french']
const vectors = (text: string) => dictionaries.map(name => `to_tsvector('${name}', ${text})`).join(' || ')
const anyWord = `(${dictionaries
  .map(name => `replace(plainto_tsquery('${name}', unaccent($1))::text, '&', '|')::tsquery`)
  .join(' || ')})`
