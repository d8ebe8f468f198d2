import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

/** The line between Enlace and its database, which can be cut, fall silent, and be mended. */
export type Wire = {
  /** The database's address by way of this line. */
  readonly url: string
  readonly cut: () => void
  /** Nothing comes through any more, and nobody is told. */
  readonly silence: () => void
  readonly mend: () => void
  readonly close: () => void
}

export async function wire(url: string): Promise<Wire> {
  const there = new URL(url)
  const ends = new Set<Socket>()
  let broken = false
  const server = createServer(near => {
    if (broken) return void near.destroy()
    const far = dial(Number(there.port), there.hostname)
    for (const end of [near, far]) ends.add(end.on('error', () => {}).on('close', () => ends.delete(end)))
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = () => {
    broken = true
    for (const end of ends) end.destroy()
  }

  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    cut,
    silence: () => {
      for (const end of ends) end.unpipe().pause()
    },
    mend: () => {
      broken = false
    },
    close: () => {
      cut()
      server.close()
    },
  }
}
