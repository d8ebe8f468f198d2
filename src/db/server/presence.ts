import type pg from 'pg'

// The word ENLACE in numbers; any will do that nobody else uses in the server's own database.
const key = 51_41_21_35

/** Counts this process among those who use the server; its death takes it off the count by itself. */
export async function present(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1)', [key])
}

/** Takes this process off the count, and says whether nobody is left. */
export async function leave(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [key])
  const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [key])
  return rows[0].last
}

/** Makes the database that holds the network's records, the first time. */
export async function database(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
}
