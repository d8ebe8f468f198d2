import type {
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteBulkDispatchData,
  GatewayMessageUpdateDispatchData,
} from 'discord.js'
import type { Desk, Remark } from '#bot/platform.ts'
import { legible } from './legible.ts'
import type { Work } from './work.ts'

type Message = GatewayMessageCreateDispatchData | GatewayMessageUpdateDispatchData
type Gone = Pick<GatewayMessageDeleteBulkDispatchData, 'ids' | 'channel_id'>

/** What people write in threads, write anew and remove, as Discord tells it. */
export type Overhear = {
  readonly said: (message: Message) => void
  readonly removed: (gone: Gone) => void
}

/** Listens to what people write in threads; null where the lead has not switched mirroring on. */
export function overhear({ remark }: Desk, work: Work): Overhear | null {
  if (remark === undefined) return null

  return {
    said(message) {
      if (isPersons(message)) work.hold(() => remark(remarkOf(message)))
    },
    removed({ ids, channel_id }) {
      for (const id of ids) work.hold(() => remark({ ...spotOf(id, channel_id), kind: 'removed' }))
    },
  }
}

/** Ours come back too, and are a bot's; what changed besides a message's words may come without its author. */
function isPersons({ author, webhook_id, guild_id, type, content }: Partial<Message>): boolean {
  const isSaid = type === undefined || spoken.has(type)

  return isSaid && author !== undefined && !author.bot && !webhook_id && !!guild_id && content !== undefined
}

/** The thread of a card has the card's own number, so that its channel need not be known. */
const spotOf = (id: string, thread: string) =>
  ({
    platform: 'discord',
    at: { channel: thread, message: id },
    under: { channel: null, message: thread },
  }) as const

function remarkOf(message: Message): Remark {
  const { id, channel_id, author, member, attachments = [], timestamp, edited_timestamp } = message

  return {
    ...spotOf(id, channel_id),
    kind: 'said',
    by: { workspace: '', id: author.id, name: member?.nick ?? author.global_name ?? author.username },
    version: Date.parse(edited_timestamp ?? timestamp),
    text: legible(message),
    attachments: attachments.map(({ title, filename, url }) => ({ name: title ?? filename, address: url })),
  }
}

/** A message, and an answer to one; all other types tell of other things. */
const spoken: ReadonlySet<number> = new Set([0, 19])
