import { onTestFinished } from 'vitest'
import type { Database } from '#db/client.ts'
import { deliverer, type Outlet } from '#jobs/deliver.ts'
import type { PlatformName, Post, Posted } from '#reply/post.ts'

/** How a platform of a test takes a message; it may as well throw. */
export type Takes = (post: Post, count: number) => Posted | Promise<Posted>

/** A platform that takes everything and gives each message its number. */
export const taking: Takes = ({ place, edits }, count) => edits ?? { channel: place.id, message: `m${count}` }

/** A platform that only keeps what it was sent, and can be waited for. */
export function outletOf(takes: Takes = taking, isReady = () => true) {
  const sent: Post[] = []
  const waiting = new Map<number, () => void>()
  const outlet: Outlet = {
    paceMs: 0,
    ready: isReady,
    async send(post) {
      sent.push(post)
      waiting.get(sent.length)?.()
      return takes(post, sent.length)
    },
  }

  return {
    outlet,
    sent,
    /** Until so many messages have been tried. */
    tried: (count: number) =>
      sent.length >= count ? Promise.resolve() : new Promise<void>(resolve => waiting.set(count, resolve)),
    /** What went to one place. */
    to: (id: string) => sent.filter(({ place }) => place.id === id),
  }
}

/** Starts carrying, for one test, and looks often. */
export function carry(
  database: Database,
  outlet: Outlet,
  platform: PlatformName = 'console',
  clock: () => Date = () => new Date(),
) {
  const warnings: string[] = []
  const log = { warn: (_: object, text: string) => void warnings.push(text) }
  const running = deliverer(database, new Map([[platform, outlet]]), log, { clock, pollMs: 20 })
  running.start()
  onTestFinished(running.stop)

  return { ...running, warnings }
}
