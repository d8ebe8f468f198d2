import { Writable } from 'node:stream'
import { afterEach } from 'vitest'
import type { CountryCode } from '#domain/countries.ts'
import { openLog } from '#src/log.ts'
import type { Settings } from '#src/settings.ts'
import { type Running, start } from '#src/start.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { type Loopback, loopback } from '#tests/slack/loopback.ts'
import { type Network, network } from './network.ts'
import { type Wire, wire } from './wire.ts'

/** Enlace, whole, in this process: on a database of its own at the end of a line, with a Slack that is played. */
export type House = {
  readonly enlace: Running
  readonly slack: Loopback
  readonly people: Network
  readonly wire: Wire
  readonly settings: Settings
  /** The database's address without the line. */
  readonly url: string
  /** All it has logged, down to the last detail. */
  readonly logged: () => string
  /** Status and words of `/healthz`. */
  readonly health: () => Promise<readonly [number, string]>
  /** One more Enlace on the same data. */
  readonly another: () => Promise<Running>
}

const closing: (() => Promise<unknown>)[] = []

/** Opens houses and closes them after each test. */
export function houses(): (ministries?: readonly CountryCode[]) => Promise<House> {
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })

  return house
}

async function house(ministries: readonly CountryCode[] = ['MX', 'BR']): Promise<House> {
  const slack = await loopback()
  closing.push(slack.close)
  const fresh = await freshDatabase()
  closing.push(fresh.drop)
  const line = await wire(fresh.url)
  closing.push(async () => line.close())

  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: line.url,
    dataFolder: null,
    console: false,
    slack: slack.settings,
    discord: null,
    logLevel: 'debug',
  }
  let logged = ''
  const paper = new Writable({
    write(line, _encoding, next) {
      logged += line
      next()
    },
  })
  const another = async () => {
    const running = await start(settings, openLog('debug', paper))
    closing.push(running.stop)
    return running
  }
  const enlace = await another()
  slack.callsAt(`http://127.0.0.1:${enlace.port}/slack/events`)

  return {
    enlace,
    slack,
    settings,
    another,
    people: await network(enlace.database, slack, ministries),
    wire: line,
    url: fresh.url,
    logged: () => logged,
    health: () => healthOf(enlace.port),
  }
}

/** Status and words of `/healthz` at a port. */
export async function healthOf(port: number): Promise<readonly [number, string]> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`)

  return [answer.status, (await answer.text()).trim()]
}

/** Looks until it is so; the test's own time limit ends it where it never is. */
export async function until<T>(look: () => Promise<T>, fits: (seen: T) => boolean): Promise<T> {
  for (;;) {
    const seen = await look()
    if (fits(seen)) return seen
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}
