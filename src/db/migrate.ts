import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { engine, told } from './migrate/engine.ts'
import { type Migration, migrations } from './migrate/folder.ts'
import { pending } from './migrate/history.ts'
import { opened } from './migrate/open.ts'

const ours = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** Brings the database to the shape this Enlace knows, and gives the names of the steps that took. */
export async function migrate(
  url: string,
  folder: string = ours,
  warn: (line: string) => void = () => undefined,
): Promise<readonly string[]> {
  const known = await migrations(folder)
  const database = await opened(url, warn)

  try {
    const lacking = await pending(database, known)
    if (lacking.length > 0) await apply(database, known, lacking, folder)
    return lacking.map(({ name }) => name)
  } finally {
    await database.end()
  }
}

async function apply(
  database: pg.Pool,
  known: readonly Migration[],
  lacking: readonly Migration[],
  folder: string,
): Promise<void> {
  let reason = ''
  const prisma = await engine(database, why => {
    reason = why
  })

  try {
    for (const migration of lacking) {
      const upTo = known.slice(0, known.indexOf(migration) + 1)
      // One transaction holds the step and the note of it: cut short, neither was ever there.
      await database.query('begin')
      await prisma.applyMigrations(told(upTo, folder)).catch(async (error: Error) => {
        await database.query('rollback')
        const why = (reason || error.message.split('\n')[0] || '').replace(/\s+/g, ' ')
        throw new Error(
          `The migration ${migration.name} failed and was undone (${why}): nothing has changed.`,
        )
      })
      await database.query('commit')
    }
  } finally {
    prisma.free()
  }
}
