import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dataFolder, embedded } from '#db/server.ts'
import { ask, enlace, fresh, serverOf } from './server-run.ts'

let folder: Awaited<ReturnType<typeof fresh>>
beforeEach(async () => {
  folder = await fresh()
})
afterEach(() => folder.remove())

describe('a desk without a database server of its own', () => {
  test('gets one that only this machine can reach, with a password only its owner can read', async () => {
    const server = await embedded(folder.path)

    const [set] = await ask(
      server.url,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
        current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        lower('ÁÑÇ') as lowered, current_database() as database`,
    )
    expect(set).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      encoding: 'UTF8',
      zone: 'UTC',
      fsync: 'on',
      commit: 'on',
      lowered: 'áñç',
      database: 'enlace',
    })
    expect((await stat(join(folder.path, 'cluster/password'))).mode & 0o777).toBe(0o600)
    const guessed = new URL(server.url)
    guessed.password = 'guessed'
    await expect(ask(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await server.stop()
  })

  test('finds what was recorded yesterday, and its server at the same address', async () => {
    const yesterday = await embedded(folder.path)
    await ask(yesterday.url, 'create table request as select 42 as number')
    await yesterday.stop()
    expect(await serverOf(folder.path)).toBeUndefined()

    const today = await embedded(folder.path)
    expect(today.url).toBe(yesterday.url)
    expect(await ask(today.url, 'select * from request')).toEqual([{ number: 42 }])
    await today.stop()
  })

  test('keeps what people wrote out of the log of its server', async () => {
    const server = await embedded(folder.path)
    await ask(server.url, 'create table word (word text unique)')
    const twice = "insert into word values ('a private matter'), ('a private matter')"
    await expect(ask(server.url, twice)).rejects.toMatchObject({ code: '23505' })
    await server.stop()

    const log = await readFile(join(folder.path, 'postgresql.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('private')
  })
})

describe('several copies of Enlace', () => {
  test('started at once on one new folder share one server, which the last to stop ends', async () => {
    const copies = await Promise.all([1, 2, 3].map(() => enlace(folder.path)))
    const [first, second, third] = copies
    expect(new Set(copies.map(copy => copy.said)).size).toBe(1)
    const server = await serverOf(folder.path)

    await first!.stop()
    await second!.stop()
    expect(await ask(third!.said, 'select 1 as up')).toEqual([{ up: 1 }])
    expect(await serverOf(folder.path)).toBe(server)

    await third!.stop()
    expect(await serverOf(folder.path)).toBeUndefined()
  })

  test('with a folder each never meet', async () => {
    const other = await fresh()
    const [here, there] = await Promise.all([embedded(folder.path), embedded(other.path)])

    await ask(here.url, 'create table only_here ()')
    await expect(ask(there.url, 'select from only_here')).rejects.toMatchObject({ code: '42P01' })
    await Promise.all([here.stop(), there.stop()])
    await other.remove()
  })
})

describe('a folder that will not do is named in one line, with what to do', () => {
  test('when it is a file', async () => {
    const file = join(folder.path, 'file')
    await writeFile(file, '')
    await expect(embedded(file)).rejects.toThrow(
      /^Enlace cannot keep its data in \S+\/file .*ENLACE_DATA[^\n]*$/,
    )
  })

  test('when its data are of another PostgreSQL', async () => {
    await mkdir(join(folder.path, 'cluster/data'), { recursive: true })
    await writeFile(join(folder.path, 'cluster/data/PG_VERSION'), '17\n')
    await expect(embedded(folder.path)).rejects.toThrow(
      /^The data in \S+ are PostgreSQL 17's.*DATABASE_URL\.$/,
    )
  })

  test('when its password is no longer the one its data were made with', async () => {
    const password = join(folder.path, 'cluster/password')
    await (await embedded(folder.path)).stop()
    const right = await readFile(password, 'utf8')
    await writeFile(password, 'guessed')
    await expect(embedded(folder.path)).rejects.toThrow(
      /^PostgreSQL on \S+ refuses the password [^\n]+ back\.$/,
    )

    await writeFile(password, right)
    await (await embedded(folder.path)).stop()
  })

  test('when its data are damaged', async () => {
    await (await embedded(folder.path)).stop()
    await writeFile(join(folder.path, 'cluster/data/global/pg_control'), '')
    await expect(embedded(folder.path)).rejects.toThrow(
      /^PostgreSQL could not start \(.*pg_control.*\): mend what \S+ names, [^\n]+$/,
    )
  })
})

test('the data lie where each system keeps them, unless the operator says otherwise', () => {
  const HOME = '/home/desk'
  expect(dataFolder({ HOME }, 'linux')).toBe('/home/desk/.local/share/enlace')
  expect(dataFolder({ HOME, XDG_DATA_HOME: '/srv' }, 'linux')).toBe('/srv/enlace')
  expect(dataFolder({ HOME }, 'darwin')).toBe('/home/desk/Library/Application Support/Enlace')
  expect(dataFolder({ LOCALAPPDATA: '/Local' }, 'win32')).toBe('/Local/Enlace')
  expect(dataFolder({ HOME, ENLACE_DATA: '/data' }, 'linux')).toBe('/data')
})
