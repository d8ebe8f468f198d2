import pg from 'pg'

/** The PostgreSQL versions Enlace has been tried with. */
const oldest = 15
const newest = 18

// Prisma's own number for the same purpose: its command line waits for us, and we for it.
const turn = 72707369

/** One connection to the database, alone among all that would migrate it; its turn ends with it. */
export async function opened(url: string, warn: (line: string) => void): Promise<pg.Pool> {
  const { host, schema } = parts(url)
  if (schema !== 'public') {
    throw new Error(`DATABASE_URL names the schema "${schema}" and Enlace uses "public": take ?schema= away.`)
  }

  const database = new pg.Pool({
    connectionString: url,
    application_name: 'enlace migrations',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 0,
    max: 1,
  })
  database.on('error', () => undefined)
  try {
    await suitable(database, warn)
    await database.query("set search_path to public; set lock_timeout to '5min'")
    await database.query('select pg_advisory_lock($1)', [turn])
    await database.query('reset lock_timeout')
    return database
  } catch (error) {
    await database.end()
    throw explained(error as NodeJS.ErrnoException, host)
  }
}

async function suitable(database: pg.Pool, warn: (line: string) => void): Promise<void> {
  const { rows } = await database.query(
    "select current_setting('server_version_num')::int / 10000 as version",
  )
  const version: number = rows[0].version

  if (version < oldest) {
    throw new Error(
      `The database is PostgreSQL ${version}: Enlace needs ${oldest} to ${newest}, so upgrade it first.`,
    )
  }
  if (version > newest) {
    warn(
      `The database is PostgreSQL ${version}, newer than any Enlace was tried with (${oldest} to ${newest}).`,
    )
  }
}

function parts(url: string): { readonly host: string; readonly schema: string } {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL is not an address like postgresql://user:password@host/name.')
  const { host, searchParams } = new URL(url)
  return {
    host: host || (searchParams.get('host') ?? 'localhost'),
    schema: searchParams.get('schema') || 'public',
  }
}

function explained(error: NodeJS.ErrnoException, host: string): Error {
  if (error.code === '55P03') {
    return new Error(
      'Another Enlace has been migrating this database for five minutes: wait for it, or end it.',
    )
  }
  if (!error.code) return error
  const what = error.message || error.code
  return new Error(
    `The database at ${host} cannot be used (${what}): check DATABASE_URL, and that PostgreSQL is running.`,
    { cause: error },
  )
}
