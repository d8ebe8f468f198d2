import type { Database } from '#db/client.ts'
import type { Outgoing } from '#db/deliveries.ts'
import type { Message, Value } from '#reply/value.ts'
import { say } from '#text/say.ts'

/** One message, as it was taken by the platform. */
export type Taken = {
  readonly at: Date
  readonly to: string
  /** The first sentence, by its name in the catalogue. */
  readonly key: string
  readonly words: string
}

/** A platform that takes everything at once, and writes down what went to whom and when. */
export function recordingPlatform({ db, transact }: Database, names: ReadonlyMap<string, string>) {
  const taken: Taken[] = []

  return {
    taken,
    /** Takes all that waits at an instant of the driven clock. */
    async takes(now: Date): Promise<void> {
      const held = await db.deliveries.hold(['console'], [], now, new Date(now.getTime() + holdMs), atOnce)
      if (held.length === 0) return
      for (const out of held) {
        taken.push(message(out, now, names))
        const posted = { channel: out.placeId, message: String(taken.length) }
        await transact(tx => tx.deliveries.sent(out, posted, now))
      }

      return this.takes(now)
    },
  }
}

const holdMs = 1_000
const atOnce = 500

function message(
  { placeId, reply, language, zone }: Outgoing,
  at: Date,
  names: ReadonlyMap<string, string>,
): Taken {
  const title = reply.title ?? ''

  return {
    at,
    to: names.get(placeId) ?? `#${placeId}`,
    key: keyOf(title),
    words: say(title, { language, zone }),
  }
}

const keyOf = (title: Value): string =>
  typeof title === 'object' && title.kind === 'message' ? (title satisfies Message).key : ''
