import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { embedded } from '#db/server.ts'
import { started } from '#tests/life/program.ts'
import { temporaryFolder } from '#tests/setup/temporary.ts'

/** An Enlace in a process of its own: its first line is its database's address, or what is wrong. */
export type Enlace = {
  readonly said: string
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts an Enlace process on a folder and waits for its first line. */
export async function enlace(
  folder: string,
  options: SpawnOptions = {},
  program: readonly string[] = started('tests/db/server-child.ts'),
): Promise<Enlace> {
  const child = spawn(process.execPath, [...program, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  })
  const ended = once(child, 'exit')
  const [said] = await Promise.race([once(createInterface(child.stdout!), 'line'), ended])

  return {
    said: String(said),
    kill: () => gone(child, ended, () => child.kill('SIGKILL')),
    stop: () => gone(child, ended, () => child.stdin!.end()),
  }
}

async function gone(child: ChildProcess, ended: Promise<unknown>, how: () => void): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) how()
  await ended
}

/** A folder no test has used, and none will after: its server is ended and everything removed. */
export async function fresh(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await temporaryFolder('server')
  const remove = async () => {
    // What a test has broken on purpose cannot be ended in good order.
    if (await serverOf(path))
      await embedded(path).then(
        server => server.stop(),
        () => undefined,
      )
    await rm(path, { recursive: true, force: true })
  }
  return { path, remove }
}

/** The number of the server process a folder's data have noted, if any. */
export async function serverOf(folder: string): Promise<number | undefined> {
  const note = await readFile(join(folder, 'cluster/data/postmaster.pid'), 'utf8').catch(() => undefined)
  return note === undefined ? undefined : Number(note.split('\n')[0])
}

/** Asks one question of a database, in a connection of its own. */
export async function ask(url: string, question: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}
