import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, reason } from './cluster.ts'
import { greet, noted, patience, type Session, unready } from './postmaster.ts'
import { as, run } from './run.ts'
import { tuning } from './tuning.ts'

/** Starts a server on these data, on the first free port of those that are theirs, or on the one port asked for. */
export async function start(
  cluster: Cluster,
  native: string,
  durable: boolean,
  only?: number,
): Promise<Session> {
  const deadline = Date.now() + 15_000
  let refused = 'FATAL: no port is free'

  for (const port of only ? [only] : ports(cluster.data)) {
    if (!(await free(port))) continue
    do {
      const session = await launch(cluster, native, port, durable)
      if (typeof session === 'object') return session
      refused = session
      // The children of a killed server live on for a moment, and no new one may start beside them.
    } while (/shared memory block/.test(refused) && Date.now() < deadline && (await sleep(100, true)))
    if (!/could not (bind|create any TCP)/.test(refused)) break
  }
  throw new Error(
    `PostgreSQL could not start (${reason(refused)}): mend what ${cluster.log} names, or put back a copy of the data.`,
  )
}

/** Ends the server of these data, whoever started it, keeping all that was committed. */
export async function halt(cluster: Cluster, native: string, durable: boolean): Promise<void> {
  const mode = durable ? 'fast' : 'immediate'
  const args = ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '60']
  const { said } = await run(join(native, 'bin', 'pg_ctl'), args, cluster.account, cluster.path)
  if (said.includes('does not shut down')) {
    throw new Error(
      `PostgreSQL did not end within a minute; it is left running, and writes to ${cluster.log}.`,
    )
  }
}

async function launch(cluster: Cluster, native: string, port: number, durable: boolean) {
  await shorten(cluster.log)
  const log = await open(cluster.log, 'a', 0o600)
  const { size } = await log.stat()
  const deadline = Date.now() + patience

  const args = ['-D', cluster.data, '-p', String(port), ...tuning(durable)]
  const child = spawn(join(native, 'bin', 'postgres'), args, {
    ...as(cluster.account, cluster.path),
    // Its own process group: Ctrl+C in the terminal is for Enlace, which still needs its data to finish.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.unref()
  const ended = once(child, 'exit').then(
    () => 'ended' as const,
    (error: Error) => error.message,
  )
  await log.close()

  for (;;) {
    const news = await Promise.race([ended, sleep(15, 'waiting' as const)])
    if (news === 'ended') return (await readFile(cluster.log)).subarray(size).toString()
    if (news !== 'waiting') return news
    const note = await noted(cluster)
    const session = note?.ready && note.pid === child.pid ? await greet(cluster, port) : undefined
    if (session) return session
    if (Date.now() > deadline) throw new Error(unready(cluster))
  }
}

// Below the ports a system hands out by itself, so that no client's own end can take them while we restart.
function* ports(data: string): Generator<number> {
  let seed = 0
  for (const letter of data) seed = (seed * 31 + letter.charCodeAt(0)) % 16_001
  for (let tried = 0; tried < 200; tried++) yield 15_433 + ((seed + tried * 7) % 16_001)
}

function free(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

async function shorten(log: string): Promise<void> {
  const { size } = await stat(log).catch(() => ({ size: 0 }))
  if (size > 1_000_000) await rename(log, `${log}.old`)
}
