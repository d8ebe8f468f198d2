import { readFileSync, statSync } from 'node:fs'

/** The unprivileged user a server runs as when Enlace is root, which PostgreSQL refuses to be. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

const preferred = ['enlace', 'postgres', 'nobody']

/** Whoever owns the data keeps them; else a user made for Enlace, for PostgreSQL, or for nothing at all. */
export function account(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined

  const known = accounts()
  const owner = statSync(data, { throwIfNoEntry: false })?.uid
  if (owner) {
    const found = known.find(one => one.uid === owner)
    if (found) return found
    throw new Error(
      `The data in ${data} belong to user number ${owner}, unknown here: give them a known owner with chown -R.`,
    )
  }

  const found = preferred.map(name => known.find(one => one.name === name)).find(one => one)
  if (found) return found
  throw new Error('PostgreSQL refuses to run as root: make a user for it with "useradd --system enlace".')
}

// initdb looks its own user up by number, so only a user this system can name will do.
function accounts(): readonly Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .filter(([, , uid, gid]) => Number(uid) > 0 && Number(gid) >= 0)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}
