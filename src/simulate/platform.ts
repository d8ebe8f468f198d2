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
export function recordingPlatform({ transact }: Database, names: ReadonlyMap<string, string>) {
  const taken: Taken[] = []

  /** Takes all that waits at an instant of the driven clock: the oldest of each place, until nothing is left. */
  async function takes(now: Date): Promise<void> {
    const until = new Date(now.getTime() + holdMs)
    await transact(async db => {
      for (;;) {
        const held = await db.deliveries.hold(['console'], [], now, until, atOnce)
        if (held.length === 0) return
        for (const out of held) {
          taken.push(message(out, now, names))
          await db.deliveries.sent(out, { channel: out.placeId, message: String(taken.length) }, now)
        }
      }
    })
  }

  return { taken, takes }
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
