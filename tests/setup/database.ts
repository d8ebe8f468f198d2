import { randomUUID } from 'node:crypto'
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
  await command(`create database ${name} template ${template}`)
  return { url: at(name), drop: () => command(`drop database ${name} with (force)`) }
}

async function command(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: at('postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function at(database: string): string {
  return Object.assign(new URL(inject('server')), { pathname: `/${database}` }).href
}
