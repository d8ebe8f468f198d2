import { consolePlatform } from '#bot/console/index.ts'
import type { Listener } from '#bot/http.ts'
import type { Desk, Platform } from '#bot/platform.ts'
import type { Database } from '#db/client.ts'
import type { Outlet } from '#jobs/deliver.ts'
import type { PlatformName } from '#reply/post.ts'
import type { Log } from './log.ts'
import { sceneOf } from './scene.ts'
import type { Settings } from './settings.ts'

/** The platforms this Enlace speaks on, and what of them comes in by HTTP. */
export type Platforms = {
  readonly all: readonly Platform[]
  readonly slack: Listener | null
  readonly console: Listener | null
}

/** Builds the platforms that are set up; each is given the one way in. */
export async function platformsFor(
  settings: Settings,
  way: Desk,
  database: Database,
  log: Log,
  clock: () => Date,
): Promise<Platforms> {
  // Bolt and discord.js are large: each is loaded only where its platform is on.
  const chat = settings.slack
    ? (await import('#bot/slack/index.ts')).slack(settings.slack, way, log.child({ platform: 'slack' }))
    : null
  const guild = settings.discord
    ? (await import('#bot/discord/index.ts')).discord(
        settings.discord,
        way,
        log.child({ platform: 'discord' }),
      )
    : null
  const room = settings.console
    ? consolePlatform({
        desk: way,
        posts: database.db.posts,
        ...sceneOf(database, clock),
        key: null,
        log: log.child({ platform: 'console' }),
      })
    : null

  return {
    all: [chat, guild, room].filter(one => one !== null),
    slack: chat?.listener ?? null,
    console: room?.listener ?? null,
  }
}

/** How notices get out, by platform. */
export const outletsOf = ({ all }: Platforms): ReadonlyMap<PlatformName, Outlet> =>
  new Map(all.map(({ name, send, ready }) => [name, { send, ready, paceMs: paceMs[name] }]))

/** Least time between two messages to one place: Slack asks for a second. */
const paceMs: Readonly<Record<PlatformName, number>> = { slack: 1_000, discord: 1_000, console: 0 }
