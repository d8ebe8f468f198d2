import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

const wanted = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP']

// The server needs none of Enlace's tokens, and a stray PGPORT or LANG would change what it does.
const env = {
  ...Object.fromEntries(wanted.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : []))),
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** How a program of PostgreSQL is run: as which user, from a folder that user can enter. */
export function as(account: Account | undefined, cwd: string) {
  return { env, cwd, windowsHide: true, ...(account && { uid: account.uid, gid: account.gid }) }
}

/** What a program said, when it is expected to end by itself and to say little. */
export type Outcome = { readonly ok: boolean; readonly said: string }

/** Runs a program to its end and gives what it said. */
export function run(
  program: string,
  args: readonly string[],
  account?: Account,
  cwd = '/',
): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(program, args, { ...as(account, cwd), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', chunk => {
      said += chunk
    })
    child.stderr.on('data', chunk => {
      said += chunk
    })
    child.once('error', error => resolve({ ok: false, said: error.message }))
    child.once('close', code => resolve({ ok: code === 0, said: said.trim() }))
  })
}
