import type { Db } from '#db/db.ts'
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
export function recordingPlatform(names: ReadonlyMap<string, string>) {
  const taken: Taken[] = []

  return {
    taken,
    /** Takes what waits at an instant of the driven clock, of each place the oldest; gives how many that were. */
    async takes(db: Db, now: Date): Promise<number> {
      const until = new Date(now.getTime() + holdMs)
      const held = await db.deliveries.hold(['console'], [], now, until, atOnce)
      for (const out of held) {
        taken.push(message(out, now, names))
        await db.deliveries.sent(out, { channel: out.placeId, message: String(taken.length) }, now)
      }

      return held.length
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
