import { setTimeout as sleep } from 'node:timers/promises'
import { desk } from '#bot/desk.ts'
import { httpServer, type Listener } from '#bot/http.ts'
import type { Desk } from '#bot/platform.ts'
import { connect, type Database } from '#db/client.ts'
import { newCode } from '#db/codes.ts'
import { publicHolidays } from '#db/holidays.ts'
import { migrate } from '#db/migrate.ts'
import { dataFolder, embedded, type Server } from '#db/server.ts'
import { passing } from '#db/trouble.ts'
import { begin } from '#jobs/begin.ts'
import { lostChannels } from '#jobs/channels.ts'
import { close } from '#jobs/close.ts'
import { deliverer } from '#jobs/deliver.ts'
import { digest } from '#jobs/digest.ts'
import { lookAgain } from '#jobs/look.ts'
import { reckon, remind } from '#jobs/remind.ts'
import { rereadAll } from '#jobs/reread.ts'
import { type Job, schedule } from '#jobs/schedule.ts'
import { sweep } from '#jobs/sweep.ts'
import { feedsOf } from './feeds.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { outletsOf, type Platforms, platformsFor } from './platforms.ts'
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

/** Opens the database alone: for the command line. What need not outlive a power cut is not `durable`. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
  options: { readonly durable?: boolean } = {},
): Promise<{ database: Database; server: Server | null }> {
  const server = settings.databaseUrl
    ? null
    : await embedded(settings.dataFolder ?? dataFolder(process.env), options)
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
  let stopping = false
  let database: Database | null = null
  let platforms: Platforms = { all: [], slack: closed, console: closed }

  // Who asks after us is answered from the first moment on, however long the database takes to open.
  const metrics = openMetrics({
    outbox: async () => database?.db.deliveries.counts() ?? null,
    toCompare: async () => database?.db.memory.unlooked() ?? null,
    reminders: async () => database?.db.ledger.watched(clock()) ?? null,
  })
  const http = httpServer({
    ready: async () => {
      const waiting = database ? await missing(database, platforms) : ['the database is being opened']
      // Also who asked before the word came is told of it, not of what has been let go since.
      return stopping ? ['stopping'] : waiting
    },
    metrics: metrics.text,
    get slack() {
      return platforms.slack
    },
    get console() {
      return platforms.console
    },
    get feeds() {
      return database && feedsOf(database, clock, () => address)
    },
  })
  const port = await http.listen(settings.port, settings.host).catch(error => {
    throw portProblem(error, settings)
  })
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  const address = settings.address ?? `http://${host}:${port}`
  const opened = await openDatabase(settings).catch(async error => {
    await http.stop(0)
    throw error
  })
  const kept = opened.database
  database = kept

  const outbox: { wake: () => void } = { wake: () => {} }
  const way = desk({
    transact: kept.transact,
    read: kept.read,
    isAway: error => passing(error) === 'away',
    done: () => outbox.wake(),
    log,
    clock,
    address: () => address,
  })
  const { remark, ...always } = way
  const entrance: Desk = {
    ...always,
    dispatch: metrics.watched(way.dispatch),
    ...((await kept.db.settings.mirrors()) ? { remark } : {}),
  }
  platforms = await platformsFor(settings, entrance, kept, log, clock)
  const delivery = deliverer(kept, outletsOf(platforms), log, { clock })
  outbox.wake = delivery.wake

  await Promise.all(platforms.all.map(platform => platform.start()))
  delivery.start()
  // The thesaurus and the holidays take a moment to open: the first who files is not the one who waits for them.
  const warming = setTimeout(() => {
    void kept.db.thesaurus.open().catch(() => {})
    void publicHolidays().catch(() => {})
  }, warmingMs).unref()
  const jobs = schedule(
    jobsOn(kept, clock, delivery.wake, () => !stopping),
    log,
  )

  return {
    port,
    desk: entrance,
    database: kept,
    leadCode: await firstLeadCode(kept, clock()),
    async stop() {
      stopping = true
      clearTimeout(warming)
      await jobs.stop()
      // The door is last: until all is finished it says that we are stopping.
      await Promise.all([delivery.stop(), ...platforms.all.map(platform => platform.stop())])
      await http.stop(graceMs)
      await kept.close()
      await opened.server?.stop()
    },
  }
}

/** Before the database is open nothing can be asked; Slack and browsers come again. */
const closed: Listener = (_request, response) => void response.writeHead(503).end()

/** What requests would wait for now. */
async function missing({ db }: Database, { all }: Platforms): Promise<readonly string[]> {
  const reached = db.ministries.reached().then(
    () => true,
    () => false,
  )
  const late = sleep(longestLookMs, false, { ref: false })

  return [
    ...((await Promise.race([reached, late])) ? [] : ['the database cannot be reached']),
    ...all.filter(platform => !platform.ready()).map(({ name }) => `${name} is not connected`),
  ]
}

function jobsOn(
  database: Database,
  clock: () => Date,
  wake: () => void,
  goesOn: () => boolean,
): readonly Job[] {
  return [
    {
      name: 'begin',
      when: '*/10 * * * *',
      run: () => begin(database, clock()).then(begun => begun.length && wake()),
    },
    {
      name: 'close',
      when: '*/5 * * * *',
      run: () => close(database, clock()).then(closed => closed.length && wake()),
    },
    {
      name: 'look',
      when: '*/5 * * * * *',
      run: () => lookAgain(database, clock(), goesOn).then(looked => looked && wake()),
    },
    { name: 'reread', when: '*/2 * * * *', atOnce: true, run: () => rereadAll(database, goesOn) },
    {
      name: 'remind',
      when: '*/10 * * * * *',
      run: () => remind(database, clock(), goesOn).then(looked => looked && wake()),
    },
    {
      name: 'digest',
      when: '5,25,45 * * * * *',
      run: () => digest(database, clock(), goesOn).then(written => written && wake()),
    },
    {
      name: 'channels',
      when: '15,35,55 * * * * *',
      run: () => lostChannels(database, clock()).then(told => told && wake()),
    },
    { name: 'reckon', when: '41 3 * * *', atOnce: true, run: () => reckon(database, clock(), goesOn) },
    { name: 'sweep', when: '17 3 * * *', run: () => sweep(database, clock()) },
  ]
}

const graceMs = 1_500
const warmingMs = 2_000
const longestLookMs = 2_000

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
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`HOST ${host} is no address of this machine.`)
  if (error.code === 'EACCES')
    return new Error(`PORT ${port} needs rights that Enlace does not have: choose one above 1023.`)

  return error
}
