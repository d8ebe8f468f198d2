import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { openLog } from '#src/log.ts'
import type { Settings } from '#src/settings.ts'
import { start } from '#src/start.ts'
import { emptyDatabase } from '#tests/setup/database.ts'
import { healthOf, until } from './house.ts'

const settings: Settings = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: null,
  dataFolder: null,
  console: true,
  slack: null,
  discord: null,
  logLevel: 'silent',
}
const log = openLog('silent')
/** The lock under which Enlace, and Prisma's own command line, migrate. */
const migrating = 'select pg_advisory_lock(72707369)'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))

  return port
}

describe('the door', () => {
  it('is open before the database is, and says what is waited for', async () => {
    const database = await emptyDatabase()
    closing.push(database.drop)
    const another = new pg.Client({ connectionString: database.url })
    await another.connect()
    await another.query(migrating)
    const port = await freePort()

    const starting = start({ ...settings, port, databaseUrl: database.url }, log)
    const look = () => healthOf(port).catch(() => [0, ''] as const)
    const [status, words] = await until(look, ([answer]) => answer !== 0)
    expect([status, words]).toEqual([503, 'not ready: the database is being opened'])
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(503)
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200)

    await another.end()
    const enlace = await starting
    closing.push(enlace.stop)
    expect(await healthOf(port)).toEqual([200, 'ready'])
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })

  it('is not opened at an address that is taken, or that this machine does not have', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => taken.once('listening', resolve))
    closing.push(async () => taken.close())
    const { port } = taken.address() as AddressInfo

    await expect(start({ ...settings, port }, log)).rejects.toThrow(
      `PORT ${port} is taken by another program: choose another, or 0 for any free one.`,
    )
    await expect(start({ ...settings, host: '192.0.2.1' }, log)).rejects.toThrow(
      'HOST 192.0.2.1 is no address of this machine.',
    )
  })

  it('is shut again where the database cannot be used, in one line without its password', async () => {
    const url = Object.assign(new URL(inject('server')), { password: 'not-the-password' }).href
    const port = await freePort()

    const wrong = await start({ ...settings, port, databaseUrl: url }, log).catch(error => error)
    expect(wrong.message).toMatch(/^The database at [\d.:]+ cannot be used .*: check DATABASE_URL/)
    expect(wrong.message).not.toMatch(/not-the-password|\n/)
    await expect(healthOf(port)).rejects.toThrow('fetch failed')
  })
})
