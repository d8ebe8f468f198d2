import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type FeedWorkshop, icalOf, type Reading } from './ical.ts'
import { sorry } from './respond.ts'

/** What a feed says to whoever knows its address; null where it is none, or no longer. */
export type FeedSource = (name: string) => Promise<{
  readonly workshops: readonly FeedWorkshop[]
  readonly reading: Reading
} | null>

const address = /^\/calendar\/([\w-]{2,64})\.ics$/

/** True of a path that a feed answers at. */
export const isFeed = (path: string): boolean => path.startsWith('/calendar/')

/** Answers a calendar program; one that has the newest already is told so. */
export async function answerFeed(
  source: FeedSource,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = address.exec(path)?.[1]
  const feed = name && (request.method === 'GET' || request.method === 'HEAD') ? await source(name) : null
  if (!feed) return sorry(request, response, 404, 'console.missing')

  const text = icalOf(feed.workshops, feed.reading)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const head = { etag: tag, 'cache-control': 'private, max-age=300', 'x-content-type-options': 'nosniff' }
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304, head).end()

  response.writeHead(200, {
    ...head,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="enlace.ics"',
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}
