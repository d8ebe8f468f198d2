import { chmod, mkdtemp, realpath, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const gigabyte = 2 ** 30

/** Where tests may keep what they throw away, the best first: in memory where there is plenty, else on disk. */
export async function temporary(): Promise<readonly [string, ...string[]]> {
  const disk = await realpath(tmpdir())
  const memory = process.platform === 'linux' && (await statfs('/dev/shm').catch(() => undefined))
  return memory && memory.bavail * memory.bsize > gigabyte ? ['/dev/shm', disk] : [disk]
}

/** A new folder of that kind, which a server under another user can pass through. */
export async function temporaryFolder(purpose: string): Promise<string> {
  const [place] = await temporary()
  const folder = await mkdtemp(join(place, `enlace-${purpose}-`))
  await chmod(folder, 0o711)
  return folder
}
