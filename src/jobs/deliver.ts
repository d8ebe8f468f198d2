import type { Database } from '#db/client.ts'
import type { Outgoing } from '#db/deliveries.ts'
import { afterFailure, pauseMs, type Trouble } from '#domain/delivery.ts'
import { type PlatformName, type Post, type Posted, type Send, Undelivered } from '#reply/post.ts'
import { pace } from './pace.ts'
import { rest } from './rest.ts'

/** How long a message is held at a time; who does not hold on to it in time has died, and another takes it. */
const holdMs = 15_000
const holdOnMs = 4_000
/** A rush of acts is one look: so long is rested after each. */
const restMs = 50
/** How long a stop waits for what is on its way. */
const longestStopMs = 6_000
/** How many messages may be on their way to one platform at once: one that hangs holds up no other. */
const atOnce = 20

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
  {
    clock = () => new Date(),
    pollMs = 1_000,
  }: { readonly clock?: () => Date; readonly pollMs?: number } = {},
): { readonly start: () => void; readonly wake: () => void; readonly stop: () => Promise<void> } {
  const steps = pace()
  const carried = new Map<bigint, { readonly to: PlatformName; readonly way: Promise<void> }>()
  /** Until when a platform asks to be left alone, and when it last took something. */
  const resting = new Map<PlatformName, number>()
  const took = new Map<PlatformName, number>()
  let looking: Promise<void> | null = null
  let again = false
  let stopped = true
  /** What failed while nobody tried does not count. */
  let begun = clock()
  let timer: NodeJS.Timeout | null = null
  let holding: NodeJS.Timeout | null = null

  /** Looks for what is due: now, or once more after the look that is under way. */
  const wake = () => {
    if (stopped) return
    again = true
    looking ??= look().finally(() => {
      looking = null
      if (again) wake()
    })
  }

  async function look(): Promise<void> {
    again = false
    if (timer) clearTimeout(timer)
    try {
      await expire()
      for (const out of await held()) {
        if (carried.has(out.id)) continue
        const way = carry(out).finally(() => {
          carried.delete(out.id)
          wake()
        })
        carried.set(out.id, { to: out.platform, way })
      }
    } catch (error) {
      log.warn({ problem: String(error) }, 'the outbox cannot be read')
    }
    await rest(restMs)
    if (!stopped) timer = setTimeout(wake, Math.min(pollMs, steps.nextFree(Date.now()) ?? pollMs))
  }

  /** What an outage has made too late is missed, wherever it was to go. */
  async function expire(): Promise<void> {
    const now = clock()
    const ids = await database.db.deliveries.stale(now)
    if (ids.length > 0) await database.transact(db => db.deliveries.expire(ids, now))
  }

  async function held(): Promise<readonly Outgoing[]> {
    const now = clock()
    const free = [...outlets].flatMap(([name, { ready }]) => {
      const room = atOnce - [...carried.values()].filter(({ to }) => to === name).length
      return ready() && (resting.get(name) ?? 0) <= Date.now() && room > 0 ? [{ name, room }] : []
    })
    if (free.length === 0) return []
    const quiet = await database.db.channels.quiet(now)
    const waits = [...steps.busy(Date.now()), ...quiet.map(of => placeOf({ ...of, placeId: of.channel }))]
    const all: Outgoing[] = []
    for (const { name, room } of free)
      all.push(...(await database.db.deliveries.hold([name], waits, now, after(now, holdMs), room)))

    return all
  }

  async function carry(out: Outgoing): Promise<void> {
    // What was taken back before it was posted is not posted at all.
    if (out.removed && out.echo === null)
      return recorded(() => database.db.deliveries.spared(out.id, 'taken back', clock()))

    const outlet = outlets.get(out.platform)!
    steps.went(placeOf(out), outlet.paceMs, Date.now())

    // A line of a thread never goes to the channel itself.
    if ((out.slot === 'thread' || out.slot === 'remark') && out.card === null && out.echo === null)
      return recorded(() => database.db.deliveries.failed(out.id, 'its card is not there', clock()))

    let posted: Posted
    try {
      posted = await outlet.send(postOf(out))
    } catch (error) {
      return recorded(() => setback(out, error))
    }
    took.set(out.platform, Date.now())
    await recorded(() => database.transact(db => db.deliveries.sent(out, posted, clock())))
  }

  /**
   * Writes down what became of a message. Where the database is away it is tried until it is back: to forget it would
   * be to send the message again. What a stop cuts short stays held, and comes back as unsure.
   */
  async function recorded(write: () => Promise<void>): Promise<void> {
    for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
      try {
        return await write()
      } catch (error) {
        log.warn({ problem: String(error) }, 'a delivery is not recorded yet')
      }
      if (stopped) return
      await rest(pause)
    }
  }

  /** Holds on to what is still under way; where the database is away nobody else can take it either. */
  const holdOn = () => {
    if (carried.size === 0) return
    database.db.deliveries.holdOn([...carried.keys()], after(clock(), holdMs)).catch(() => {})
  }

  async function setback(out: Outgoing, error: unknown): Promise<void> {
    const now = clock()
    const known = error instanceof Undelivered ? error : null
    const kind = known?.kind ?? 'later'
    const asked = known?.afterMs ?? 0
    const problem = error instanceof Error ? error.message : String(error)
    if (known?.everywhere)
      resting.set(out.platform, Math.max(resting.get(out.platform) ?? 0, Date.now() + asked))
    // A mirrored remark that somebody removed there stays removed.
    if (kind === 'gone' && out.echo !== null) return database.db.deliveries.spared(out.id, problem, now)
    if (kind === 'gone' && out.slot !== 'direct' && out.card !== null) {
      return database.transact(async db => {
        await db.deliveries.lost(out, now)
        await db.deliveries.later(out.id, now, problem, false, now)
      })
    }

    const isUnsure = kind === 'unsure'
    const becomes = afterFailure({
      trouble: kind,
      attempts: out.attempts,
      failingMs: now.getTime() - Math.max((out.failingSince ?? now).getTime(), begun.getTime()),
      hasEnd: out.usefulUntil !== null,
      othersGo: (took.get(out.platform) ?? 0) > Date.now() - leastMs(out.attempts - 1, kind),
    })
    if (becomes !== 'again')
      return database.transact(db =>
        db.deliveries.failed(out.id, problem, now, { gone: becomes === 'lost', unsure: isUnsure }),
      )

    // With some chance, so that not all come back at once.
    const wait = Math.max(leastMs(out.attempts, kind) * (1 + Math.random() * 0.66), asked)
    await database.db.deliveries.later(out.id, after(now, wait), problem, isUnsure, now)
  }

  return {
    start() {
      stopped = false
      begun = clock()
      holding = setInterval(holdOn, holdOnMs)
      wake()
    },
    wake,
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await looking
      await Promise.race([Promise.all([...carried.values()].map(({ way }) => way)), rest(longestStopMs)])
      if (holding) clearInterval(holding)
    },
  }
}

/** What the outbox calls a place. */
const placeOf = (of: { platform: string; workspace: string; placeId: string }): string =>
  `${of.platform} ${of.workspace} ${of.placeId}`

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/** The least time between two tries. */
const leastMs = (attempts: number, kind: Trouble): number => pauseMs(attempts, kind) * 0.75

function postOf(out: Outgoing): Post {
  return {
    place: { platform: out.platform, workspace: out.workspace, kind: out.place, id: out.placeId },
    reply: out.reply,
    reader: { language: out.language, zone: out.zone },
    edits: out.slot === 'card' ? out.card : out.echo,
    under: out.slot === 'thread' || (out.slot === 'remark' && out.echo === null) ? out.card : null,
    key: `delivery-${out.id}`,
  }
}
