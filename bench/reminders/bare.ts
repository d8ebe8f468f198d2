import pg from 'pg'
import { type Figures, measured } from './ledger.ts'

/** The same number of rows with an index on their time, taken 500 at a time and marked, and nothing else. */
export async function bareLoop(url: string, count: number): Promise<Figures> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'create table bare (id bigserial primary key, urgency smallint, due_at timestamptz not null, done_at timestamptz)',
  )
  await client.query(
    `insert into bare (urgency, due_at) select 1 + n % 3, now() - interval '1 day' + n * interval '1 millisecond'
     from generate_series(1, $1::int) n`,
    [count],
  )
  await client.query('create index on bare (urgency, due_at, id) where done_at is null')
  await client.query('analyze bare')
  const figures = await measured(async () => {
    for (let taken = 0; ; ) {
      await client.query('begin')
      const { rows } = await client.query<{ id: string }>(
        `select id from bare where done_at is null and due_at <= now() order by urgency, due_at, id
         limit 500 for update skip locked`,
      )
      await client.query('update bare set done_at = now() where id = any($1::bigint[])', [
        rows.map(({ id }) => id),
      ])
      await client.query('commit')
      taken += rows.length
      if (rows.length < 500) return taken
    }
  })
  await client.query('drop table bare')
  await client.end()

  return figures
}
