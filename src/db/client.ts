import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { bind, type Db } from './db.ts'
import { PrismaClient } from './generated/client.ts'
import { type Named, reading, transaction } from './transaction.ts'
import { passing } from './trouble.ts'

/** The way to the database, for one process. */
export type Database = {
  /** Does all of the work or none of it. Work that another transaction stood in the way of is done again. */
  readonly transact: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** Does work that only reads, whatever it leaves behind: each statement is by itself. */
  readonly read: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** For single statements. */
  readonly db: Db
  readonly close: () => Promise<void>
}

/** Connects to PostgreSQL; the first connection is made when it is first needed. */
export function connect(url: string): Database {
  const named = names()
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'enlace',
    max: 8,
    connectionTimeoutMillis: 5_000,
    query_timeout: 20_000,
    // Prisma writes instants without their zone, and reads them so: on a server of another zone they would be others.
    onConnect: client => client.query(`SET TIME ZONE 'UTC'`),
  })
  // A connection that ends while nobody uses it is made anew when one is needed.
  pool.on('error', () => {})
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => named(sql) }),
  })

  return {
    transact: work => again(() => transaction(pool, named, tx => work(bind(tx)))),
    read: work => again(() => reading(pool, named, tx => work(bind(tx)))),
    db: bind(prisma),
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Gives every statement a name, by which PostgreSQL keeps its plan: to plan one costs more than to run it. */
function names(): Named {
  const known = new Map<string, string>()

  return sql => {
    const name = known.get(sql) ?? `enlace ${known.size}`
    known.set(sql, name)

    return name
  }
}

/** Two transactions that wait for each other, or meet in one row, are PostgreSQL's to part: one of them starts anew. */
async function again<T>(attempt: () => Promise<T>, left = 4): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (left === 0 || passing(error) !== 'contended') throw error
    return again(attempt, left - 1)
  }
}
