import type pg from 'pg'

// The word ENLACE in numbers; any will do that nobody else uses in the server's own database.
const key = 51_41_21_35

/** The name a process gives its connection, by which others can tell whether it still lives. */
export const calling = `enlace ${process.pid}`

/** Counts this process among those who use the server; its death takes it off the count by itself. */
export async function present(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1)', [key])
}

/** Takes this process off the count, and says whether nobody is left. */
export async function leave(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [key])
  const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [key])
  if (rows[0].last) return true

  const others = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = $1 and pid <> pg_backend_pid()`,
    [key],
  )
  if (others.rows.some(({ name }) => lives(name))) return false
  // PostgreSQL is about to notice that they died.
  await client.query("set lock_timeout to '3s'")
  return client.query('select pg_advisory_lock($1)', [key]).then(
    () => true,
    () => false,
  )
}

/** Makes the database that holds the network's records, the first time. */
export async function database(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
}

function lives(name: string): boolean {
  try {
    return process.kill(Number(name.split(' ')[1]), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
