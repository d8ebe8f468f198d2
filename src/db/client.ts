import { PrismaPg } from '@prisma/adapter-pg'
import { bind, type Db } from './db.ts'
import { PrismaClient } from './generated/client.ts'
import { passing } from './trouble.ts'

/** The way to the database, for one process. */
export type Database = {
  /** Does all of the work or none of it. Work that another transaction stood in the way of is done again. */
  readonly transact: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** For reading, and for single statements. */
  readonly db: Db
  readonly close: () => Promise<void>
}

/** Connects to PostgreSQL; the first connection is made when it is first needed. */
export function connect(url: string): Database {
  const prisma = new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        max: 8,
        connectionTimeoutMillis: 5_000,
        application_name: 'enlace',
      },
      { statementNameGenerator: named() },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })

  return {
    transact: work => again(() => prisma.$transaction(tx => work(bind(tx)))),
    db: bind(prisma),
    close: () => prisma.$disconnect(),
  }
}

/** Gives every statement a name, by which PostgreSQL keeps its plan: to plan one costs more than to run it. */
function named(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()

  return ({ sql }) => {
    const name = names.get(sql) ?? `enlace ${names.size}`
    names.set(sql, name)

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
