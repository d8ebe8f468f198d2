import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { type Account, account } from './account.ts'
import { run } from './run.ts'

/** Where the data of a folder really lie, and who works on them. */
export type Home = { readonly path: string; readonly account: Account | undefined }

/** Finds the home of a folder's data, and makes one elsewhere when PostgreSQL's user cannot enter the folder. */
export async function home(folder: string): Promise<Home> {
  const elsewhere = await readFile(join(folder, 'where'), 'utf8').catch(() => undefined)
  if (elsewhere) return remembered(folder, elsewhere.trim())

  const who = account(join(folder, 'cluster'))
  if (!who) return { path: folder, account: who }
  // An empty folder given to Enlace is its own to let the server through; those above it are not.
  if ((await readdir(folder)).length === 0 && (await enters(who, dirname(folder)))) await chmod(folder, 0o711)
  if (await enters(who, folder)) return { path: folder, account: who }

  if (await stat(join(folder, 'cluster')).catch(() => undefined)) throw new Error(shut(who, folder))
  const path = await haven(folder)
  if (!(await enters(who, path))) throw new Error(shut(who, path))
  await writeFile(join(folder, 'where'), path + '\n')
  return { path, account: who }
}

async function remembered(folder: string, path: string): Promise<Home> {
  if (await stat(path).catch(() => undefined)) return { path, account: account(join(path, 'cluster')) }
  throw new Error(
    `The data of ${folder} were kept in ${path}, which is gone: put them back, or remove ${join(folder, 'where')} to begin anew.`,
  )
}

// What was asked for under the temporary folder stays there; the rest goes where a system keeps its data.
async function haven(folder: string): Promise<string> {
  const temporary = await realpath(tmpdir())
  const base = folder.startsWith(temporary + sep) ? temporary : '/var/lib/enlace'
  if (await mkdir(base, { recursive: true })) await chmod(base, 0o755)

  const path = await mkdtemp(join(base, `enlace-${basename(folder)}-`))
  await chmod(path, 0o711)
  return path
}

async function enters(who: Account, folder: string): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd "$0"', folder], who)).ok
}

function shut(who: Account, folder: string): string {
  return `PostgreSQL runs as ${who.name}, who cannot enter ${folder}: choose a folder it can enter with ENLACE_DATA.`
}
