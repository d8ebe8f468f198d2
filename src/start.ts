import { consolePlatform } from '#bot/console/index.ts'
import { desk } from '#bot/desk.ts'
import { httpServer } from '#bot/http.ts'
import type { Desk, Platform } from '#bot/platform.ts'
import { slack } from '#bot/slack/index.ts'
import { connect, type Database } from '#db/client.ts'
import { newCode } from '#db/codes.ts'
import { migrate } from '#db/migrate.ts'
import { dataFolder, embedded, type Server } from '#db/server.ts'
import { passing } from '#db/trouble.ts'
import { begin } from '#jobs/begin.ts'
import { deliverer, type Outlet } from '#jobs/deliver.ts'
import { schedule } from '#jobs/schedule.ts'
import type { PlatformName } from '#reply/post.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { sceneOf } from './scene.ts'
import type { Settings } from './settings.ts'

/** Enlace, running. */
export type Running = {
  readonly port: number
  readonly desk: Desk
  readonly database: Database
  /** Set where nobody is a lead yet: whoever uses it in chat becomes the first. */
  readonly leadCode: string | null
  readonly stop: () => Promise<void>
}

/** How long a code for the first lead is good. */
export const leadCodeDays = 7

/** Least time between two messages to one place: Slack asks for a second. */
const paceMs: Readonly<Record<PlatformName, number>> = { slack: 1_000, discord: 1_000, console: 0 }

/** Opens the database alone: for the command line. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
): Promise<{ database: Database; server: Server | null }> {
  const server = settings.databaseUrl ? null : await embedded(settings.dataFolder ?? dataFolder(process.env))
  const url = settings.databaseUrl ?? server!.url
  try {
    await migrate(url)
  } catch (error) {
    await server?.stop()
    throw error
  }

  return { database: connect(url), server }
}

/** Starts Enlace in order: its door, its database, its platforms, its clock. `stop` undoes it in reverse. */
export async function start(
  settings: Settings,
  log: Log,
  clock: () => Date = () => new Date(),
): Promise<Running> {
  let database: Database | null = null
  let platforms: readonly (Platform & { readonly listener?: unknown })[] = []
  let stopping = false
  const notReady = async (): Promise<readonly string[]> => {
    if (stopping) return ['stopping']
    if (database === null) return ['the database is being opened']
    const away = await database.db.ministries.reached().then(
      () => [],
      () => ['the database cannot be reached'],
    )
    return [
      ...away,
      ...platforms.filter(platform => !platform.ready()).map(({ name }) => `${name} is not connected`),
    ]
  }

  const opened = await openDatabase(settings)
  const kept = opened.database
  database = kept
  const metrics = openMetrics(() => kept.db.deliveries.counts())
  const outbox: { wake: () => void } = { wake: () => {} }
  const way = desk({
    transact: kept.transact,
    isAway: error => passing(error) === 'away',
    done: () => outbox.wake(),
    log,
    clock,
  })
  const entrance: Desk = { ...way, dispatch: metrics.watched(way.dispatch) }

  const slackPlatform = settings.slack
    ? slack(settings.slack, entrance, log.child({ platform: 'slack' }))
    : null
  const consoleRoom = settings.console
    ? consolePlatform({
        desk: entrance,
        posts: kept.db.posts,
        ...sceneOf(kept, clock),
        key: null,
        log: log.child({ platform: 'console' }),
      })
    : null
  platforms = [...(slackPlatform ? [slackPlatform] : []), ...(consoleRoom ? [consoleRoom] : [])]

  const http = httpServer({
    ready: notReady,
    metrics: metrics.text,
    slack: slackPlatform?.listener ?? null,
    console: consoleRoom?.listener ?? null,
  })
  const outlets = new Map<PlatformName, Outlet>(
    platforms.map(({ name, send, ready }) => [name, { send, ready, paceMs: paceMs[name] }]),
  )
  const delivery = deliverer(kept, outlets, log)
  outbox.wake = delivery.wake

  const port = await http.listen(settings.port, settings.host).catch(async error => {
    await kept.close()
    await opened.server?.stop()
    throw portProblem(error, settings)
  })
  await Promise.all(platforms.map(platform => platform.start()))
  delivery.start()
  const jobs = schedule(
    [
      {
        name: 'begin',
        when: '*/10 * * * *',
        run: () => begin(kept, clock()).then(begun => begun.length && delivery.wake()),
      },
      { name: 'sweep', when: '17 3 * * *', run: () => kept.db.pending.sweep(clock()) },
    ],
    log,
  )

  return {
    port,
    desk: entrance,
    database: kept,
    leadCode: await firstLeadCode(kept, clock()),
    async stop() {
      stopping = true
      await jobs.stop()
      await Promise.all([http.stop(graceMs), ...platforms.map(platform => platform.stop())])
      await delivery.stop()
      await kept.close()
      await opened.server?.stop()
    },
  }
}

const graceMs = 6_000

/** A code for the first lead, where nobody is one yet. */
async function firstLeadCode(database: Database, now: Date): Promise<string | null> {
  if (await database.db.codes.hasLead()) return null

  return leadCode(database, now)
}

/** A new one-time code that makes whoever uses it in chat a lead. */
export async function leadCode({ transact }: Database, now: Date): Promise<string> {
  const code = newCode()
  await transact(db => db.codes.keep(code, null, now, new Date(now.getTime() + leadCodeDays * 86_400_000)))

  return code
}

function portProblem(error: NodeJS.ErrnoException, { port, host }: Settings): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`PORT ${port} is taken by another program: choose another, or 0 for any free one.`)
  if (error.code === 'EADDRNOTAVAIL') return new Error(`HOST ${host} is no address of this machine.`)
  if (error.code === 'EACCES')
    return new Error(`PORT ${port} needs rights that Enlace does not have: choose one above 1023.`)

  return error
}
