import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type ImportOptions, imported } from '#src/cli/import.ts'
import { started } from '#tests/life/program.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { database, sql, url } = await openDesk()
const folder = await mkdtemp(join(tmpdir(), 'enlace-import-'))
afterAll(() => rm(folder, { recursive: true }))

const file = async (name: string, content: string) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `N${from + at},Workshop number ${from + at},2019,MX`).join('\n')
const csv = (count: number, from = 0) => `id,title,year,requesting\n${rows(count, from)}\n`
async function said(path: string, options: Partial<ImportOptions> = {}) {
  let text = ''
  const print = (more: string) => {
    text += more
  }
  const reader = { language: 'en', zone: 'UTC' } as const
  const fine = await imported(database, path, { yes: false, ...options }, reader, {
    print,
    progress: () => {},
  })
  return { fine, text }
}
const kept = async (origin: string) =>
  (await sql<{ n: number }>('select count(*)::int as n from activity where origin = $1', [origin]))[0]!.n

test('nothing is kept until it is said so, and the same file twice is the same as once', async () => {
  const path = await file('once.csv', csv(3))

  expect(await said(path)).toMatchObject({
    fine: true,
    text: expect.stringContaining('3 activities would be added'),
  })
  expect(await kept('once.csv')).toBe(0)
  expect((await said(path, { yes: true })).text).toContain('3 activities of once.csv are in the memory now')
  expect((await said(path, { yes: true })).text).toContain('Nothing had to be added')
  expect((await said(path)).text).toContain('Nothing would be added; 3 are known already')
  expect(await kept('once.csv')).toBe(3)
})

test('the same file under another name is the same file', async () => {
  const path = await file('another name.csv', csv(3))

  expect((await said(path, { yes: true })).text).toContain('the memory knew all of once.csv')
  expect(await kept('another name.csv')).toBe(0)
})

test('one bad line keeps the whole file out, and is named', async () => {
  const { fine, text } = await said(await file('bad.csv', `${csv(1500)}N9,No year,20x9,MX\n`), { yes: true })

  expect(fine).toBe(false)
  expect(text).toContain('Line 1502, “year” – “20x9” is no year')
  expect(await kept('bad.csv')).toBe(0)
})

test('what PostgreSQL refuses in the middle of a file leaves nothing of it, nor of the batches under way behind it', async () => {
  await sql(`CREATE FUNCTION refuses() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'no room'; END $$`)
  await sql(`CREATE TRIGGER refuses BEFORE INSERT ON activity FOR EACH ROW
    WHEN (NEW.title = 'Workshop number 1500') EXECUTE FUNCTION refuses()`)
  const path = await file('refused.csv', csv(6000))

  await expect(said(path, { yes: true })).rejects.toThrow('no room')
  await sql('DROP TRIGGER refuses ON activity')
  expect(await kept('refused.csv')).toBe(0)
  expect((await said(path, { yes: true })).text).toContain(
    '6,000 activities of refused.csv are in the memory now',
  )
})

test('what shares an identifier is kept beside the other, and told', async () => {
  const path = await file('shared.csv', 'id,title\nA1,One\nA1,Another\nA1,One\nA2,Two\n')

  expect((await said(path)).text).toContain('3 activities would be added; one is known already')
  expect((await said(path)).text).toContain('Line 3: A1 – line 2')
  expect((await said(path, { yes: true })).text).toMatch(/Line 3: A1 – ACT-\d+/)
  expect(await kept('shared.csv')).toBe(3)

  const changed = await file('shared.csv', 'id,title\nA2,Two, but otherwise\n'.replace(', but', ' but'))
  expect((await said(changed)).text).toMatch(/Line 2: A2 – ACT-\d+/)
  await said(changed, { yes: true })
  expect(await kept('shared.csv')).toBe(4)
})

test('two who import at once keep each record once', async () => {
  const one = await file('rush.csv', csv(2500, 100))
  const [first, second] = await Promise.all([said(one, { yes: true }), said(one, { yes: true })])

  expect([first.text, second.text].filter(text => text.includes('2,500 activities'))).toHaveLength(1)
  expect(await kept('rush.csv')).toBe(2500)
})

test('an import that is killed leaves nothing, and said again it is whole', async () => {
  const path = await file('killed.csv', csv(6000, 10_000))
  const child = spawn(process.execPath, [...started('src/cli.ts'), 'import', path, '--yes'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  // Batches are written, none is committed.
  while (
    (
      await sql<{ n: number }>(`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and query like '%INSERT INTO memory_entry%' and xact_start is not null`)
    )[0]!.n === 0
  )
    if (child.exitCode !== null) break
  child.kill('SIGKILL')
  await ended

  expect(await kept('killed.csv')).toBe(0)
  await said(path, { yes: true })
  expect(await kept('killed.csv')).toBe(6000)
}, 60_000)

test('what a column holds and how dates are printed can be said', async () => {
  const path = await file('said.csv', 'what,when\nA visit,03/04/2019\n')

  expect((await said(path)).text).toContain('No column is taken as the title')
  expect((await said(path, { map: ['what=title'] })).text).toContain('“03/04/2019” can be two days')
  expect((await said(path, { map: ['what=title'], dates: 'month' })).text).toContain('4 March 2019')
  await expect(said(path, { dates: 'american' })).rejects.toThrow('--dates day')
})
