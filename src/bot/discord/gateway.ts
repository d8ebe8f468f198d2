import { setTimeout as sleep } from 'node:timers/promises'
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
} from 'discord.js'
import { type Log, reason } from './log.ts'
import type { Overhear } from './overhear.ts'

export type Gateway = {
  readonly connected: () => boolean
  /** True once Discord has refused our token or what we ask for: then nobody tries again until the next start. */
  readonly dismissed: () => boolean
  readonly dismiss: (why: string) => void
  /** Resolves when the first try has worked or failed; the tries go on by themselves. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * The connection by which Discord tells what people ask. Heartbeats, resuming and sharding are the library's; where it
 * gives up, or does not come back in time, a new connection is begun here. It keeps nothing of what it hears, and asks
 * for no intents: what people ask of us comes without any. Only what they say in threads, where that is mirrored, does
 * not; where the application may not read it, Enlace does without.
 */
export function gateway(
  settings: { readonly token: string; readonly apiUrl: string },
  hear: (interaction: APIInteraction) => void,
  listener: Overhear | null,
  log: Log,
): Gateway {
  const halt = new AbortController()
  let connected = false
  let dismissed = false
  let overhear = listener
  let keeping: Promise<void> = Promise.resolve()

  function dismiss(why: string): void {
    if (!dismissed) log.error({ why }, 'discord refuses us: set DISCORD_TOKEN right and start Enlace again')
    dismissed = true
    connected = false
  }

  /** One connection, until it is over for good. */
  async function connection(opened: () => void): Promise<void> {
    const fresh = newClient(settings.apiUrl, overhear ? ofMessages : [])
    let over: (why: string) => void = () => {}
    const ended = new Promise<string>(resolve => {
      over = resolve
    })
    let late = setTimeout(() => over('no connection in time'), longestOpening)
    const up = () => {
      clearTimeout(late)
      if (!connected) log.info({}, 'connected to discord')
      connected = true
      opened()
    }
    const down = () => {
      clearTimeout(late)
      connected = false
      late = setTimeout(() => over('the connection did not come back'), longestOpening)
    }
    halt.signal.addEventListener('abort', () => over('stopping'), { once: true })

    fresh.ws.on(GatewayDispatchEvents.InteractionCreate, hear as never)
    if (overhear) listen(fresh, overhear)
    fresh.on(Events.ShardReady, up)
    fresh.on(Events.ShardResume, up)
    fresh.on(Events.ShardReconnecting, down)
    fresh.on(Events.ShardError, error => log.warn({}, `the connection to discord: ${reason(error)}`))
    fresh.on(Events.Error, error => log.warn({}, `discord: ${reason(error)}`))
    fresh.on(Events.Invalidated, () => over('the session was ended'))
    fresh.on(Events.ShardDisconnect, ({ code }) => {
      if (code === notAllowed && overhear !== null) {
        log.error({}, 'discord does not let Enlace read messages: switch the message content intent on')
        overhear = null
      } else if (final.has(code)) dismiss(`closed with ${code}`)
      over(`closed with ${code}`)
    })

    try {
      fresh.login(settings.token).catch(error => {
        if ((error as { code?: unknown }).code === 'TokenInvalid') dismiss('the token is not valid')
        over(reason(error))
      })
      log.info({ why: await ended }, 'the connection to discord is over')
    } finally {
      clearTimeout(late)
      connected = false
      await Promise.race([fresh.destroy(), sleep(goodbye, undefined, { ref: false })])
    }
  }

  async function keep(tried: () => void): Promise<void> {
    for (let failures = 0; !halt.signal.aborted && !dismissed; failures += 1) {
      let stood = false
      await connection(() => {
        stood = true
        tried()
      }).catch(error => log.warn({ failures }, `discord cannot be reached: ${reason(error)}`))
      tried()
      if (stood) failures = 0
      if (halt.signal.aborted || dismissed) break
      await sleep(pauseAfter(failures), undefined, { signal: halt.signal }).catch(() => {})
    }
  }

  return {
    connected: () => connected && !dismissed,
    dismissed: () => dismissed,
    dismiss,

    start: () =>
      new Promise<void>(resolve => {
        keeping = keep(resolve)
      }),

    async stop() {
      halt.abort()
      await Promise.race([keeping, sleep(goodbye * 2, undefined, { ref: false })])
    },
  }
}

function listen({ ws }: Client, { said, removed }: Overhear): void {
  ws.on(GatewayDispatchEvents.MessageCreate, said as never)
  ws.on(GatewayDispatchEvents.MessageUpdate, said as never)
  ws.on(GatewayDispatchEvents.MessageDeleteBulk, removed as never)
  ws.on(GatewayDispatchEvents.MessageDelete, (({ id, channel_id }: { id: string; channel_id: string }) =>
    removed({ ids: [id], channel_id })) as never)
}

const ofMessages = [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] as const

function newClient(api: string, intents: readonly GatewayIntentBits[]): Client {
  return new Client({
    intents,
    rest: { api, version: '10', timeout: 5_000, retries: 1 },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: 0,
      GuildMemberManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ReactionManager: 0,
      GuildScheduledEventManager: 0,
    }),
    allowedMentions: { parse: [] },
  })
}

/** Nearly at once after a connection that stood, then longer and longer, never all instances at the same moment. */
const pauseAfter = (failures: number): number =>
  Math.min(firstPause * 2 ** failures, longestPause) * (0.5 + Math.random() / 2)

/** What we ask to hear is not switched on for our application. */
const notAllowed = 4014

/** Discord's words for what no second try will change: the token, or what we ask for. */
const final: ReadonlySet<number> = new Set([4004, 4010, 4011, 4012, 4013, 4014])

const firstPause = 500
const longestPause = 60_000
const longestOpening = 45_000
const goodbye = 1_000
