import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '#db/migrate/folder.ts'
import { migrate } from '#db/migrate.ts'
import { emptyDatabase, freshDatabase } from '#tests/setup/database.ts'
import { diagnosis, through } from './migrate-run.ts'

const ours = join(import.meta.dirname, '../../prisma/migrations')

test("the desk's own migrations make a new database, in order for Prisma's tools", async () => {
  const database = await emptyDatabase()

  expect(await migrate(database.url)).toEqual((await migrations(ours)).map(({ name }) => name))
  expect(await diagnosis(database.url, ours)).toMatchObject({ history: null, editedMigrationNames: [] })
  await database.drop()
})

test('every test file has a migrated database to itself', async () => {
  const [mine, yours] = await Promise.all([freshDatabase(), freshDatabase()])

  expect(await migrate(mine.url)).toEqual([])
  await through(mine.url, db => db.query('create table only_mine ()'))
  await expect(through(yours.url, db => db.query('select from only_mine'))).rejects.toMatchObject({
    code: '42P01',
  })
  await Promise.all([mine.drop(), yours.drop()])
  await expect(through(mine.url, db => db.query('select 1'))).rejects.toMatchObject({ code: '3D000' })
})
