import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { engine, told } from '#db/migrate/engine.ts'
import { migrations } from '#db/migrate/folder.ts'
import { started } from '#tests/life/program.ts'
import { temporaryFolder } from '#tests/setup/temporary.ts'

/** A folder of migrations to write into. */
export type Folder = {
  readonly path: string
  readonly write: (name: string, script: string) => Promise<void>
  readonly remove: (name?: string) => Promise<void>
}

/** An empty folder of migrations. */
export async function folderOfMigrations(): Promise<Folder> {
  const path = await temporaryFolder('migrations')
  return {
    path,
    write: async (name, script) => {
      await mkdir(join(path, name), { recursive: true })
      await writeFile(join(path, name, 'migration.sql'), script)
    },
    remove: (name = '') => rm(join(path, name), { recursive: true, force: true }),
  }
}

/** A migration run in a process of its own, and what it says in the end. */
export function migrating(url: string, folder: string): { child: ChildProcess; said: Promise<unknown> } {
  const child = spawn(process.execPath, [...started('tests/db/migrate-child.ts'), url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = Promise.all([text(child.stdout), once(child, 'exit')]).then(([answer]) =>
    JSON.parse(answer || 'null'),
  )
  return { child, said }
}

/** What Prisma's own tools find when they look at a database's migrations. */
export async function diagnosis(url: string, folder: string) {
  return through(url, async database => {
    const prisma = await engine(database, () => undefined)
    const list = told(await migrations(folder), folder)
    return prisma.diagnoseMigrationHistory({ ...list, optInToShadowDatabase: false })
  })
}

/** Does some work through one connection. */
export async function through<T>(url: string, work: (database: pg.Pool) => Promise<T>): Promise<T> {
  const database = new pg.Pool({ connectionString: url, max: 1 })
  database.on('error', () => undefined)
  try {
    return await work(database)
  } finally {
    await database.end()
  }
}
