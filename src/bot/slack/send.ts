import { setTimeout as sleep } from 'node:timers/promises'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { digest } from './identity.ts'
import { type Log, reason } from './log.ts'
import { missing, type Pictures } from './picture.ts'
import { type Drawn, message } from './render.ts'
import { isDismissed, type Trouble, troubleOf } from './trouble.ts'
import { uploaded } from './upload.ts'
import { patiently, type Web } from './web.ts'

/**
 * Sends, edits or threads one message, once; whatever goes wrong is told as what the outbox can do about it. Whether
 * it is we or the addressee whom Slack no longer knows, `welcome` finds out.
 */
export async function send(web: Web, log: Log, post: Post, welcome: () => Promise<boolean>): Promise<Posted> {
  const { once } = web
  const version = digest(post.key, post.edits?.message ?? '')
  const pictures = await uploaded(web, log, post.reply, post.reader)

  try {
    return await pictured(
      shown => message(post.reply, post.reader, version, shown),
      pictures,
      log,
      parts => (post.edits ? edit(once, post, post.edits, parts) : put(once, post, parts)),
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

/**
 * Says something with its pictures, in a channel or privately, outside of any address that came with an event; gives the
 * conversation in which it stands.
 */
export async function tellPictured(
  { once }: Web,
  log: Log,
  place: { readonly channel: string; readonly thread: string | null },
  draw: (pictures: Pictures) => Drawn,
  pictures: Pictures,
): Promise<string> {
  const { channel, thread } = place
  const under = thread ? { thread_ts: thread } : {}
  const said = await pictured(draw, pictures, log, parts =>
    patiently(() => once.chat.postMessage({ channel, ...parts, ...quiet, ...under })),
  )

  return said.channel ?? channel
}

/**
 * Slack knows a file only some moments after it has taken it, and until then refuses the message that shows it, as a
 * whole: it is tried again a little, and then goes out with the words in the place of the picture.
 */
async function pictured<T>(
  draw: (pictures: Pictures) => Drawn,
  pictures: Pictures,
  log: Log,
  say: (drawn: Drawn) => Promise<T>,
): Promise<T> {
  const has = pictures.kind === 'files' && pictures.files.size > 0
  for (const pause of has ? pauses : []) {
    try {
      return await say(draw(pictures))
    } catch (error) {
      if (!isUnfit(error)) throw error
    }
    await sleep(pause)
  }
  if (has) log.warn({}, 'slack would not show a picture; its words went out without it')

  return whole(draw(has ? missing : pictures), log, say)
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
    if (!isUnfit(error)) throw error

    log.error({ error: reason(error) }, 'slack would not show a message as it was drawn; it went out as text')
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

function isUnfit(error: unknown): boolean {
  const trouble = troubleOf(error)

  return trouble.kind === 'refused' && unfit.has(trouble.error)
}

const halfDone: ReadonlySet<string> = new Set(['fatal_error', 'internal_error'])

const unfit: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

/** How long Slack takes to know a file, try after try. */
const pauses = [400, 900, 1_800, 2_500] as const
