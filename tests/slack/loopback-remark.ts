import type { Delivered } from './loopback-deliver.ts'
import type { Json, Message, World } from './loopback-world.ts'

/** Who writes: a person, or an app, whose messages carry its bot. */
type Author = { readonly user: string; readonly bot_id?: string }

type Of = { readonly thread?: Message | null; readonly subtype?: string; readonly files?: readonly Json[] }

/** What people write in a channel and in its threads, as Slack tells an app that asks for messages. */
export type Talk = {
  readonly says: (
    who: { readonly id: string },
    where: Message,
    text: string,
    of?: Of,
  ) => Promise<{ message: Message; delivered: Delivered }>
  readonly edits: (who: { readonly id: string }, message: Message, text: string) => Promise<Delivered>
  readonly removes: (who: { readonly id: string }, message: Message) => Promise<Delivered>
  /** Until the app has taken in whatever it was told of its own messages. */
  readonly quiet: () => Promise<unknown>
}

/** From here on the app is told of every message, its own included, as Slack does. */
export function talk(world: World, tell: (event: Json) => Promise<Delivered>): Talk {
  const telling: Promise<unknown>[] = []
  world.listeners.push(event => void telling.push(tell(event).catch(() => {})))

  return {
    quiet: () => Promise.all(telling),

    async says({ id }, where, text, { thread = where, subtype, files = [] } = {}) {
      const message: Message = {
        channel: where.channel,
        ts: world.ts(),
        text,
        blocks: [],
        thread: thread ? (thread.thread ?? thread.ts) : null,
        only: null,
        edited: null,
        gone: false,
        metadata: null,
      }
      world.channels.get(where.channel)?.messages.push(message)
      const more = { ...(subtype ? { subtype } : {}), ...(files.length > 0 ? { files } : {}) }
      const delivered = await tell({ ...messageEvent(message, { user: id }), ...more })

      return { message, delivered }
    },

    edits({ id }, message, text) {
      Object.assign(message, { text, edited: world.ts() })
      return tell(changedEvent(world, message, { user: id }))
    },

    removes({ id }, message) {
      message.gone = true
      return tell({
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        channel: message.channel,
        channel_type: 'channel',
        ...toldAt(world.ts()),
        deleted_ts: message.ts,
        previous_message: contentOf(message, { user: id }),
      })
    },
  }
}

/** The event of a message that was written. */
export const messageEvent = (message: Message, author: Author): Json => ({
  ...contentOf(message, author),
  channel: message.channel,
  channel_type: 'channel',
  event_ts: message.ts,
})

/** The event of a message that was changed: the message stands inside of it, and it has an instant of its own. */
export const changedEvent = (world: World, message: Message, author: Author): Json => ({
  type: 'message',
  subtype: 'message_changed',
  hidden: true,
  channel: message.channel,
  channel_type: 'channel',
  ...toldAt(world.ts()),
  message: { ...contentOf(message, author), edited: { user: author.user, ts: message.edited } },
})

const toldAt = (ts: string): Json => ({ ts, event_ts: ts })

const contentOf = ({ ts, text, thread }: Message, author: Author): Json => ({
  type: 'message',
  ...author,
  team: 'T0RIAL',
  text,
  ts,
  ...(thread ? { thread_ts: thread, parent_user_id: 'U0ENLACE' } : {}),
})
