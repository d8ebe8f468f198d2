import type { IncomingMessage, ServerResponse } from 'node:http'
import { nearestLanguage } from '#domain/language.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'

/** What was asked for. */
export function sent(response: ServerResponse, type: string, content: string | Buffer): void {
  response.writeHead(200, { 'content-type': type }).end(content)
}

/** Why not, in one plain sentence of the language the browser asks for. */
export function sorry(request: IncomingMessage, response: ServerResponse, status: number, why: Key): void {
  if (response.headersSent) return void response.destroy()
  const language = nearestLanguage(localeOf(request))
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-language': language })
  response.end(`${say(msg(why), { language, zone: 'UTC' })}\n`)
}

/** The first language the browser asks for. */
export const localeOf = ({ headers }: IncomingMessage): string | null =>
  headers['accept-language']?.split(/[,;]/)[0]?.trim() || null
