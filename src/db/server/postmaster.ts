import { readFile, realpath, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Cluster } from './cluster.ts'
import { calling } from './presence.ts'
import { run } from './run.ts'

/** A server at work on these data, and our own open connection to it. */
export type Session = { readonly port: number; readonly client: pg.Client }

/** How long a server may take to set its data right after a crash. */
export const patience = 300_000

/** A server makes its note first and then writes in it: one that is blank for longer was left by a server that died. */
const patienceWithBlank = 1_000

/** What the operator is told after that. */
export function unready({ log }: Cluster): string {
  return `PostgreSQL has been getting ready for five minutes: wait and start again; it writes to ${log}.`
}

/** Joins the server that already works on these data: another Enlace's, or one a killed Enlace left behind. */
export async function found(cluster: Cluster): Promise<Session | undefined> {
  const deadline = Date.now() + patience
  const blank = Date.now() + patienceWithBlank

  while (Date.now() < deadline) {
    const note = await noted(cluster)
    if (!note) return undefined
    if (!(note.pid > 0) && Date.now() < blank) {
      await sleep(25)
      continue
    }
    if (!(await serves(note.pid, cluster))) {
      // The server died without tidying up, and its number may by now be another program's.
      await rm(join(cluster.data, 'postmaster.pid'), { force: true })
      return undefined
    }
    const session = note.ready ? await greet(cluster, note.port) : undefined
    if (session) return session
    await sleep(25)
  }
  throw new Error(unready(cluster))
}

/** Connects with our password, and makes sure the one who answers works on these very data. */
export async function greet(cluster: Cluster, port: number): Promise<Session | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'enlace',
    password: cluster.password,
    database: 'postgres',
    application_name: calling,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
  })
  // Whoever holds the connection learns of its end; without a listener Node would end the whole program.
  client.on('error', () => undefined)

  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('data_directory') as data")
    if ((await realpath(rows[0].data)) === (await realpath(cluster.data))) return { port, client }
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new Error(
        `PostgreSQL on ${cluster.data} refuses the password kept beside it: put the old password file back.`,
      )
    }
  }
  await client.end().catch(() => undefined)
  return undefined
}

/** What a running server notes about itself: its process, its port, and whether it takes connections. */
export async function noted(cluster: Cluster) {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined

  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

// A number proves nothing: it must be a postgres, started on these very data.
async function serves(pid: number, cluster: Cluster): Promise<boolean> {
  if (!(pid > 0)) return false
  if (process.platform === 'win32') {
    const { said } = await run('tasklist', ['/NH', '/FI', `PID eq ${pid}`])
    return said.includes('postgres.exe')
  }
  if (process.platform !== 'linux') {
    const { said } = await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)])
    return said.includes(`postgres -D ${cluster.data} `)
  }
  const args = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const [program, ...rest] = args.split('\0')
  return basename(program ?? '') === 'postgres' && rest.includes(cluster.data)
}
