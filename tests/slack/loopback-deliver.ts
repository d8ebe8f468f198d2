import { createHmac } from 'node:crypto'
import type { Sockets } from './loopback-socket.ts'
import type { Json } from './loopback-world.ts'

export type Kind = 'slash_commands' | 'interactive' | 'events_api'

/** How a request is signed, where it is not as Slack signs it. */
export type Signing = {
  readonly secret?: string
  readonly secondsAhead?: number
  readonly unsigned?: boolean
  readonly retry?: number
}

/** What the app answered to one delivery: the acknowledgement. */
export type Delivered = {
  readonly status: number
  readonly answer: Json | null
  /** The same again, as Slack delivers again what it believes was lost. */
  readonly again: () => Promise<Delivered>
}

export type Deliver = (kind: Kind, payload: Json, signing?: Signing) => Promise<Delivered>

/** Delivers by a signed request to the app's address. */
export const overHttp = (address: () => string, secret: string): Deliver =>
  async function deliver(kind, payload, signing = {}): Promise<Delivered> {
    const body = bodyOf(kind, payload)
    const timestamp = String(Math.floor(Date.now() / 1000) + (signing.secondsAhead ?? 0))
    const signature = createHmac('sha256', signing.secret ?? secret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex')
    const response = await fetch(address(), {
      method: 'POST',
      headers: {
        'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        ...(signing.unsigned
          ? {}
          : { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` }),
        ...(signing.retry
          ? { 'x-slack-retry-num': String(signing.retry), 'x-slack-retry-reason': 'http_timeout' }
          : {}),
      },
      body,
    })
    const text = await response.text()

    return {
      status: response.status,
      answer: text.startsWith('{') ? JSON.parse(text) : null,
      again: () => deliver(kind, payload, { ...signing, retry: (signing.retry ?? 0) + 1 }),
    }
  }

/** Delivers by an envelope on a connection the app has opened. */
export const overSocket = (sockets: Sockets): Deliver =>
  async function deliver(kind, payload, { retry = 0 } = {}): Promise<Delivered> {
    const again = retry > 0 ? { retry_attempt: retry, retry_reason: 'timeout' } : {}
    const answer = await sockets.send(kind, payload, again)

    return {
      status: 200,
      answer: Object.keys(answer).length > 0 ? answer : null,
      again: () => deliver(kind, payload, { retry: retry + 1 }),
    }
  }

function bodyOf(kind: Kind, payload: Json): string {
  if (kind === 'events_api') return JSON.stringify(payload)
  if (kind === 'slash_commands') return new URLSearchParams(payload as Record<string, string>).toString()

  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}
