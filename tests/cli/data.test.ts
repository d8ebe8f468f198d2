import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { embedded, type Server } from '#db/server.ts'
import { dataMeant } from '#src/cli/data.ts'
import { temporaryFolder } from '#tests/setup/temporary.ts'

const nothing = { databaseUrl: null, dataFolder: null }
const folder = await temporaryFolder('data')
const here = { cwd: join(folder, 'clone'), env: { XDG_DATA_HOME: join(folder, 'home') } }
const servers: Server[] = []
afterAll(async () => {
  for (const server of servers) await server.stop()
})

async function opens(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  servers.push(await embedded(path, { durable: false }))
}

it('the command line means the data that are at work, and says where those are the sample’s', async () => {
  expect(await dataMeant(nothing, false, here)).toEqual({ ...nothing, sample: false })
  expect(await dataMeant(nothing, true, here)).toMatchObject({ sample: true })

  await opens(join(here.cwd, '.enlace'))
  const sample = { databaseUrl: null, dataFolder: join(here.cwd, '.enlace'), sample: true }
  expect(await dataMeant(nothing, false, here)).toEqual(sample)

  const own = { databaseUrl: 'postgresql://somewhere/else', dataFolder: null }
  expect(await dataMeant(own, false, here)).toEqual({ ...own, sample: false })

  await opens(join(folder, 'home', 'enlace'))
  expect(await dataMeant(nothing, false, here)).toEqual({ ...nothing, sample: false })
})
