import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine, told } from '#db/migrate/engine.ts'
import { migrations } from '#db/migrate/folder.ts'
import { migrate } from '#db/migrate.ts'
import { emptyDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { diagnosis, type Folder, folderOfMigrations, migrating, through } from './migrate-run.ts'

const inOrder = {
  editedMigrationNames: [],
  failedMigrationNames: [],
  hasMigrationsTable: true,
  history: null,
}

let database: TestDatabase
let folder: Folder
beforeEach(async () => {
  database = await emptyDatabase()
  folder = await folderOfMigrations()
  await folder.write('1_ministry', 'create table ministry (code text primary key);')
  await folder.write(
    '2_request',
    'create table request (ref text primary key, ministry text references ministry);',
  )
})
afterEach(async () => {
  await database.drop()
  await folder.remove()
})

const ask = (question: string) => through(database.url, async db => (await db.query(question)).rows)

test('a new database takes every migration in order, and none the second time', async () => {
  expect(await migrate(database.url, folder.path)).toEqual(['1_ministry', '2_request'])
  expect(await migrate(database.url, folder.path)).toEqual([])

  await folder.write('3_call', 'create table call (ref text primary key);')
  expect(await migrate(database.url, folder.path)).toEqual(['3_call'])
  expect(await ask('select * from call')).toEqual([])
})

test("Prisma's own tools find the bookkeeping in order", async () => {
  await migrate(database.url, folder.path)
  expect(await diagnosis(database.url, folder.path)).toEqual(inOrder)

  await folder.write('3_call', 'create table call (ref text primary key);')
  expect(await diagnosis(database.url, folder.path)).toMatchObject({
    history: { diagnostic: 'databaseIsBehind', unappliedMigrationNames: ['3_call'] },
  })
})

test('Enlace finds in order what Prisma applied by itself', async () => {
  await through(database.url, async db => {
    await db.query('begin')
    const prisma = await engine(db, () => undefined)
    await prisma.applyMigrations(told(await migrations(folder.path), folder.path))
    await db.query('commit')
  })
  expect(await migrate(database.url, folder.path)).toEqual([])
})

test('four Enlaces that start at once apply each migration once between them', async () => {
  const four = [1, 2, 3, 4].map(() => migrating(database.url, folder.path).said)
  const applied = (await Promise.all(four)).flat()

  expect(applied.sort()).toEqual(['1_ministry', '2_request'])
  expect(await diagnosis(database.url, folder.path)).toEqual(inOrder)
})

test('the database can hold rules of its own, with several statements in one function', async () => {
  await folder.write(
    '3_rule',
    `create function refuse() returns trigger language plpgsql as $$
     begin
       perform 1; -- two statements; and a semicolon in a comment
       raise exception 'nothing is erased; ever';
     end $$;
     create trigger kept before delete on request for each row execute function refuse();`,
  )
  await migrate(database.url, folder.path)

  await ask("insert into request values ('RIAL-2026-0001')")
  await expect(ask('delete from request')).rejects.toThrow('nothing is erased; ever')
})

test('a checkout with the line ends of another system is the same checkout', async () => {
  await folder.write('3_call', 'create table call (\n  ref text\n);\n')
  await migrate(database.url, folder.path)
  await folder.write('3_call', 'create table call (\r\n  ref text\r\n);\r\n')
  expect(await migrate(database.url, folder.path)).toEqual([])
})

test('Enlace killed half way through a migration leaves no trace of it, and the next one makes it whole', async () => {
  await folder.write('3_slow', 'create table slow (); select pg_advisory_xact_lock(1); create table done ();')

  await through(database.url, async holder => {
    await holder.query('select pg_advisory_lock(1)')
    const { child, said } = migrating(database.url, folder.path)
    await expect
      .poll(() => ask("select from pg_locks where locktype = 'advisory' and not granted"), {
        timeout: 30_000,
      })
      .toHaveLength(1)
    child.kill('SIGKILL')
    expect(await said).toBeNull()
  })

  expect(await migrate(database.url, folder.path)).toEqual(['3_slow'])
  expect(await diagnosis(database.url, folder.path)).toEqual(inOrder)
})
