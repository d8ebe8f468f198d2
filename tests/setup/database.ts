import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of this run's PostgreSQL. */
    readonly server: string
    /** The folder of all this run writes down. */
    readonly folder: string
  }
}

/** A database made for one test file, and gone after it. */
export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> }

/** A database with every table there, and nobody's records in it. */
export function freshDatabase(): Promise<TestDatabase> {
  return copy('enlace')
}

/** A database nothing has ever been done in. */
export function emptyDatabase(): Promise<TestDatabase> {
  return copy('template0')
}

async function copy(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await connected(client => client.query(`create database ${name} template ${template}`))
  return { url: at(name), drop: () => drop(name) }
}

// Whoever has just said goodbye is given time to go; force is for those who forgot to.
async function drop(name: string): Promise<void> {
  await connected(async client => {
    for (let waited = 0; waited < 50; waited++) {
      const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name])
      if (rowCount === 0) break
      await sleep(20)
    }
    await client.query(`drop database ${name} with (force)`)
  })
}

async function connected(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: at('postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function at(database: string): string {
  return Object.assign(new URL(inject('server')), { pathname: `/${database}` }).href
}
