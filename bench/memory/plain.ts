import pg from 'pg'
import { dictionaries } from '../duplicates/methods.ts'

/** What users would take instead, over the same records: its queries, and how large its indexes are. */
export type Plain = {
  readonly trigrams: (typed: string) => Promise<void>
  readonly fullText: (typed: string) => Promise<void>
  readonly bytes: { readonly trigrams: number; readonly fullText: number }
  readonly close: () => Promise<void>
}

const vectors = (text: string) => dictionaries.map(name => `to_tsvector('${name}', ${text})`).join(' || ')
const anyWord = `(${dictionaries
  .map(name => `replace(plainto_tsquery('${name}', unaccent($1))::text, '&', '|')::tsquery`)
  .join(' || ')})`

/** Builds both beside the memory: trigrams of all words, and full text over the dictionaries of the four languages. */
export async function plain(url: string): Promise<Plain> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    SET maintenance_work_mem = '512MB';
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE TABLE plain AS SELECT ref, title || ' ' || description AS words,
      ${vectors("unaccent(title || ' ' || description)")} AS found FROM activity;
    CREATE INDEX plain_trigrams ON plain USING gin (words gin_trgm_ops);
    CREATE INDEX plain_found ON plain USING gin (found);
    ANALYZE plain`)
  const size = async (index: string) => {
    const { rows } = await client.query<{ bytes: number }>(
      'SELECT pg_relation_size($1::regclass)::float8 AS bytes',
      [index],
    )
    return rows[0]!.bytes
  }
  const ask = async (sql: string, typed: string) => {
    await client.query(sql, [typed])
  }

  return {
    trigrams: typed =>
      ask('SELECT ref FROM plain WHERE words % $1 ORDER BY similarity(words, $1) DESC LIMIT 20', typed),
    fullText: typed =>
      ask(
        `SELECT ref FROM plain WHERE found @@ ${anyWord} ORDER BY ts_rank(found, ${anyWord}) DESC LIMIT 20`,
        typed,
      ),
    bytes: { trigrams: await size('plain_trigrams'), fullText: await size('plain_found') },
    close: () => client.end(),
  }
}
