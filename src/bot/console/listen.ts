import type { IncomingMessage, ServerResponse } from 'node:http'
import { localeOf, sent, sorry } from '#bot/respond.ts'
import { answer } from './answer.ts'
import { readCall, unpacked } from './asked.ts'
import { keyCookie, turnedAway } from './door.ts'
import { pageFiles } from './files.ts'
import type { Live } from './live.ts'
import { page } from './page.ts'
import { printed } from './print.ts'
import { stamped } from './render.ts'
import { accountOf, type House, viewOf, visitOf } from './visit.ts'

type Given = House & {
  readonly key: string | null
  readonly log: { error: (facts: object, message: string) => void }
}

/** Answers the console's own page: the page itself, its files, what is asked, lists searched as one types, live news. */
export function listener(given: Given, pages: Live) {
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(guards)) response.setHeader(name, value)
    const refused = turnedAway(request, given.key)
    if (refused) return sorry(request, response, 403, refused)

    const cookie = keyCookie(request, given.key)
    if (cookie) response.setHeader('set-cookie', cookie)

    route(given, pages, request, response).catch(error => {
      given.log.error({ err: error }, 'the console could not answer')
      if (!response.headersSent) sorry(request, response, 503, 'console.down')
      else response.destroy()
    })
  }
}

/** Nothing but the page's own files is ever loaded, and nobody may put the page into theirs. */
const guards = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

async function route(
  given: Given,
  pages: Live,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://console')
  const file = pageFiles.get(address.pathname)

  switch (`${request.method} ${address.pathname}`) {
    case 'GET /':
      return sent(response, 'text/html; charset=utf-8', await front(given, request, address.searchParams))
    case 'GET /print':
      return print(given, request, response, address.searchParams)
    case 'GET /events':
      return pages.join(response)
    case 'GET /options':
      return sent(response, json, JSON.stringify(await options(given, request, address.searchParams)))
    case 'POST /ask':
      return asked(given, pages, request, response)
    default:
      return request.method === 'GET' && file
        ? sent(response, file.type, file.content)
        : sorry(request, response, 404, 'console.missing')
  }
}

const json = 'application/json; charset=utf-8'

async function front(given: Given, request: IncomingMessage, query: URLSearchParams): Promise<string> {
  const visit = await visitOf(given, read(query), localeOf(request))

  return stamped(page(await viewOf(given, visit)))
}

async function print(
  given: Given,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const sheet = await printed(given, query, localeOf(request))

  return sheet === null
    ? sorry(request, response, 404, 'console.missing')
    : sent(response, 'text/html; charset=utf-8', sheet.html)
}

async function options(given: Given, request: IncomingMessage, query: URLSearchParams) {
  const visit = await visitOf(given, read(query), localeOf(request))
  if (!visit.persona) return []
  const [command = '', field = '', typed = ''] = ['command', 'field', 'typed'].map(
    name => query.get(name) ?? '',
  )

  return given.desk.options({
    account: accountOf(visit, visit.persona),
    command,
    field,
    typed: typed.slice(0, 200),
    limit: 30,
    ...(visit.language ? { language: visit.language } : {}),
  })
}

async function asked(
  given: Given,
  pages: Live,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return sorry(request, response, 415, 'console.refused.asked')

  const call = readCall(await bodyOf(request))
  const visit = call && (await visitOf(given, call, localeOf(request)))
  if (!call || !visit?.persona) return sorry(request, response, 400, 'console.refused.asked')

  const asks = await unpacked(call.asks)
  const shown = await answer(given, { ...call, asks }, visit, visit.persona)
  pages.changed()
  sent(response, json, JSON.stringify(shown))
}

const read = (query: URLSearchParams) => ({
  as: query.get('as') ?? '',
  room: query.get('room') ?? '',
  lang: query.get('lang') ?? '',
})

/** The server in front has already refused what is longer than it should be. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)

  return parsed(Buffer.concat(chunks).toString('utf8'))
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
