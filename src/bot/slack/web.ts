import { setTimeout as sleep } from 'node:timers/promises'
import { type Logger, webApi } from '@slack/bolt'
import { troubleOf } from './trouble.ts'

/** The two ways of calling Slack. */
export type Web = {
  /** For asking and showing: a lost call is tried again a little. */
  readonly work: webApi.WebClient
  /** For what must not happen twice: every call is made once, and its caller decides what follows. */
  readonly once: webApi.WebClient
}

/**
 * Neither waits out a rate limit by itself: the library would hold back all other calls meanwhile. Without a timeout
 * of ours it would wait for ever, and without a plan of ours retry for half an hour.
 */
export function web(settings: { botToken: string; apiUrl: string }, logger: Logger): Web {
  const common = {
    slackApiUrl: settings.apiUrl,
    logger,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  }

  return {
    work: new webApi.WebClient(settings.botToken, {
      ...common,
      timeout: 4_000,
      retryConfig: { retries: 2, minTimeout: 250, factor: 2 },
    }),
    once: new webApi.WebClient(settings.botToken, { ...common, timeout: 8_000, retryConfig: { retries: 0 } }),
  }
}

/** Makes a call again where Slack cannot have taken it yet: after the pause it asks for, or when it is back. */
export async function patiently<T>(call: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const trouble = troubleOf(error)
    const asked = trouble.kind === 'limited' ? (trouble.afterMs ?? aSecond) : aSecond
    if (tries <= 1 || asked > longestWait) throw error
    if (trouble.kind !== 'limited' && trouble.kind !== 'unreached') throw error

    await sleep(asked)
    return patiently(call, tries - 1)
  }
}

const aSecond = 1_000
const longestWait = 10_000
