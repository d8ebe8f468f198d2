import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { claim } from '#db/server/lock.ts'
import { embedded } from '#db/server.ts'
import { madePrograms } from './programs.ts'
import { temporary } from './temporary.ts'

const name = /^enlace-test-[0-9a-f]{12}$/

/** A server for one run of the tests, with one migrated database that each test file gets a copy of; and the programs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const places = await temporary()
  for (const place of places) await sweep(place)

  const folder = join(places[0], `enlace-test-${randomBytes(6).toString('hex')}`)
  const run = await claim(`run of ${folder}`)
  await mkdir(folder)
  await chmod(folder, 0o711)

  const server = await embedded(join(folder, 'server'), { durable: false })
  const end = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
    await run?.release()
  }
  try {
    await migrate(server.url)
    await template(server.url)
    process.env.TEST_PROGRAMS = await madePrograms(join(folder, 'programs'))
  } catch (error) {
    await end()
    throw error
  }
  project.provide('server', server.url)
  project.provide('folder', folder)
  return end
}

// A copy can only be made of a database nobody is in.
async function template(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href,
  })
  await client.connect()
  await client.query('alter database enlace allow_connections false')
  await client.end()
}

// A run that was killed could not tidy up after itself; one that still runs holds its name.
async function sweep(place: string): Promise<void> {
  for (const left of (await readdir(place)).filter(entry => name.test(entry))) {
    const folder = join(place, left)
    const run = await claim(`run of ${folder}`)
    if (!run) continue

    for (const part of await readdir(folder)) {
      if (await working(join(folder, part))) await ended(join(folder, part))
    }
    await rm(folder, { recursive: true, force: true })
    await run.release()
  }
}

async function ended(folder: string): Promise<void> {
  const server = await embedded(folder, { durable: false })
  await server.stop()
}

async function working(folder: string): Promise<boolean> {
  const note = await readFile(join(folder, 'cluster/data/postmaster.pid'), 'utf8').catch(() => '')
  try {
    return process.kill(Number.parseInt(note, 10), 0)
  } catch {
    return false
  }
}
