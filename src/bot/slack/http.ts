import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTPReceiver, type Logger } from '@slack/bolt'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Slack's requests over HTTP: one path for commands, buttons, lists and events. Bolt checks the signature and refuses
 * what is old; what claims to come from the future is refused here, since Bolt would take it.
 */
export function httpDoor(signingSecret: string, logger: Logger, open: () => boolean) {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [path], logger, bodyLimit: largestBody })

  const listener: Listener = (request, response) => {
    if (!open()) return end(response, 503)
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return end(response, 404)
    if (isAhead(request)) return end(response, 401)

    receiver.requestListener(request, response)
  }

  return { receiver, listener }
}

function isAhead({ headers }: IncomingMessage): boolean {
  const seconds = Number(headers['x-slack-request-timestamp'] ?? 0)

  return seconds - Date.now() / 1000 > fiveMinutes
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

const path = '/slack/events'
const fiveMinutes = 300
const largestBody = 1_000_000
