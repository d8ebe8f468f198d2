import { type APIChannel, type APIMessage, type RequestData, Routes } from 'discord.js'
import { cut } from '#bot/cut.ts'
import type { Posted } from '#reply/post.ts'
import { Undelivered } from '#reply/post.ts'
import { limits } from './limits.ts'
import type { Drawn } from './render.ts'
import { codes, isRefused } from './trouble.ts'
import type { Web } from './web.ts'

/**
 * Puts a line in the thread of a card. A card's thread has the card's own number; it is begun with the first line, comes
 * back by itself when it was archived, is opened again where it was closed, and made anew where somebody deleted it.
 */
export async function inThread(
  web: Web,
  { channel, message }: Posted,
  line: Pick<RequestData, 'body' | 'files'>,
): Promise<Posted> {
  const put = async (thread: string): Promise<Posted> => {
    const { id } = (await web.once.post(Routes.channelMessages(thread), line)) as APIMessage
    return { channel: thread, message: id }
  }

  try {
    return await put(message)
  } catch (error) {
    if (isRefused(error, codes.unknownChannel)) return put(await begun(web, channel, message))
    if (!isRefused(error, codes.archived)) throw error
    await web.once.patch(Routes.channel(message), { body: { archived: false, locked: false } })
    return put(message)
  }
}

/** Begins the thread of a card, called as the card is. */
async function begun({ once }: Web, channel: string, message: string): Promise<string> {
  const card = (await once.get(Routes.channelMessage(channel, message))) as APIMessage &
    Pick<Drawn, 'components'>
  try {
    const thread = (await once.post(Routes.threads(channel, message), {
      body: { name: nameOf(card), auto_archive_duration: aDay },
    })) as APIChannel
    return thread.id
  } catch (error) {
    if (isRefused(error, codes.tooManyThreads))
      throw new Undelivered('later', 'the server has 1,000 open threads: archive some', aWhile)
    // Another instance was first; and where its thread was deleted, only a new card can have a new one.
    if (isRefused(error, codes.threadExists)) return stillThere(once, message)
    throw error
  }
}

async function stillThere(once: Web['once'], thread: string): Promise<string> {
  try {
    await once.get(Routes.channel(thread))
    return thread
  } catch (error) {
    if (isRefused(error, codes.unknownChannel))
      throw new Undelivered('gone', 'the thread of the card is gone')
    throw error
  }
}

/** The first words of a card, without the signs that made them large. */
function nameOf({ components = [] }: Pick<APIMessage, 'components'>): string {
  const [first = ''] = components.flatMap(textsIn)
  const name = first.replace(/^#+\s*/, '').replace(/\\(?=[^\w\s])/g, '')

  return cut(name, limits.threadName) || '–'
}

function textsIn(of: unknown): readonly string[] {
  if (typeof of !== 'object' || of === null) return []
  const own = 'content' in of && typeof of.content === 'string' ? [of.content] : []
  const inner = 'components' in of && Array.isArray(of.components) ? of.components.flatMap(textsIn) : []

  return [...own, ...inner]
}

const aDay = 1440
const aWhile = 600_000
