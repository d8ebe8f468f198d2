import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { embedded } from '#db/server.ts'
import { started } from '#tests/life/program.ts'
import { ask, enlace, fresh, serverOf } from './server-run.ts'

let folder: Awaited<ReturnType<typeof fresh>>
beforeEach(async () => {
  folder = await fresh()
})
afterEach(() => folder.remove())

test('after Enlace is killed, the next one takes over the server it left, with every record', async () => {
  const killed = await enlace(folder.path)
  await ask(killed.said, 'create table request as select 42 as number')
  await killed.kill()
  const left = await serverOf(folder.path)

  const next = await embedded(folder.path)
  expect(await serverOf(folder.path)).toBe(left)
  expect(await ask(next.url, 'select * from request')).toEqual([{ number: 42 }])

  await next.stop()
  expect(await serverOf(folder.path)).toBeUndefined()
})

test('a killed Enlace does not keep the server from ending with the last living one', async () => {
  const [killed, living] = await Promise.all([enlace(folder.path), enlace(folder.path)])
  await killed.kill()
  await living.stop()
  expect(await serverOf(folder.path)).toBeUndefined()
})

test.each([
  ['while its data are being made', '.', /^cluster-/],
  ['when its data are just made', '.', /^cluster$/],
  ['while its server starts', 'cluster/data', /^postmaster\.pid$/],
])('Enlace killed at its very first start, %s, starts the next time', async (_moment, place, sign) => {
  const path = join(folder.path, 'new')
  await mkdir(path)
  const first = spawn(process.execPath, [...started('tests/db/server-child.ts'), path], { stdio: 'ignore' })
  if (place !== '.') await appears(path, /^cluster$/)
  await appears(join(path, place), sign)
  first.kill('SIGKILL')
  await once(first, 'exit')

  const next = await embedded(path)
  expect(await ask(next.url, 'select 1 as up')).toEqual([{ up: 1 }])
  expect(readdirSync(path).filter(name => name.startsWith('cluster'))).toEqual(['cluster'])
  await next.stop()
})

test('after its server is killed, Enlace starts with all that was confirmed', async () => {
  const before = await enlace(folder.path)
  await ask(before.said, 'create table request as select 42 as number')
  await before.kill()
  process.kill((await serverOf(folder.path))!, 'SIGKILL')

  const after = await Promise.all([enlace(folder.path), enlace(folder.path)])
  for (const { said } of after) expect(await ask(said, 'select * from request')).toEqual([{ number: 42 }])
  await Promise.all(after.map(one => one.stop()))
  expect(await serverOf(folder.path)).toBeUndefined()
})

test('when its server is killed under it, Enlace brings it back at the same address', async () => {
  const server = await embedded(folder.path)
  const other = await enlace(folder.path)
  await ask(server.url, 'create table request as select 42 as number')
  const killed = await serverOf(folder.path)
  process.kill(killed!, 'SIGKILL')

  const answer = () => ask(server.url, 'select * from request').catch(() => undefined)
  await vi.waitFor(async () => expect(await answer()).toEqual([{ number: 42 }]), { timeout: 30_000 })
  expect(await serverOf(folder.path)).not.toBe(killed)
  expect(other.said).toBe(server.url)

  await server.stop()
  await other.stop()
  expect(await serverOf(folder.path)).toBeUndefined()
})

function appears(where: string, sign: RegExp): Promise<void> {
  return new Promise(resolve => {
    const watcher = watch(where, () => look())
    const look = () => {
      if (!readdirSync(where).some(name => sign.test(name))) return
      watcher.close()
      resolve()
    }
    look()
  })
}
