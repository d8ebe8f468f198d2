import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerFeed, type FeedSource, isFeed } from './feed.ts'
import { sent, sorry } from './respond.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** What answers at which address. */
export type Routes = {
  /** What requests still wait for, in words for the operator; empty when they can be taken. */
  readonly ready: () => readonly string[] | Promise<readonly string[]>
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>
  readonly slack: Listener | null
  readonly console: Listener | null
  /** Calendars for calendar programs; null while they cannot be read. */
  readonly feeds?: FeedSource | null
}

/** The one door by which HTTP comes in. */
export type Http = {
  /** Opens the door; gives the port it found where 0 was asked for. */
  readonly listen: (port: number, host: string) => Promise<number>
  /** Takes nothing new, finishes what it holds, and after so long lets go of the rest. */
  readonly stop: (graceMs: number) => Promise<void>
}

/** Only the console's own page hands files over here; they come a third longer than they are. */
const longest = { body: 1_000_000, withFile: 15_000_000 } as const

/** The one HTTP server: health, metrics, calendars, Slack's address, and the console for everything else. */
export function httpServer(routes: Routes): Http {
  const held = new Set<ServerResponse>()
  let stopping = false

  const server = createServer(
    { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      held.add(response)
      response.on('close', () => {
        held.delete(response)
        if (stopping) server.closeIdleConnections()
      })
      if (stopping) response.setHeader('connection', 'close')
      // A connection that breaks is the browser's or Slack's affair: it asks again.
      request.on('error', () => response.destroy())

      if (limited(request, response)) route(routes, request, response)
    },
  )

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
      }),

    stop: graceMs =>
      new Promise(resolve => {
        stopping = true
        const enough = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(enough)
          resolve()
        })
        for (const response of held) if (isEndless(response)) response.end()
      }),
  }
}

function route(routes: Routes, request: IncomingMessage, response: ServerResponse) {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const answered = () => sorry(request, response, 503, 'console.down')

  if (path === '/healthz') return void health(routes, response).catch(answered)
  if (path === '/metrics')
    return void routes.metrics().then(({ type, text }) => sent(response, type, text), answered)

  if (isFeed(path)) {
    if (!routes.feeds) return answered()
    return void answerFeed(routes.feeds, path, request, response).catch(answered)
  }

  const listener = path === '/slack/events' && routes.slack ? routes.slack : routes.console
  if (!listener) return sorry(request, response, 404, 'console.missing')
  listener(request, response)
}

async function health({ ready }: Routes, response: ServerResponse): Promise<void> {
  const waiting = await ready()
  response.writeHead(waiting.length === 0 ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(waiting.length === 0 ? 'ready\n' : `not ready: ${waiting.join('; ')}\n`)
}

/**
 * Refuses a body that says it is too long, and one that turns out to be. It is counted as it arrives and left where
 * it is: Slack's receiver reads it itself, because the signature is of the raw body.
 */
function limited(request: IncomingMessage, response: ServerResponse): boolean {
  const longestBody = request.url === '/ask?with=file' ? longest.withFile : longest.body
  if (Number(request.headers['content-length'] ?? 0) > longestBody) {
    // Read to its end and forgotten, so that the browser comes to hear why.
    request.resume()
    sorry(request, response, 413, 'console.refused.size')
    return false
  }

  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk: Buffer | null, encoding) => {
    size += chunk?.length ?? 0
    if (size <= longestBody) return push(chunk, encoding)
    request.push = () => false
    response.setHeader('connection', 'close')
    sorry(request, response, 413, 'console.refused.size')
    return false
  }

  return true
}

/** Live news never ends by itself. */
const isEndless = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream')
