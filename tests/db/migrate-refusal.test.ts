import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { emptyDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { diagnosis, type Folder, folderOfMigrations, through } from './migrate-run.ts'

let database: TestDatabase
let folder: Folder
beforeEach(async () => {
  database = await emptyDatabase()
  folder = await folderOfMigrations()
  await folder.write('1_ministry', 'create table ministry (code text primary key);')
  await folder.write('2_request', 'create table request (ref text primary key);')
})
afterEach(async () => {
  await database.drop()
  await folder.remove()
})

const ask = (question: string) => through(database.url, async db => (await db.query(question)).rows)
const refused = (why: RegExp) => expect(migrate(database.url, folder.path)).rejects.toThrow(why)

test('a migration edited after it was applied is refused', async () => {
  await migrate(database.url, folder.path)
  await folder.write('1_ministry', 'create table ministry (code text primary key, name text);')
  await folder.write('3_call', 'create table call ();')

  await refused(/^The migration 1_ministry was edited after it was applied: [^\n]+$/)
  expect(await ask("select to_regclass('call') as call")).toEqual([{ call: null }])
})

test('a database newer than this Enlace is refused', async () => {
  await migrate(database.url, folder.path)
  await folder.remove('2_request')
  await refused(/^The database is newer than this Enlace \(it has 2_request\): [^\n]+$/)
})

test('a migration another tool left half done is refused, until Prisma has resolved it', async () => {
  await migrate(database.url, folder.path)
  await ask("update _prisma_migrations set finished_at = null where migration_name = '2_request'")
  await refused(/^The migration 2_request was left half done by another tool: [^\n]+$/)

  await ask("update _prisma_migrations set rolled_back_at = now() where migration_name = '2_request'")
  await ask('drop table request')
  expect(await migrate(database.url, folder.path)).toEqual(['2_request'])
})

test('a migration that fails is undone whole, and the ones before it stay', async () => {
  await folder.write('3_call', 'create table call (); create tabel answer ();')
  await refused(/^The migration 3_call failed and was undone \(syntax error at or near "tabel"\): [^\n]+$/)
  expect(await ask("select to_regclass('call') as call, to_regclass('request')::text as request")).toEqual([
    { call: null, request: 'request' },
  ])
  expect(await diagnosis(database.url, folder.path)).toMatchObject({
    failedMigrationNames: [],
    history: { diagnostic: 'databaseIsBehind', unappliedMigrationNames: ['3_call'] },
  })

  await folder.write('3_call', 'create table call (); create table answer ();')
  expect(await migrate(database.url, folder.path)).toEqual(['3_call'])
})

test("a database with somebody else's tables is refused and left as it was", async () => {
  await ask('create table ledger ()')
  await refused(/The database schema is not empty[^\n]+$/)
  expect(await ask("select to_regclass('ministry') as ministry")).toEqual([{ ministry: null }])
})

test.each([
  [14, /^The database is PostgreSQL 14: Enlace needs 15 to 18, so upgrade it first\.$/],
  [9, /^The database is PostgreSQL 9: /],
])('PostgreSQL %i is too old', async (version, why) => {
  await says(version)
  await refused(why)
})

test('a PostgreSQL newer than any Enlace was tried with is used, with a warning', async () => {
  await says(19)
  const warnings: string[] = []
  expect(await migrate(database.url, folder.path, line => warnings.push(line))).toHaveLength(2)
  expect(warnings).toEqual([expect.stringMatching(/^The database is PostgreSQL 19, newer than any /)])
})

test('an address that does not work is told in one line, without its password', async () => {
  const wrong = (change: Partial<URL>) => Object.assign(new URL(database.url), change).href
  const all = [wrong({ port: '1' }), wrong({ password: 'guessed' }), wrong({ pathname: '/nowhere' })]

  for (const url of all) {
    const { message } = (await migrate(url, folder.path).catch((error: Error) => error)) as Error
    expect(message).toMatch(
      /^The database at 127\.0\.0\.1:\d+ cannot be used \([^\n]+\): check DATABASE_URL, [^\n]+$/,
    )
    expect(message).not.toContain(new URL(url).password)
  }
  await expect(migrate('somewhere', folder.path)).rejects.toThrow(/^DATABASE_URL is not an address[^\n]+$/)
  await expect(migrate(`${database.url}?schema=desk`, folder.path)).rejects.toThrow(
    /^DATABASE_URL names the schema/,
  )
})

// The database answers as that version would: its own function stands before PostgreSQL's.
async function says(version: number): Promise<void> {
  const name = new URL(database.url).pathname.slice(1)
  await ask(`create schema played; alter database ${name} set search_path to played, pg_catalog, public`)
  await ask(`create function played.current_setting(text) returns text language sql return '${version}0004'`)
}
