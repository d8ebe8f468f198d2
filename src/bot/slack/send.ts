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
    if (isDismissed(trouble) && !(await welcome())) throw new Undelivered('away', reason(error))
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
    // Slack does not say whether the channel or the whole workspace has had enough: it is all left alone.
    case 'limited':
      return new Undelivered('limited', why, trouble.afterMs, true)
    case 'unreached':
      return new Undelivered('away', why)
    case 'lost':
      return new Undelivered(edits ? 'away' : 'unsure', why)
    case 'refused':
      if (halfDone.has(trouble.error)) return new Undelivered(edits ? 'later' : 'unsure', why)
      return new Undelivered(meaning.get(trouble.error) ?? 'refused', why)
  }
}

const unparsed = { parse: 'none', link_names: false } as const
const quiet = { ...unparsed, unfurl_links: false, unfurl_media: false } as const

/** What Slack's words mean; every other refusal is of the message itself, and would be the same the next time. */
const meaning: ReadonlyMap<string, 'away' | 'limited' | 'barred' | 'gone'> = new Map(
  (
    [
      ['away', 'service_unavailable request_timeout team_added_to_org org_login_required accesslimited'],
      ['away', 'missing_scope not_authed invalid_auth token_revoked token_expired team_access_not_granted'],
      ['limited', 'message_limit_exceeded rate_limited_channel external_channel_migrating'],
      ['barred', 'restricted_action restricted_action_read_only_channel restricted_action_thread_locked'],
      ['barred', 'restricted_action_thread_only_channel restricted_action_non_threadable_channel'],
      ['barred', 'access_denied no_permission ekm_access_denied'],
      ['gone', 'channel_not_found is_archived not_in_channel is_inactive'],
      ['gone', 'user_not_found account_inactive user_disabled cannot_dm_bot messages_tab_disabled'],
      ['gone', 'message_not_found thread_not_found cant_update_message edit_window_closed'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind])),
)

function isUnfit(error: unknown): boolean {
  const trouble = troubleOf(error)

  return trouble.kind === 'refused' && unfit.has(trouble.error)
}

const halfDone: ReadonlySet<string> = new Set(['fatal_error', 'internal_error'])

const unfit: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

/** How long Slack takes to know a file, try after try. */
const pauses = [400, 900, 1_800, 2_500] as const
