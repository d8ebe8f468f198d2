import { type APIMessage, Routes } from 'discord.js'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { enclosed, parcel } from './attach.ts'
import { digest } from './identity.ts'
import { reason } from './log.ts'
import type { Means } from './meet.ts'
import type { Nonces } from './nonce.ts'
import { type Drawn, message } from './render.ts'
import { inThread } from './thread.ts'
import { codes, isRefused, type Trouble, troubleOf } from './trouble.ts'
import { said } from './words.ts'

/** Sends, edits or threads one message, once; whatever goes wrong is told as what the outbox can do about it. */
export async function send(
  means: Pick<Means, 'web' | 'directs' | 'people' | 'log'> & { readonly nonces: Nonces },
  post: Post,
  dismiss: (why: string) => void,
): Promise<Posted> {
  const { web, directs, log, nonces } = means
  const name = nonces.of(post.key)
  const enclosures = await enclosed(post.reply, post.reader, log)

  async function put(drawn: Drawn): Promise<Posted> {
    if (post.edits) return edit(web.once, post.edits, drawn)
    if (post.under) return inThread(web, post.under, marked(drawn, name))
    const channel = post.place.kind === 'direct' ? await directs.channel(post.place.id) : post.place.id
    const { id } = (await web.once.post(Routes.channelMessages(channel), marked(drawn, name))) as APIMessage
    nonces.went(id, post.key)

    return { channel, message: id }
  }

  try {
    const drawn = message(post.reply, post.reader, enclosures)
    if (drawn.files.length === 0) return await put(drawn)
    try {
      return await put(drawn)
    } catch (error) {
      // Where files may not be attached, or are too large, the same words still go out.
      if (!isRefused(error, codes.missingPermissions, codes.tooLarge)) throw error
      log.warn({ place: post.place.id }, `a picture was not sent, its words were: ${reason(error)}`)
      return await put(message(post.reply, post.reader, new Map()))
    }
  } catch (error) {
    const about = post.edits ?? post.under
    if (about && isRefused(error, codes.unknownMessage, codes.unknownChannel)) nonces.gone(about.message)
    if (error instanceof Undelivered) {
      if (about && error.kind === 'gone') nonces.gone(about.message)
      throw error
    }
    const trouble = troubleOf(error)
    if (trouble.kind === 'dismissed') dismiss(reason(error))
    if (trouble.kind === 'refused' && blocked.has(trouble.code)) await callOver(means, post)
    if (trouble.kind === 'refused' && forbidden.has(trouble.code))
      log.warn({ place: post.place.id }, `discord does not let Enlace write there: ${reason(error)}`)
    throw undelivered(trouble, post.edits !== null, reason(error))
  }
}

async function edit(
  once: Means['web']['once'],
  { channel, message: id }: Posted,
  drawn: Drawn,
): Promise<Posted> {
  const { body, files } = parcel(drawn)
  const { flags: _, ...rest } = body as Drawn
  await once.patch(Routes.channelMessage(channel, id), { body: rest, ...(files ? { files } : {}) })

  return { channel, message: id }
}

/** Discord takes a message of the same name only once in a few minutes, so that a lost answer does not double it. */
const marked = (drawn: Drawn, nonce: string) => parcel(drawn, { nonce, enforce_nonce: true })

/**
 * Whoever cannot be written to privately is called over where they were last, with the button to their own desk; what
 * it is about is not said there. This is the one message that is meant to ping somebody.
 */
async function callOver(
  { web, people, log }: Pick<Means, 'web' | 'people' | 'log'>,
  { place, key }: Post,
): Promise<void> {
  const seen = people.seen(place.id)
  if (seen === null || place.kind !== 'direct') return
  const { components, flags } = message(tell(msg('discord.closed')), seen.reader)
  const [shown] = components
  const body = {
    flags,
    components: [
      { type: 10, content: `<@${place.id}>` },
      shown,
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: said(msg('discord.desk'), seen.reader), custom_id: '0|desk' },
        ],
      },
    ],
    allowed_mentions: { parse: [], users: [place.id] },
    nonce: digest(key, 'closed'),
    enforce_nonce: true,
  }
  await web.once
    .post(Routes.channelMessages(seen.channel), { body })
    .catch(error => log.warn({}, `somebody could not be called over: ${reason(error)}`))
}

/** A post whose call was lost may be there, so that sending it again could double it; an edit only says the same. */
export function undelivered(trouble: Trouble, edits: boolean, why: string): Undelivered {
  switch (trouble.kind) {
    case 'limited':
      return new Undelivered('limited', why, trouble.afterMs, trouble.everywhere)
    case 'unreached':
    case 'dismissed':
      return new Undelivered('away', why)
    case 'lost':
      return new Undelivered(edits ? 'away' : 'unsure', why)
    case 'refused':
      if (forbidden.has(trouble.code)) return new Undelivered('barred', why, aMinute)
      if (full.has(trouble.code)) return new Undelivered('limited', why, aMinute)
      return new Undelivered(notThere.has(trouble.code) ? 'gone' : 'refused', why)
  }
}

/** The person takes no private messages from us. */
const blocked: ReadonlySet<number> = new Set([codes.cannotMessage, codes.noCommonServer])

/** A right that is missing can be given: it is asked for again, and the operator is told. */
const forbidden: ReadonlySet<number> = new Set([codes.missingAccess, codes.missingPermissions])

/** What takes no more for a while, whatever is sent. */
const full: ReadonlySet<number> = new Set([codes.tooManyWrites, codes.tooManyEdits, codes.busy])

/** A place, or what is to be edited in it, that is not there, or never was one to write in. */
const notThere: ReadonlySet<number> = new Set([
  ...blocked,
  codes.unknownChannel,
  codes.unknownGuild,
  codes.unknownMessage,
  codes.unknownUser,
  codes.unknownEvent,
  codes.notOurs,
  codes.notText,
  codes.noRecipient,
  codes.archived,
])

const aMinute = 60_000
