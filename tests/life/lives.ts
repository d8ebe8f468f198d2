import type { Loopback } from '#tests/slack/loopback.ts'
import type { Service } from './insist.ts'
import { type Environment, type Program, program, ready } from './program.ts'

/** One Enlace after another on the same data, each ended by `kill -9` but the last. */
export type Lives = {
  readonly service: Service
  /** Starts the next one; resolves when it takes requests. */
  readonly begin: () => Promise<void>
  /** Resolves after so many things were asked of the one that lives. */
  readonly asked: (times: number) => Promise<void>
  readonly kill: () => Promise<void>
  /** Tells the last one to stop, and gives how it ended. */
  readonly end: () => Promise<number | string>
  readonly port: () => number
  /** All that any of them wrote. */
  readonly output: () => string
}

export function lives(folder: string, slack: Loopback): Lives {
  const all: Program[] = []
  let port = 0
  let words = 0
  let heard = () => {}
  let arrive: (alive: { died: Promise<unknown> }) => void = () => {}
  let up = comes()

  function comes() {
    return new Promise<{ died: Promise<unknown> }>(resolve => {
      arrive = resolve
    })
  }
  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const last = all.at(-1)!
    last.tell(signal)
    const how = await last.ended
    up = comes()
    return how
  }

  return {
    service: {
      up: () => up,
      asked: () => {
        words += 1
        heard()
      },
    },

    async begin() {
      const enlace = program('src/main.ts', environment(folder, slack))
      all.push(enlace)
      port = await ready(enlace)
      slack.callsAt(`http://127.0.0.1:${port}/slack/events`)
      words = 0
      arrive({ died: enlace.ended })
    },

    asked: times =>
      new Promise(resolve => {
        heard = () => {
          if (words >= times) resolve()
        }
        heard()
      }),

    kill: async () => void (await kill('SIGKILL')),
    end: () => kill('SIGTERM'),
    port: () => port,
    output: () => all.map(({ said }) => said()).join(''),
  }
}

/** What an operator would set, with a Slack that is played. */
export const environment = (folder: string, { settings }: Loopback): Environment => ({
  PORT: '0',
  ENLACE_DATA: folder,
  LOG_LEVEL: 'debug',
  SLACK_BOT_TOKEN: settings.botToken,
  SLACK_API_URL: settings.apiUrl,
  ...(settings.signingSecret ? { SLACK_SIGNING_SECRET: settings.signingSecret } : {}),
  ...(settings.appToken ? { SLACK_APP_TOKEN: settings.appToken } : {}),
})
