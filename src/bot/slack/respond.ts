import http from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'
import type { Reply } from '#reply/reply.ts'
import type { Surface } from './asking.ts'
import type { Drawn } from './render.ts'

/**
 * Answers through the address that came with an event. False where the address is spent (five uses, thirty minutes)
 * or Slack does not answer: then the answer takes another way.
 */
export async function respond(
  { url, replaces, thread }: Extract<Surface, { kind: 'channel' }>,
  audience: Reply['audience'],
  drawn: Drawn,
): Promise<boolean> {
  if (!url) return false
  const open = audience === 'room'
  const taken = await put(url, {
    response_type: open ? 'in_channel' : 'ephemeral',
    replace_original: replaces && !open,
    ...drawn,
    ...(thread && !replaces ? { thread_ts: thread } : {}),
    unfurl_links: false,
    unfurl_media: false,
  })
  if (taken && open) await dismiss({ url, replaces })

  return taken
}

/** What was said in the open leaves nothing to press behind it. */
export async function dismiss({
  url,
  replaces,
}: Pick<Extract<Surface, { kind: 'channel' }>, 'url' | 'replaces'>): Promise<void> {
  if (url && replaces) await put(url, { delete_original: true })
}

/** One request, as plain as it goes: every answer passes here, and a fetch takes five times the work. */
function put(url: string, body: object, again = true): Promise<boolean> {
  const content = Buffer.from(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': content.length }
  const secure = url.startsWith('https:')
  const agent = secure ? agents.secure : agents.plain

  return new Promise(resolve => {
    const call = (secure ? https : http).request(url, { method: 'POST', headers, agent, timeout: patience })
    call.on('response', answer => {
      const fine = answer.statusCode !== undefined && answer.statusCode >= 200 && answer.statusCode < 300
      text(answer).then(
        said => resolve(fine && !/"ok"\s*:\s*false/.test(said)),
        () => resolve(false),
      )
    })
    call.on('timeout', () => call.destroy())
    call.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was kept may have been closed by Slack in this very moment: then nothing was said.
      const stale = again && call.reusedSocket && error.code === 'ECONNRESET'
      resolve(stale ? put(url, body, false) : false)
    })
    call.end(content)
  })
}

const agents = { plain: new http.Agent({ keepAlive: true }), secure: new https.Agent({ keepAlive: true }) }
const patience = 5_000
