import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

// biome-ignore lint/suspicious/noExplicitAny: what travels to and from Slack is any JSON at all
export type Json = Record<string, any>

/** Slack's side, as light as it can be: it takes every call, and tells who waits for it that an answer came. */
export type Slack = {
  readonly apiUrl: string
  /** An address, and a trigger, for one answer; `came` is told of it at once. */
  readonly expects: (came: (answer: Json) => void) => {
    readonly response_url: string
    readonly trigger_id: string
  }
  /** How often each method was called. */
  readonly calls: ReadonlyMap<string, number>
}

export async function slack(): Promise<Slack> {
  const waiting = new Map<string, (answer: Json) => void>()
  const modals = new Map<string, string>()
  const calls = new Map<string, number>()
  /** No trigger of another run is known to the same Enlace. */
  const born = Date.now()
  let expected = 0
  let messages = 0

  const server = createServer(async (request, response) => {
    const [, kind, name = ''] = (request.url ?? '').split('/')
    const body = await text(request)
    if (kind === 'answer') {
      came(name, JSON.parse(body))
      return said(response, 'ok')
    }
    calls.set(name, (calls.get(name) ?? 0) + 1)
    said(response, JSON.stringify({ ok: true, ...answers(name, new URLSearchParams(body)) }))
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  function came(key: string, answer: Json): void {
    waiting.get(key)?.(answer)
    waiting.delete(key)
  }

  /** An answer that takes a moment comes in a modal: one is opened that says so, and then changed. */
  function opened(args: URLSearchParams): Json {
    messages += 1
    modals.set(`V${messages}`, (args.get('trigger_id') ?? '').split('.')[0]!)
    return { view: { id: `V${messages}` } }
  }

  function answers(method: string, args: URLSearchParams): Json {
    switch (method) {
      case 'auth.test':
        return { team_id: team, user_id: 'U0ENLACE', bot_id: 'B0ENLACE' }
      case 'users.info':
        return { user: { id: args.get('user'), locale: 'es-LA', tz: 'America/Mexico_City' } }
      case 'views.open':
        return opened(args)
      case 'views.update':
        came(modals.get(args.get('view_id') ?? '') ?? '', JSON.parse(args.get('view') ?? '{}'))
        return { view: { id: args.get('view_id') } }
      case 'chat.update':
        return { channel: args.get('channel'), ts: args.get('ts') }
      default:
        messages += 1
        return { channel: args.get('channel'), ts: `${messages}.000000` }
    }
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    expects: told => {
      expected += 1
      waiting.set(String(expected), told)
      return {
        response_url: `http://127.0.0.1:${port}/answer/${expected}`,
        trigger_id: `${expected}.${born}`,
      }
    },
  }
}

export const team = 'T0BENCH'

function said(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body)
}
