import { App } from '@slack/bolt'
import type { Desk, Platform } from '#bot/platform.ts'
import { Undelivered } from '#reply/post.ts'
import { httpDoor, type Listener } from './http.ts'
import { type Log, libraryLog } from './log.ts'
import { people } from './people.ts'
import { presence } from './presence.ts'
import { receive } from './receive.ts'
import { send } from './send.ts'
import { socketDoor } from './socket.ts'
import { views } from './views.ts'
import { web } from './web.ts'
import { work } from './work.ts'

export type SlackSettings = {
  readonly botToken: string
  /** Of requests over HTTP; not needed where a socket is opened instead. */
  readonly signingSecret: string | null
  /** Opens a socket (Socket Mode) where it is set. */
  readonly appToken: string | null
  readonly apiUrl: string
}

/** Slack: its commands, forms, buttons, Home page and messages, over HTTP or over a socket. */
export function slack(
  settings: SlackSettings,
  desk: Desk,
  log: Log,
): Platform & { readonly listener: Listener | null } {
  const logger = libraryLog(log)
  const calls = web(settings, logger)
  const known = presence(calls, log)
  const held = work(log)
  let open = true

  const door = doorOf(settings, logger, log, () => open)
  const app = new App({
    receiver: door.receiver,
    logger,
    // Every event is for the one workspace that our token is for: Slack need not be asked about it each time.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    attachFunctionToken: false,
    clientOptions: { slackApiUrl: settings.apiUrl, timeout: 4_000, retryConfig: { retries: 0 } },
  })
  receive(
    app,
    { desk, people: people(calls.work, log), views: views(calls, log), web: calls, log },
    known,
    held,
  )

  return {
    name: 'slack',
    listener: door.listener,
    ready: () => open && known.authorised() && door.connected(),

    async start() {
      await Promise.all([known.check(), door.start()])
    },

    async stop() {
      open = false
      known.stop()
      await door.stop()
      await held.finish(longestFinish)
    },

    async send(post) {
      if (known.dismissed()) throw new Undelivered('away', 'slack has taken our token back')

      return send(calls, log, post, known.check)
    },
  }
}

function doorOf(
  settings: SlackSettings,
  logger: ReturnType<typeof libraryLog>,
  log: Log,
  open: () => boolean,
) {
  const { appToken, signingSecret, apiUrl } = settings
  if (appToken) return { listener: null, ...socketDoor({ appToken, apiUrl }, logger, log) }
  if (!signingSecret)
    throw new Error('Slack needs SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)')

  const none = async () => {}
  return { ...httpDoor(signingSecret, logger, open), connected: () => true, start: none, stop: none }
}

const longestFinish = 6_000
