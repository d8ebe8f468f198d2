import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One step the shape of the records took, as it is written down. */
export type Migration = { readonly name: string; readonly script: string }

/** The steps in a folder, in the order they were taken. */
export async function migrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Error(`The migrations of Enlace are missing from ${folder}: install Enlace again.`)
  })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)

  return Promise.all(
    names.sort().map(async name => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8').catch(() => {
        throw new Error(`The migration ${name} has no migration.sql in ${folder}: install Enlace again.`)
      })
      return { name, script }
    }),
  )
}

/** Whether a script is the one that was applied, told by the checksum Prisma wrote down then. */
export function same(script: string, checksum: string): boolean {
  // A checkout on Windows may have other line ends, which Prisma forgives too.
  const unix = script.replace(/\r\n/g, '\n')
  return [script, unix, unix.replace(/\n/g, '\r\n')].some(text => sha256(text) === checksum)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
