import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Key } from '#text/key.ts'

const thisMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Why a request may not come in, or null where it may. The console lets one be anybody, so it answers this machine's
 * own browser only: not another site's page, and not a name that was made to point here.
 */
export function turnedAway(request: IncomingMessage, key: string | null): Key | null {
  const host = request.headers.host ?? ''
  if (!thisMachine.includes(nameIn(host))) return 'console.refused.host'
  if (!isOwnPage(request, host)) return 'console.refused.site'

  return key === null || holdsKey(request, key) ? null : 'console.refused.key'
}

/** The cookie that stands for the key once it was shown in the address; null where it was not. */
export function keyCookie(request: IncomingMessage, key: string | null): string | null {
  if (key === null || !isSame(shownKey(request), key)) return null

  return `${cookieName(request)}=${fingerprint(key)}; HttpOnly; SameSite=Strict; Path=/`
}

/** Another port of this machine is the same site to a browser, but not the same origin. */
function isOwnPage({ headers, method }: IncomingMessage, host: string): boolean {
  const site = headers['sec-fetch-site']
  const visited = method === 'GET' && headers['sec-fetch-mode'] === 'navigate'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !visited) return false

  return headers.origin === undefined || headers.origin === `http://${host}`
}

function holdsKey(request: IncomingMessage, key: string): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map(cookie => cookie.trim())

  return (
    isSame(shownKey(request), key) ||
    cookies.some(cookie => isSame(cookie, `${cookieName(request)}=${fingerprint(key)}`))
  )
}

const shownKey = ({ url }: IncomingMessage): string =>
  new URLSearchParams((url ?? '').split('?')[1] ?? '').get('key') ?? ''

/** Browsers share cookies between the ports of a machine: the port keeps two consoles apart. */
const cookieName = ({ headers }: IncomingMessage): string =>
  `enlace_console_${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? 80}`

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')

const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

/** The host without its port; empty where it is none. */
function nameIn(host: string): string {
  return /^(\[[\da-f:]+\]|[a-z\d.-]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? ''
}
