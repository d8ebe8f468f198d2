import { chmod, mkdtemp, realpath, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

const gigabyte = 2 ** 30

/** Where a run of the tests may keep what it throws away, the best first: in memory where there is plenty. */
export async function temporary(): Promise<readonly [string, ...string[]]> {
  const disk = await realpath(tmpdir())
  const memory = process.platform === 'linux' && (await statfs('/dev/shm').catch(() => undefined))
  return memory && memory.bavail * memory.bsize > gigabyte ? ['/dev/shm', disk] : [disk]
}

/** A new folder for one test, inside this run's, which a server under another user can pass through. */
export async function temporaryFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(inject('folder'), `${purpose}-`))
  await chmod(folder, 0o711)
  return folder
}
