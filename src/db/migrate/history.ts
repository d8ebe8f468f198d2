import type pg from 'pg'
import { type Migration, same } from './folder.ts'

type Applied = { readonly name: string; readonly checksum: string; readonly finished: boolean }

const restore = 'restore the database from a copy, or ask whoever looks after Enlace'

/** The migrations this database still lacks; refuses when its past is not the one this Enlace knows. */
export async function pending(database: pg.Pool, known: readonly Migration[]): Promise<readonly Migration[]> {
  const applied = await history(database)

  const failed = applied.find(one => !one.finished)
  if (failed) {
    throw new Error(
      `The migration ${failed.name} was left half done by another tool: ${restore}; then "npx prisma migrate resolve".`,
    )
  }
  const unknown = applied.find(one => !known.some(({ name }) => name === one.name))
  if (unknown) {
    throw new Error(`The database is newer than this Enlace (it has ${unknown.name}): start a newer Enlace.`)
  }
  const edited = known.find(({ name, script }) => {
    const then = applied.find(one => one.name === name)
    return then && !same(script, then.checksum)
  })
  if (edited) {
    throw new Error(
      `The migration ${edited.name} was edited after it was applied: put its file back, and make a new migration instead.`,
    )
  }

  return known.filter(({ name }) => !applied.some(one => one.name === name))
}

async function history(database: pg.Pool): Promise<readonly Applied[]> {
  const { rows } = await database.query("select to_regclass('_prisma_migrations') is not null as there")
  if (!rows[0].there) return []

  const applied = await database.query<Applied>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  )
  return applied.rows
}
