import { type APIDMChannel, type APIMessage, Routes } from 'discord.js'
import type { Posted } from '#reply/post.ts'
import { parcel } from './attach.ts'
import { type Log, reason } from './log.ts'
import type { Drawn } from './render.ts'
import type { Web } from './web.ts'

/** Private conversations. */
export type Directs = {
  /** The channel of the conversation with somebody. */
  readonly channel: (person: string) => Promise<string>
  /** Says something to somebody privately, if that can be done. */
  readonly tell: (person: string, drawn: Drawn) => Promise<Posted | null>
}

/** Opens conversations, each once: Discord limits how many a bot may open. */
export function directs({ work, once }: Web, log: Log): Directs {
  const open = new Map<string, string>()

  async function channel(person: string): Promise<string> {
    const known = open.get(person)
    if (known !== undefined) return known
    const { id } = (await once.post(Routes.userChannels(), {
      body: { recipient_id: person },
    })) as APIDMChannel
    if (open.size >= mostKept) open.clear()
    open.set(person, id)

    return id
  }

  return {
    channel,

    async tell(person, drawn) {
      try {
        const { id, channel_id } = (await work.post(
          Routes.channelMessages(await channel(person)),
          parcel(drawn),
        )) as APIMessage
        return { channel: channel_id, message: id }
      } catch (error) {
        log.warn({ person }, `an answer did not reach its reader: ${reason(error)}`)
        return null
      }
    },
  }
}

const mostKept = 10_000
