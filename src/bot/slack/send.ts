import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { digest } from './identity.ts'
import { type Log, reason } from './log.ts'
import { type Drawn, message } from './render.ts'
import { isDismissed, type Trouble, troubleOf } from './trouble.ts'
import { patiently, type Web } from './web.ts'

/**
 * Sends, edits or threads one message, once; whatever goes wrong is told as what the outbox can do about it. Whether
 * it is we or the addressee whom Slack no longer knows, `welcome` finds out.
 */
export async function send(
  { once }: Web,
  log: Log,
  post: Post,
  welcome: () => Promise<boolean>,
): Promise<Posted> {
  const drawn = message(post.reply, post.reader, digest(post.key, post.edits?.message ?? ''))

  try {
    return await whole(drawn, log, parts =>
      post.edits ? edit(once, post, post.edits, parts) : put(once, post, parts),
    )
  } catch (error) {
    const trouble = troubleOf(error)
    if (isDismissed(trouble) && !(await welcome())) throw new Undelivered('later', reason(error))
    throw undelivered(trouble, post.edits !== null, reason(error))
  }
}

/** Says something to one person privately, outside of any channel. */
export async function tellPrivately({ once }: Web, log: Log, person: string, drawn: Drawn): Promise<void> {
  await whole(drawn, log, parts =>
    patiently(() => once.chat.postMessage({ channel: person, ...parts, ...quiet })),
  )
}

async function put(once: Web['once'], { place, under, key }: Post, drawn: Drawn): Promise<Posted> {
  const { channel, ts } = await once.chat.postMessage({
    channel: under?.channel ?? place.id,
    ...drawn,
    ...quiet,
    ...(under ? { thread_ts: under.message, reply_broadcast: false } : {}),
    metadata: { event_type: 'enlace_post', event_payload: { key } },
  })
  if (!channel || !ts) throw new Undelivered('unsure', 'Slack did not say where the message is')

  return { channel, message: ts }
}

async function edit(
  once: Web['once'],
  { key }: Post,
  { channel, message: ts }: Posted,
  drawn: Drawn,
): Promise<Posted> {
  const metadata = { event_type: 'enlace_post', event_payload: { key } }
  await once.chat.update({ channel, ts, ...drawn, ...unparsed, metadata })

  return { channel, message: ts }
}

/** Where Slack will not have the blocks, which is an error of ours, the same words still go out as text. */
async function whole<T>(drawn: Drawn, log: Log, say: (drawn: Drawn) => Promise<T>): Promise<T> {
  try {
    return await say(drawn)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble.kind !== 'refused' || !unfit.has(trouble.error)) throw error

    log.error({ error: trouble.error }, 'slack would not show a message as it was drawn; it went out as text')
    return say({ blocks: [], text: drawn.text })
  }
}

/** A post whose call was lost may be there, so that sending it again could double it; an edit only says the same. */
function undelivered(trouble: Trouble, edits: boolean, why: string): Undelivered {
  switch (trouble.kind) {
    case 'limited':
      return new Undelivered('later', why, trouble.afterMs)
    case 'unreached':
      return new Undelivered('later', why)
    case 'lost':
      return new Undelivered(edits ? 'later' : 'unsure', why)
    case 'refused':
      if (halfDone.has(trouble.error)) return new Undelivered(edits ? 'later' : 'unsure', why)
      return new Undelivered(passing.has(trouble.error) ? 'later' : 'gone', why)
  }
}

const unparsed = { parse: 'none', link_names: false } as const
const quiet = { ...unparsed, unfurl_links: false, unfurl_media: false } as const

/** Slack's words for what will pass by itself; every other refusal would be the same the next time. */
const passing: ReadonlySet<string> = new Set([
  'message_limit_exceeded',
  'rate_limited_channel',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'org_login_required',
  'external_channel_migrating',
  'accesslimited',
  'missing_scope',
])

const halfDone: ReadonlySet<string> = new Set(['fatal_error', 'internal_error'])

const unfit: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])
