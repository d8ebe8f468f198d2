import type { Desk, Platform } from '#bot/platform.ts'
import { Undelivered } from '#reply/post.ts'
import { directs } from './direct.ts'
import { schedule } from './event.ts'
import { gateway } from './gateway.ts'
import type { Log } from './log.ts'
import { nonces } from './nonce.ts'
import { overhear } from './overhear.ts'
import { people } from './people.ts'
import { receive } from './receive.ts'
import { register } from './register.ts'
import { send } from './send.ts'
import { web } from './web.ts'
import { work } from './work.ts'

export type DiscordSettings = {
  readonly token: string
  readonly applicationId: string
  /** The one server whose commands are told to Discord, at once; without it they are told for all servers. */
  readonly guildId: string | null
  readonly apiUrl: string
}

/** Discord: its commands, forms, buttons, menus and messages. */
export function discord(settings: DiscordSettings, desk: Desk, log: Log): Platform {
  const calls = web(settings)
  const halt = new AbortController()
  const held = work(log)
  const means = { desk, web: calls, people: people(), directs: directs(calls, log), nonces: nonces(), log }
  const line = gateway(settings, receive(means, held), overhear(desk, held), log)

  return {
    name: 'discord',
    ready: line.connected,

    async start() {
      held.hold(() => register(calls, settings.guildId, log, halt.signal))
      await line.start()
    },

    async stop() {
      halt.abort()
      await line.stop()
      await held.finish(longestFinish)
    },

    async send(post) {
      if (line.dismissed()) throw new Undelivered('away', 'discord refuses us')

      return (post.place.kind === 'event' ? schedule : send)(means, post, line.dismiss)
    },
  }
}

const longestFinish = 6_000
