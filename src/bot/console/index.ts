import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Platform } from '#bot/platform.ts'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { listener } from './listen.ts'
import { live } from './live.ts'
import type { House } from './visit.ts'

export type { Channel, Persona, Posts } from './view.ts'

/** Where the console tells what went wrong on our side. */
export type Log = { readonly error: (facts: object, message: string) => void }

type Options = House & {
  /** Asked for at the first visit; null where whoever reaches this machine's browser may come in. */
  readonly key: string | null
  readonly log: Log
}

/** A local page in which one can be any person of the network and sit in every channel. */
export function consolePlatform(
  options: Options,
): Platform & { readonly listener: (request: IncomingMessage, response: ServerResponse) => void } {
  const pages = live(options.posts.mark)
  let open = false

  return {
    name: 'console',
    listener: listener(options, pages),
    ready: () => open,

    async start() {
      open = true
    },

    async stop() {
      open = false
      pages.close()
    },

    async send(post) {
      const posted = await keep(options, post)
      pages.changed()

      return posted
    },
  }
}

/** Writes a message, puts it in a thread, or puts it in another's place. */
async function keep({ posts }: House, { place, reply, edits, under, key }: Post): Promise<Posted> {
  const room = `${place.kind}:${place.id}`
  if (edits === null) {
    const { id } = await posts.write({ room, thread: under?.message ?? null, key, reply, at: new Date() })
    return { channel: room, message: id }
  }

  const edited = await posts.edit(edits.message, reply, new Date())
  if (!edited) throw new Undelivered('gone', `the console has no message ${edits.message}`)

  return { channel: room, message: edited.id }
}
