import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home.ts'
import { run } from './run.ts'

/** The data of one PostgreSQL server, and the password only Enlace knows. */
export type Cluster = Home & { readonly data: string; readonly log: string; readonly password: string }

const major = '18'

/** Opens the data a home already has. */
export async function kept(home: Home): Promise<Cluster | undefined> {
  const cluster = join(home.path, 'cluster')
  const data = join(cluster, 'data')
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(missing)
  if (made === undefined) return undefined

  if (made.trim() !== major) {
    throw new Error(
      `The data in ${data} are PostgreSQL ${made.trim()}'s and Enlace brings ${major}: start the Enlace that made them, or move them to a server of your own and set DATABASE_URL.`,
    )
  }
  const password = (await readFile(join(cluster, 'password'), 'utf8')).trim()
  return { ...home, data, log: join(home.path, 'postgresql.log'), password }
}

/** Makes the data of a new server, whole or not at all: a start killed half way leaves nothing in the way. */
export async function made(home: Home, native: string, durable: boolean): Promise<Cluster> {
  await sweep(home.path)
  const fresh = await mkdtemp(join(home.path, 'cluster-'))
  const password = join(fresh, 'password')
  await writeFile(password, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 })
  await mkdir(join(fresh, 'data'), { mode: 0o700 })
  if (home.account) {
    const { uid, gid } = home.account
    // The folder last: until then nobody else can put something of their own in the place of what is inside.
    for (const path of [password, join(fresh, 'data'), fresh]) await chown(path, uid, gid)
  }

  const { ok, said } = await run(join(native, 'bin', 'initdb'), options(fresh, durable), home.account, fresh)
  if (!ok) {
    await rm(fresh, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not make its data in ${home.path}: ${reason(said)}.`)
  }

  await rename(fresh, join(home.path, 'cluster'))
  await settle(home.path)
  const cluster = await kept(home)
  if (!cluster)
    throw new Error(`PostgreSQL's data in ${home.path} vanished while they were made: start again.`)
  return cluster
}

// The built-in C.UTF-8 sorts and compares the same on every machine, whatever languages it has installed.
function options(fresh: string, durable: boolean): readonly string[] {
  return [
    `--pgdata=${join(fresh, 'data')}`,
    '--username=enlace',
    `--pwfile=${join(fresh, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
}

/** What PostgreSQL gave as the reason, out of all it wrote. */
export function reason(said: string): string {
  const lines = said.split('\n').filter(line => line.trim())
  const line = lines.find(one => /(FATAL|PANIC|error):/.test(one)) ?? lines.at(-1) ?? 'it did not say why'
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()
}

async function sweep(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    // An initdb whose Enlace was killed may still write here for a moment: the next start tries again.
    if (/^cluster-\w{6}$/.test(name)) await rm(join(path, name), { recursive: true }).catch(() => undefined)
  }
}

// Without this the new name could be lost in a power cut after data were already trusted to it.
async function settle(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
