import type { IncomingMessage } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Watch, watch } from './loopback-watch.ts'
import type { Json } from './loopback-world.ts'

/** Slack's side of Socket Mode. */
export type Sockets = {
  /** Each connection made, and each one over. */
  readonly seen: Watch<'opened' | 'closed'>
  readonly open: () => number
  readonly upgrade: (request: IncomingMessage, socket: never, head: Buffer) => void
  /** Sends an envelope and waits for its acknowledgement, or for the end of its connection. */
  readonly send: (type: string, payload: Json, again?: Json) => Promise<Json>
  /** Cuts every connection without a word. */
  readonly drop: () => void
  /** Asks every connection to be renewed, as Slack does from time to time. */
  readonly renew: () => void
  /** From now on a goodbye is not answered. */
  readonly deafen: () => void
  readonly close: () => void
}

type Receiving = { readonly _receiver: { readonly removeAllListeners: (event: string) => void } }

export function sockets(): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const seen = watch<'opened' | 'closed'>(one => `  a connection ${one}`)
  const acknowledged = new Map<string, (payload: Json) => void>()
  let envelopes = 0

  server.on('connection', (socket: WebSocket) => {
    socket.on('message', data => {
      const { envelope_id, payload = {} } = JSON.parse(String(data))
      acknowledged.get(envelope_id)?.(payload)
    })
    socket.on('close', () => seen.add('closed'))
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: server.clients.size,
        connection_info: { app_id: 'A0ENLACE' },
      }),
    )
    seen.add('opened')
  })

  const each = (act: (socket: WebSocket) => void) => {
    for (const socket of server.clients) act(socket)
  }

  return {
    seen,
    open: () => [...server.clients].filter(({ readyState }) => readyState === 1).length,
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, ws => server.emit('connection', ws)),

    send: (type, payload, again = {}) =>
      new Promise((resolve, reject) => {
        const envelope_id = `envelope-${++envelopes}`
        const [socket] = [...server.clients].filter(({ readyState }) => readyState === 1)
        if (!socket) return reject(new Error('there is no connection to send an envelope on'))
        acknowledged.set(envelope_id, resolve)
        socket.once('close', () => reject(new Error('the connection ended before the acknowledgement')))
        socket.send(
          JSON.stringify({
            type,
            envelope_id,
            payload,
            accepts_response_payload: type !== 'events_api',
            ...again,
          }),
        )
      }),

    drop: () => each(socket => socket.terminate()),
    renew: () =>
      each(socket => socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))),
    // Frames are still read, but the one that says goodbye is not answered.
    deafen: () => each(socket => (socket as unknown as Receiving)._receiver.removeAllListeners('conclude')),
    close: () => {
      each(socket => socket.terminate())
      server.close()
    },
  }
}
