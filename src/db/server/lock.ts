import { createHash } from 'node:crypto'
import { closeSync, constants, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const patience = 120_000

/** Something only one process of this machine may hold at a time; it is let go by its holder, or by its death. */
export type Claim = { readonly release: () => Promise<void> }

/** Does the work while no other Enlace of this machine does any under the same name; waits for its turn. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience
  let held = await claim(name)

  while (!held) {
    if (Date.now() > deadline) {
      throw new Error(`Another Enlace has been busy with ${name} for two minutes: end it, then start again.`)
    }
    await sleep(25)
    held = await claim(name)
  }

  try {
    return await work()
  } finally {
    await held.release()
  }
}

/** Takes the name if nobody alive holds it; gives nothing when somebody does. */
export function claim(name: string): Promise<Claim | undefined> {
  const key = createHash('sha256').update(name).digest('hex')

  // A pid in a file would outlive its process and pass to another; a socket or an open file cannot.
  if (process.platform === 'linux') return listening(`\0enlace-${key}`.padEnd(socketNameLength, '-'))
  if (process.platform === 'win32') return listening(`\\\\.\\pipe\\enlace-${key}`)
  return Promise.resolve(opened(join(tmpdir(), `enlace-${key}.lock`)))
}

// Node pads a shorter abstract name in some versions and not in others; a full one is the same in all.
const socketNameLength = 108

function listening(path: string): Promise<Claim | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(socket => socket.destroy())

    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ path, exclusive: true }, () => {
      server.unref()
      resolve({ release: () => new Promise(done => server.close(() => done())) })
    })
  })
}

// macOS and the BSDs lock while opening, and the flag is not among Node's named ones.
const lockExclusively = 0x20

function opened(path: string): Claim | undefined {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | lockExclusively
  try {
    const file = openSync(path, flags, 0o666)
    return { release: async () => closeSync(file) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined
    throw error
  }
}
