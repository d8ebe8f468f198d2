import { once } from 'node:events'
import { embedded } from '#db/server.ts'

// One Enlace as far as its database goes: it starts, tells its address, and stops when its input ends.
const [folder = ''] = process.argv.slice(2)

try {
  const server = await embedded(folder)
  process.stdout.write(`${server.url}\n`)
  process.stdin.resume()
  await once(process.stdin, 'end')
  await server.stop()
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
