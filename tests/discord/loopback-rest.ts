import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Watch, watch } from '#tests/slack/loopback-watch.ts'
import { asked } from './loopback-files.ts'
import { Refused } from './loopback-messages.ts'
import type { Json, World } from './loopback-world.ts'

/** One call that reached Discord, and what it was told. */
export type Call = {
  readonly route: string
  readonly path: string
  readonly body: Json
  readonly answer: number
  readonly code: number | null
}

/** How a route misbehaves: it refuses, limits, falls over, never answers, or loses the answer of what it did. */
export type Fault =
  | { readonly code: number; readonly status?: number }
  | { readonly status: number; readonly retryAfter?: number; readonly global?: boolean }
  | { readonly silent: 'before' | 'after' }
  | { readonly broken: 'before' | 'after' }

type Failing = { readonly route: string; readonly fault: Fault; left: number }

/** Discord's side of HTTP. */
export async function rest(
  world: World,
  token: string,
  routes: (
    address: () => string,
  ) => Readonly<Record<string, (params: readonly string[], body: Json) => unknown>>,
) {
  const calls: Watch<Call> = watch(({ route, answer, code }) => `  ${route} → ${answer} ${code ?? ''}`)
  const failing: Failing[] = []
  const http = createServer((request, response) => {
    void take(request, response).catch(error => {
      world.violations.push(`the loopback fell: ${error.stack}`)
      response.destroy()
    })
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  world.address = () => `http://127.0.0.1:${port}`
  const known = Object.entries(routes(() => `ws://127.0.0.1:${port}`)).map(([route, act]) => ({
    route,
    act,
    pattern: new RegExp(`^${route.replace(/:\w+/g, '([^/ ]+)')}$`),
  }))

  return {
    port,
    calls,
    fail: (route: string, fault: Fault, times: number) => failing.push({ route, fault, left: times }),
    onUpgrade: (listener: (request: IncomingMessage, socket: never, head: Buffer) => void) =>
      http.on('upgrade', listener as never),
    close: () =>
      new Promise<void>(resolve => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await asked(request)
    const path = (request.url ?? '').split('?')[0]?.replace(/^\/api\/v10/, '') ?? ''
    const wanted = `${request.method} ${path}`
    const handed = world.handed.get(/^\/attachments\/(\w+)$/.exec(path)?.[1] ?? '')
    if (handed) return void response.writeHead(200, { 'content-type': 'text/csv' }).end(handed)
    const found = known.find(({ pattern }) => pattern.test(wanted))
    const fault = faultFor(found?.route ?? wanted)
    const params = found?.pattern.exec(wanted)?.slice(1).map(decodeURIComponent) ?? []
    const limits = world.limits(found?.route ?? wanted, params)
    const says = (status: number, answer: Json, headers = {}) => {
      calls.add({ route: found?.route ?? wanted, path, body, answer: status, code: answer.code ?? null })
      if (fault && ('silent' in fault || 'broken' in fault))
        return void ('broken' in fault && response.destroy())
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(status === 429 && limits.wait === null ? {} : limitsOf(found?.route ?? '', limits)),
        ...headers,
      })
      response.end(status === 204 ? undefined : JSON.stringify(answer))
    }

    const limited = (seconds: number, global: boolean) =>
      says(
        429,
        { message: 'You are being rate limited.', retry_after: seconds, global },
        {
          'retry-after': String(seconds),
          ...(global ? { 'x-ratelimit-global': 'true' } : {}),
          'x-ratelimit-scope': global ? 'global' : 'user',
        },
      )

    if (fault && 'status' in fault && !('code' in fault)) {
      const {
        status,
        retryAfter = 0,
        global = false,
      } = fault as { status: number; retryAfter?: number; global?: boolean }
      if (status !== 429) return void says(status, { message: 'Bad gateway' })
      return limited(retryAfter, global)
    }
    if (limits.wait) return limited(limits.wait.ms / 1_000, limits.wait.global)
    if (fault && 'code' in fault)
      return void says(fault.status ?? 400, { code: fault.code, message: 'Refused' })
    if (
      fault &&
      (('silent' in fault && fault.silent === 'before') || ('broken' in fault && fault.broken === 'before'))
    )
      return void says(0, {})
    if (!found) return void says(404, { code: 0, message: '404: Not Found' })
    if (needsToken(path) && request.headers.authorization !== `Bot ${token}`)
      return void says(401, { code: 0, message: '401: Unauthorized' })

    try {
      says(200, (found.act(params, body) ?? {}) as Json)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      says(error.status, { code: error.code, message: error.message })
    }
  }

  function faultFor(route: string): Fault | null {
    const one = failing.find(fault => fault.route === route && fault.left > 0)
    if (!one) return null
    one.left -= 1

    return one.fault
  }
}

/** What people's clicks brought carries a token of its own. */
const needsToken = (path: string): boolean => !/^\/(interactions|webhooks)\//.test(path)

/** Discord tells with every answer how much of a route is left. */
const limitsOf = (route: string, { limit, left, resetsInMs }: ReturnType<World['limits']>) => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(left),
  'x-ratelimit-reset': String((Date.now() + resetsInMs) / 1_000),
  'x-ratelimit-reset-after': String(resetsInMs / 1_000),
  'x-ratelimit-bucket': Buffer.from(route).toString('hex').slice(0, 32),
})
