import { setTimeout as sleep } from 'node:timers/promises'
import { type Log, reason } from './log.ts'
import type { Web } from './web.ts'

/** Whether Slack knows us. */
export type Presence = {
  readonly authorised: () => boolean
  /** True once Slack has taken our token back: then it is not called any more. */
  readonly dismissed: () => boolean
  /** Asks Slack now, and goes on asking until it says yes; resolves with its first answer. */
  readonly check: () => Promise<boolean>
  readonly dismiss: (why: string) => void
  readonly stop: () => void
}

/** Keeps asking Slack whether our token is good until it is; Slack being away is no reason to fall. */
export function presence({ work }: Web, log: Log): Presence {
  const halt = new AbortController()
  let authorised = false
  let dismissed = false
  let asking = false

  async function ask(): Promise<boolean> {
    try {
      const { team_id, bot_id } = await work.auth.test()
      if (!authorised) log.info({ team: team_id, bot: bot_id }, 'slack knows us')
      authorised = !dismissed
    } catch (error) {
      authorised = false
      log.error({}, `slack does not answer to SLACK_BOT_TOKEN: ${reason(error)}`)
    }
    return authorised
  }

  async function insist(): Promise<void> {
    if (asking) return
    asking = true
    for (
      let pause = firstPause;
      !authorised && !dismissed && !halt.signal.aborted;
      pause = Math.min(pause * 2, longestPause)
    ) {
      await sleep(pause, undefined, { signal: halt.signal }).catch(() => {})
      if (!halt.signal.aborted && !dismissed) await ask()
    }
    asking = false
  }

  return {
    authorised: () => authorised,
    dismissed: () => dismissed,

    async check() {
      if (dismissed) return false
      const answer = await ask()
      if (!answer) void insist()
      return answer
    },

    dismiss(why) {
      dismissed = true
      authorised = false
      log.error(
        { why },
        'slack has taken our token back: nothing is sent until Enlace is installed and started again',
      )
    },

    stop: () => halt.abort(),
  }
}

const firstPause = 500
const longestPause = 30_000
