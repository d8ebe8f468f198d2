import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Watch, watch } from '#tests/slack/loopback-watch.ts'
import type { Json, World } from './loopback-world.ts'

/** What happens at Discord's gateway, for a test to wait for. */
export type Happened =
  | { readonly kind: 'connected' | 'refused' | 'identified' | 'resumed' | 'heartbeat' }
  | { readonly kind: 'closed'; readonly code: number }

export type Gateway = {
  readonly seen: Watch<Happened>
  /** Tells of something; while nobody listens it is kept for whoever resumes. */
  readonly tell: (event: string, data: Json) => void
  /** Ends the connection, politely with a code, or as a cable that is cut. */
  readonly drop: (code?: number) => void
  /** Asks to reconnect. */
  readonly reconnect: () => void
  /** Says that the session is not good any more, or that it can be resumed. */
  readonly invalidate: (resumable: boolean) => void
  /** From now on heartbeats are not answered. */
  readonly deafen: () => void
  /** So many new connections are refused. */
  readonly refuse: (times: number) => void
  /** Whoever identifies from now on is sent away with this code. */
  readonly reject: (code: number) => void
  /** What is told from now on gets lost on the way, and is told again to whoever resumes. */
  readonly lose: () => void
  readonly identified: readonly Json[]
  readonly connections: () => number
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

/** Discord's gateway: hello, identify, resume, heartbeats, and the events between them. */
export function gateway(world: World, token: string, address: () => string, heartbeatMs: number): Gateway {
  const server = new WebSocketServer({ noServer: true })
  const seen: Watch<Happened> = watch(({ kind }) => `  ${kind}`)
  const sockets = new Set<WebSocket>()
  const identified: Json[] = []
  const told: { readonly s: number; readonly t: string; readonly d: Json }[] = []
  const state = { refusals: 0, deaf: false, rejects: 0, loses: false, sequence: 0, session: '' }
  let listening: WebSocket | null = null

  const send = (socket: WebSocket, message: Json) => socket.send(JSON.stringify(message))

  function take(socket: WebSocket, { op, d }: Json): void {
    if (op === 1) {
      seen.add({ kind: 'heartbeat' })
      if (!state.deaf) send(socket, { op: 11 })
    } else if (op === 2) identify(socket, d)
    else if (op === 6) resume(socket, d)
  }

  function identify(socket: WebSocket, data: Json): void {
    identified.push(data)
    if (state.rejects > 0) return void socket.close(state.rejects)
    if (data.token !== token) return void socket.close(4004)
    state.session = `session-${identified.length}`
    state.deaf = false
    told.length = 0
    listening = socket
    dispatch('READY', {
      v: 10,
      user: { id: world.application, username: 'enlace', discriminator: '0', avatar: null, bot: true },
      guilds: [{ id: world.guild, unavailable: true }],
      session_id: state.session,
      resume_gateway_url: address(),
      application: { id: world.application, flags: 0 },
    })
    seen.add({ kind: 'identified' })
  }

  function resume(socket: WebSocket, { session_id, seq }: Json): void {
    if (session_id !== state.session) return void send(socket, { op: 9, d: false })
    state.deaf = false
    state.loses = false
    listening = socket
    for (const { s, t, d } of told.filter(({ s }) => s > seq)) send(socket, { op: 0, s, t, d })
    dispatch('RESUMED', {})
    seen.add({ kind: 'resumed' })
  }

  function dispatch(t: string, d: Json): void {
    const event = { s: ++state.sequence, t, d }
    told.push(event)
    if (listening && !state.loses) send(listening, { op: 0, ...event })
  }

  return {
    seen,
    identified,
    tell: dispatch,
    connections: () => sockets.size,
    drop(code) {
      listening = null
      for (const socket of sockets) code === undefined ? socket.terminate() : socket.close(code)
    },
    reconnect: () => {
      for (const socket of sockets) send(socket, { op: 7 })
    },
    invalidate(resumable) {
      if (!resumable) state.session = ''
      for (const socket of sockets) send(socket, { op: 9, d: resumable })
    },
    deafen: () => {
      state.deaf = true
    },
    refuse: times => {
      state.refusals = times
    },
    reject: code => {
      state.rejects = code
    },
    lose: () => {
      state.loses = true
    },

    upgrade(request, socket, head) {
      if (state.refusals > 0) {
        state.refusals -= 1
        seen.add({ kind: 'refused' })
        socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, one => {
        sockets.add(one)
        one.on('message', data => take(one, JSON.parse(String(data))))
        one.on('close', code => {
          sockets.delete(one)
          if (listening === one) listening = null
          seen.add({ kind: 'closed', code })
        })
        seen.add({ kind: 'connected' })
        send(one, { op: 10, d: { heartbeat_interval: heartbeatMs } })
      })
    },

    close() {
      for (const socket of sockets) socket.terminate()
      server.close()
    },
  }
}
