import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kept } from '#db/server/cluster.ts'
import { home } from '#db/server/home.ts'
import { found } from '#db/server/postmaster.ts'
import { embedded } from '#db/server.ts'
import { ask, fresh } from './server-run.ts'

let folder: Awaited<ReturnType<typeof fresh>>
describe('a note of a server long gone', () => {
  let bystander: ChildProcess
  beforeAll(async () => {
    folder = await fresh()
    const server = await embedded(folder.path)
    await ask(server.url, 'create table request as select 42 as number')
    await server.stop()
    bystander = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], {
      stdio: 'ignore',
      ...sameUser(),
    })
    await once(bystander, 'spawn')
  })
  afterAll(async () => {
    bystander.kill()
    await once(bystander, 'exit')
    await folder.remove()
  })

  test.each([
    ['whose number is now another program', () => `${bystander.pid}`],
    ['whose number is now the program that asks', () => `${process.pid}`],
    ['whose number nobody has', () => '4194303'],
    ['that was cut off by a power cut', () => ''],
  ])('%s does not hinder the start, nor harm anybody', async (_whose, number) => {
    const note = join(folder.path, 'cluster/data/postmaster.pid')
    await writeFile(
      note,
      [number(), join(folder.path, 'cluster/data'), 1, 15433, '', '127.0.0.1', '', 'ready'].join('\n'),
    )

    const server = await embedded(folder.path)
    expect(await ask(server.url, 'select * from request')).toEqual([{ number: 42 }])
    await server.stop()
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
  })
})

test('a note in which a starting server has not written yet is waited for, not thrown away', async () => {
  folder = await fresh()
  const server = await embedded(folder.path)
  const cluster = (await kept(await home(folder.path)))!
  const note = join(cluster.data, 'postmaster.pid')
  const written = await readFile(note, 'utf8')
  try {
    await writeFile(note, '')
    const looking = found(cluster)
    await writeFile(note, written)
    const session = await looking

    expect(session?.port).toBe(Number(new URL(server.url).port))
    await session?.client.end()
  } finally {
    await writeFile(note, written)
    await server.stop()
    await folder.remove()
  }
})

// As root the server runs as somebody else, and only a number of that somebody's misleads PostgreSQL.
function sameUser() {
  const { uid, gid } = statSync(join(folder.path, 'cluster'))
  return process.getuid?.() === 0 ? { uid, gid } : {}
}
