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
  // What was said in the open leaves nothing to press behind it.
  if (taken && replaces && open) await put(url, { delete_original: true })

  return taken
}

async function put(url: string, body: object): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const said = await answer.text()
    return answer.ok && !/"ok"\s*:\s*false/.test(said)
  } catch {
    return false
  }
}

const patience = 5_000
