import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { answered } from './loopback-address.ts'
import { webApi } from './loopback-api.ts'
import { fileMethods, filled, givenOut } from './loopback-files.ts'
import { type Watch, watch } from './loopback-watch.ts'
import { type Json, Refused, type World } from './loopback-world.ts'

/** One call that reached Slack, and what it was told. */
export type Call = { readonly method: string; readonly args: Json; readonly answer: Json | number }

/** How a method misbehaves: by name, by status, by never answering, or by losing the answer of what it did. */
export type Fault =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly silent: 'before' | 'after' }
  | { readonly broken: 'before' | 'after' }

export type Server = {
  readonly port: number
  readonly calls: Watch<Call>
  readonly fail: (method: string, fault: Fault, times: number) => void
  readonly onUpgrade: (take: (request: IncomingMessage, socket: never, head: Buffer) => void) => void
  readonly close: () => Promise<void>
}

type Failing = { readonly method: string; readonly fault: Fault; left: number }

/** Slack's side of HTTP: the Web API under /api/, addresses for answers under /answer/, places for files under /upload/. */
export async function server(
  world: World,
  botToken: string,
  extra: Record<string, () => Json>,
): Promise<Server> {
  const port = () => (http.address() as AddressInfo).port
  const files = fileMethods(world, () => `http://127.0.0.1:${port()}`)
  const methods = { ...webApi(world), ...files, ...extra }
  const calls = watch<Call>(({ method, answer }) => `  ${method} → ${JSON.stringify(answer).slice(0, 120)}`)
  const failing: Failing[] = []

  const http = createServer((request, response) => {
    void take(request, response).catch(error => {
      world.violations.push(`the loopback fell: ${error.stack}`)
      response.destroy()
    })
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))

  return {
    port: port(),
    calls,
    fail: (method, fault, times) => failing.push({ method, fault, left: times }),
    onUpgrade: listener => http.on('upgrade', listener as never),
    close: () =>
      new Promise(resolve => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = await buffer(request)
    const body = content.toString('utf8')
    const [, kind, name = ''] = (request.url ?? '').split('/')
    if (kind === 'answer')
      return answer(response, 'response_url', JSON.parse(body), () => answered(world, name, JSON.parse(body)))

    if (kind === 'upload')
      return answer(response, 'upload', { length: content.length }, () => filled(world, name, content))

    if (kind === 'file') {
      const [status, given] =
        request.headers.authorization === `Bearer ${botToken}` ? givenOut(world, name) : [403, '']
      calls.add({ method: 'file', args: { id: name }, answer: status })
      response.writeHead(status, { 'content-type': 'text/plain' })
      return void response.end(Buffer.from(given, 'latin1'))
    }

    const args = argumentsOf(body)
    const wait = name === 'chat.postMessage' ? world.limit(args.channel) : null
    if (wait !== null) {
      calls.add({ method: name, args, answer: 429 })
      // Slack says it in whole seconds.
      return void response.writeHead(429, { 'retry-after': String(Math.ceil(wait / 1_000)) }).end()
    }
    answer(response, name, args, () => {
      const expected = name === 'apps.connections.open' ? 'xapp-' : botToken
      if (!request.headers.authorization?.startsWith(`Bearer ${expected}`))
        return [200, { ok: false, error: 'invalid_auth' }]
      const method = methods[name]
      if (!method) return [200, { ok: false, error: 'unknown_method' }]
      try {
        return [200, { ok: true, ...method(args) }]
      } catch (error) {
        if (error instanceof Refused) return [200, { ok: false, error: error.message }]
        throw error
      }
    })
  }

  function answer(
    response: ServerResponse,
    method: string,
    args: Json,
    act: () => readonly [number, Json | string],
  ): void {
    const fault = faultFor(method)
    if (fault && 'status' in fault) {
      calls.add({ method, args, answer: fault.status })
      const wait = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
      return void response.writeHead(fault.status, wait).end()
    }
    const before =
      fault &&
      (('silent' in fault && fault.silent === 'before') || ('broken' in fault && fault.broken === 'before'))
    const [status, body] =
      before || (fault && 'error' in fault) ? [200, { ok: false, error: nameOf(fault) }] : act()
    calls.add({ method, args, answer: typeof body === 'string' ? status : body })
    if (fault && 'silent' in fault) {
      response.on('close', () => calls.add({ method, args, answer: { left: true } }))
      return
    }
    if (fault && 'broken' in fault) return void response.destroy()

    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

  function faultFor(method: string): Fault | null {
    const found = failing.find(one => one.method === method && one.left > 0)
    if (!found) return null
    found.left -= 1

    return found.fault
  }
}

const nameOf = (fault: Fault): string => ('error' in fault ? fault.error : 'not_answered')

/** The Web API takes forms whose structured values are JSON. */
function argumentsOf(body: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => {
      try {
        return [name, /^[[{]|^(true|false)$/.test(value) ? JSON.parse(value) : value]
      } catch {
        return [name, value]
      }
    }),
  )
}
