import pg from 'pg'
import { Prisma } from './generated/client.ts'
import { passing } from './trouble.ts'
import type { Tx } from './tx.ts'

/** Gives a statement its name, by which PostgreSQL keeps its plan on a connection. */
export type Named = (sql: string) => string

/**
 * Does all of the work in one transaction, or none of it. Its statements go straight to the driver that Prisma uses:
 * the way through Prisma's client costs three times the statement itself, and nearly all of ours are here.
 */
export const transaction = <T>(pool: pg.Pool, named: Named, work: (tx: Tx) => Promise<T>): Promise<T> =>
  connected(
    pool,
    async client => {
      await client.query('BEGIN')
      const done = await work(statements(client, named))
      await client.query('COMMIT')

      return done
    },
    undone,
  )

/**
 * The same way for what only reads, each statement by itself: as transactions are here, every statement sees what is
 * committed when it begins in any case, and to begin and end one is two questions more to the database.
 */
export const reading = <T>(pool: pg.Pool, named: Named, work: (tx: Tx) => Promise<T>): Promise<T> =>
  connected(
    pool,
    client => work(statements(client, named)),
    async () => true,
  )

/** Uses a connection; where that fails, and it cannot be `mended`, nobody is given it again. */
async function connected<T>(
  pool: pg.Pool,
  use: (client: pg.PoolClient) => Promise<T>,
  mended: (client: pg.PoolClient) => Promise<boolean>,
): Promise<T> {
  const client = await pool.connect()
  // A connection that ends while we hold it says so to whoever asks it next; unheard, it would end the program.
  client.on('error', heard)
  let broken = false

  try {
    return await use(client)
  } catch (error) {
    broken = passing(error) === 'away' || !(await mended(client))
    throw error
  } finally {
    client.off('error', heard)
    client.release(broken)
  }
}

const heard = () => {}

const undone = (client: pg.PoolClient): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => true,
    () => false,
  )

function statements(client: pg.PoolClient, named: Named): Tx {
  const run = (statement: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const whole = statement instanceof Prisma.Sql ? statement : new Prisma.Sql(statement, values)
    const text = whole.text

    return client.query({ name: named(text), text, values: whole.values.map(written), types })
  }

  return {
    $queryRaw: async <Rows>(statement: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) =>
      (await run(statement, values)).rows as Rows,
    $executeRaw: async (statement, ...values) => (await run(statement, values)).rowCount ?? 0,
  }
}

/** An instant names its zone: without it, it would be read in the connection's. */
const written = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

/** What is read is as Prisma gives it: large numbers whole, money exact, a day as its first instant in UTC. */
const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.NUMERIC]: text => new Prisma.Decimal(text),
  [pg.types.builtins.DATE]: text => new Date(`${text}T00:00:00Z`),
}

const types = {
  getTypeParser: ((oid, format) =>
    readers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
