import type { Database } from '#db/client.ts'
import type { Outgoing } from '#db/deliveries.ts'
import { type PlatformName, type Post, type Send, Undelivered } from '#reply/post.ts'

/** How long a process may hold a message before another takes it that it died. */
const holdMs = 60_000
const tries = 12
const slowestMs = 15 * 60_000

export type Outlet = {
  readonly send: Send
  readonly ready: () => boolean
  /** Least time between two messages to one place, as the platform asks for. */
  readonly paceMs: number
}

type Say = { readonly warn: (facts: object, text: string) => void }

/** Carries notices from the database to the platforms, each place in order, until stopped. */
export function deliverer(
  database: Database,
  outlets: ReadonlyMap<PlatformName, Outlet>,
  log: Say,
  pollMs = 1_000,
): { readonly start: () => void; readonly wake: () => void; readonly stop: () => Promise<void> } {
  const pacing = new Map<string, number>()
  let running: Promise<void> | null = null
  let again = false
  let stopped = true
  let timer: NodeJS.Timeout | null = null

  const wake = () => {
    if (stopped) return
    again = true
    running ??= round().finally(() => {
      running = null
      if (again) wake()
    })
  }

  async function round(): Promise<void> {
    while (again && !stopped) {
      again = false
      const out = await held().catch(
        error => (log.warn({ problem: String(error) }, 'the outbox cannot be read'), []),
      )
      await Promise.all(out.map(carry))
      if (out.length > 0) again = true
    }
    if (stopped) return
    if (timer) clearTimeout(timer)
    const soonest = Math.min(pollMs, ...[...pacing.values()].map(at => Math.max(1, at - Date.now())))
    timer = setTimeout(wake, soonest)
  }

  async function held(): Promise<readonly Outgoing[]> {
    const now = Date.now()
    for (const [place, at] of pacing) if (at <= now) pacing.delete(place)
    const ready = [...outlets].filter(([, outlet]) => outlet.ready()).map(([name]) => name)
    if (ready.length === 0) return []

    return database.db.deliveries.hold(ready, [...pacing.keys()], new Date(now), new Date(now + holdMs))
  }

  async function carry(out: Outgoing): Promise<void> {
    const outlet = outlets.get(out.platform)!
    if (outlet.paceMs > 0)
      pacing.set(`${out.platform} ${out.workspace} ${out.placeId}`, Date.now() + outlet.paceMs)

    try {
      const posted = await outlet.send(postOf(out))
      await database.transact(db => db.deliveries.sent(out, posted, new Date()))
    } catch (error) {
      await setback(out, error).catch(problem =>
        log.warn({ problem: String(problem) }, 'a delivery is not recorded'),
      )
    }
  }

  async function setback(out: Outgoing, error: unknown): Promise<void> {
    const now = new Date()
    const kind = error instanceof Undelivered ? error.kind : 'later'
    const problem = error instanceof Error ? error.message : String(error)
    if (kind === 'gone' && out.slot !== 'direct' && out.card !== null) {
      await database.db.deliveries.lost(out)
      return database.db.deliveries.later(out.id, now, problem, false)
    }
    if (kind === 'gone' || out.attempts >= tries) return database.db.deliveries.failed(out.id, problem, now)

    const wait = Math.max(backOff(out.attempts), error instanceof Undelivered ? (error.afterMs ?? 0) : 0)
    await database.db.deliveries.later(out.id, new Date(now.getTime() + wait), problem, kind === 'unsure')
  }

  return {
    start() {
      stopped = false
      wake()
    },
    wake,
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}

/** Half a second, doubling, up to a quarter of an hour; with some chance, so that not all come back at once. */
const backOff = (attempts: number): number =>
  Math.min(slowestMs, 500 * 2 ** (attempts - 1)) * (0.75 + Math.random() / 2)

function postOf(out: Outgoing): Post {
  return {
    place: { platform: out.platform, workspace: out.workspace, kind: out.place, id: out.placeId },
    reply: out.reply,
    reader: { language: out.language, zone: out.zone },
    edits: out.slot === 'card' ? out.card : null,
    under: out.slot === 'thread' ? out.card : null,
    key: `delivery-${out.id}`,
  }
}
