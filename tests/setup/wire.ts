import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

/** A line to the database that can be cut and mended. */
export async function wireTo(url: string) {
  const there = new URL(url)
  const open = new Set<Socket>()
  let cut = false
  const server = createServer(near => {
    if (cut) return void near.destroy()
    const far = dial(Number(there.port), there.hostname)
    for (const end of [near, far]) open.add(end.on('error', () => {}).on('close', () => open.delete(end)))
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const drop = () => {
    cut = true
    for (const end of open) end.destroy()
  }

  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port }).href,
    cut: drop,
    mend: () => {
      cut = false
    },
    close: () => {
      drop()
      server.close()
    },
  }
}
