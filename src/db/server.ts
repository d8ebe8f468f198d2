import { mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Cluster, kept, made } from './server/cluster.ts'
import { home } from './server/home.ts'
import { alone } from './server/lock.ts'
import { native } from './server/native.ts'
import { found, type Session } from './server/postmaster.ts'
import { database, leave, present } from './server/presence.ts'
import { halt, start } from './server/start.ts'
import { watch } from './server/watch.ts'

/** A PostgreSQL server Enlace uses: where to reach it, and how to be done with it. */
export type Server = { readonly url: string; readonly stop: () => Promise<void> }

/** Only what is thrown away afterwards, a test or a simulation, may give durability up, for speed. */
export type Options = { readonly durable?: boolean }

/** Starts the server of this folder, or joins the one at work; the last Enlace to stop ends it. */
export async function embedded(folder: string, { durable = true }: Options = {}): Promise<Server> {
  const place = await inOneLine(folder, () => prepared(folder))
  const { cluster, session } = await inOneLine(place, () => alone(place, () => rise(place, durable)))

  let ending: Promise<void> | undefined
  const again = async () => {
    if (ending) throw new Error('Enlace is stopping.')
    return (await rise(place, durable, session.port)).session.client
  }
  const watched = watch(session.client, () => alone(place, again))

  const end = async () => {
    const client = watched.end()
    // A server that is no longer there needs no ending.
    const last = await leave(client).catch(() => false)
    await client.end().catch(() => undefined)
    if (last) await halt(cluster, await native(cluster.path, cluster.account), durable)
  }

  return {
    url: `postgresql://enlace:${cluster.password}@127.0.0.1:${session.port}/enlace`,
    stop: () => (ending ??= inOneLine(place, () => alone(place, end))),
  }
}

/** True where a server was started on a folder's data and not ended; it looks, and changes nothing. */
export async function isAtWork(folder: string): Promise<boolean> {
  const where = await readFile(join(folder, 'where'), 'utf8').catch(() => folder)
  const note = join(where.trim(), 'cluster', 'data', 'postmaster.pid')

  return stat(note).then(
    () => true,
    () => false,
  )
}

type Environment = Readonly<Record<string, string | undefined>>

/** The folder the operator chose for the data, or the usual one of this system. */
export function dataFolder(env: Environment, platform: string = process.platform): string {
  if (env.ENLACE_DATA) return env.ENLACE_DATA

  const home = env.HOME || homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Enlace')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Enlace')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'enlace')
}

type Risen = { readonly cluster: Cluster; readonly session: Session }

async function rise(place: string, durable: boolean, port?: number): Promise<Risen> {
  const where = await home(place)
  const old = await kept(where)
  const running = old && (await found(old))
  if (running) return counted(old, running, port)

  const programs = await native(where.path, where.account)
  const cluster = old ?? (await made(where, programs, durable))
  return counted(cluster, await start(cluster, programs, durable, port), port)
}

async function counted(cluster: Cluster, session: Session, port = session.port): Promise<Risen> {
  try {
    if (session.port !== port)
      throw new Error(`PostgreSQL has moved to port ${session.port}: start Enlace again.`)
    await present(session.client)
    await database(session.client, 'enlace')
    return { cluster, session }
  } catch (error) {
    await session.client.end()
    throw error
  }
}

async function prepared(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return realpath(folder)
}

async function inOneLine<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { message, syscall } = error as NodeJS.ErrnoException
    const choose = 'choose another folder with ENLACE_DATA, or set DATABASE_URL'
    const what = syscall ? `Enlace cannot keep its data in ${folder} (${message}): ${choose}.` : message
    throw new Error(what.replace(/\s+/g, ' '), { cause: error })
  }
}
