import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Json } from '../slack.ts'

/** Discord's side, as light as it can be: it takes every call, and tells who waits of the first word and the answer. */
export type Discord = {
  readonly apiUrl: string
  /** Tells the bot that is connected of something asked; `came` hears of everything said to it. */
  readonly asks: (interaction: Json, came: (said: Said) => void) => void
  /** How often each kind of call came. */
  readonly calls: ReadonlyMap<string, number>
}

/** The first word to something asked, and its answer; a first word can be both. */
export type Said = { readonly acknowledged: boolean; readonly answer: Json | null }

export const application = '100000000000000001'
export const guild = '100000000000000002'
export const triage = '100000000000000003'
export const token = 'MTAw.bench-bot.a-token-that-is-good-on-loopback-alone'

const bot = { id: application, username: 'enlace', discriminator: '0', avatar: null, bot: true }

export async function discord(): Promise<Discord> {
  const waiting = new Map<string, (said: Said) => void>()
  const calls = new Map<string, number>()
  let listening: WebSocket | null = null
  let sequence = 0
  let last = 0
  /** No number of another run is known to the same Enlace. */
  const id = () => String((BigInt(Date.now()) << 22n) + BigInt(++last))

  const server = createServer(async (request, response) => {
    const body = await contentOf(request)
    const path = (request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, '')
    const kind = `${request.method} ${path.replace(/\d{17,}(\/bench-\d+)?/g, ':')}`
    calls.set(kind, (calls.get(kind) ?? 0) + 1)
    const answer = JSON.stringify(taken(`${request.method} ${path}`, body))
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const sockets = new WebSocketServer({ server })
  sockets.on('connection', socket => {
    const send = (message: Json) => socket.send(JSON.stringify(message))
    socket.on('message', data => {
      const { op } = JSON.parse(String(data))
      if (op === 1) send({ op: 11 })
      if (op !== 2) return
      listening = socket
      const ready = {
        v: 10,
        user: bot,
        guilds: [],
        session_id: id(),
        application: { id: application, flags: 0 },
      }
      send({
        op: 0,
        s: ++sequence,
        t: 'READY',
        d: { ...ready, resume_gateway_url: `ws://127.0.0.1:${port}` },
      })
    })
    send({ op: 10, d: { heartbeat_interval: 41_250 } })
  })

  /** Takes one call, and gives what Discord would. */
  function taken(call: string, body: Json): Json {
    const [, first] = /^POST \/interactions\/\d+\/([\w-]+)\/callback$/.exec(call) ?? []
    if (first) {
      const isAnswer = body.type !== deferred && body.type !== deferredChange
      waiting.get(first)?.({ acknowledged: true, answer: isAnswer ? (body.data ?? {}) : null })
      if (isAnswer) waiting.delete(first)
      return {}
    }
    const [, later] = /^(?:PATCH|POST) \/webhooks\/\d+\/([\w-]+)/.exec(call) ?? []
    if (later) {
      waiting.get(later)?.({ acknowledged: false, answer: body })
      waiting.delete(later)
    }
    if (call === 'GET /gateway/bot') {
      const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
      return { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit }
    }
    if (/^(GET|PUT) .*\/commands$/.test(call)) return []

    const [, channel = triage] = /\/channels\/(\d+)/.exec(call) ?? []
    return { id: id(), type: 0, channel_id: channel, author: bot, content: '', components: [], ...message }
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    calls,
    asks(interaction, came) {
      const own = { id: id(), token: `bench-${last}`, application_id: application, version: 1 }
      waiting.set(own.token, came)
      listening?.send(
        JSON.stringify({ op: 0, s: ++sequence, t: 'INTERACTION_CREATE', d: { ...interaction, ...own } }),
      )
    },
  }
}

const message = {
  attachments: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  timestamp: '2026-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  pinned: false,
}

const deferred = 5
const deferredChange = 6

/** What was said, where it is JSON: nobody reads what files come along. */
async function contentOf(request: IncomingMessage): Promise<Json> {
  if (request.headers['content-type']?.startsWith('application/json')) return (await json(request)) as Json
  request.resume()

  return {}
}
