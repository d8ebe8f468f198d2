import { REST } from 'discord.js'

/** The two ways of calling Discord. */
export type Web = {
  /** For asking and answering: a lost call is tried again a little, a limit is waited out. */
  readonly work: REST
  /**
   * For what must not happen twice: every call is taken once, and its caller decides what follows. Only a short limit is
   * waited out, since what is limited has not been taken.
   */
  readonly once: REST
  readonly application: string
}

/** Each keeps its own count of Discord's limits, as the answers tell them; together they stay below the global one. */
export function web(settings: { token: string; applicationId: string; apiUrl: string }): Web {
  const common = { api: settings.apiUrl, version: '10' }

  return {
    work: new REST({ ...common, timeout: 4_000, retries: 2 }).setToken(settings.token),
    once: new REST({
      ...common,
      timeout: 8_000,
      retries: 0,
      globalRequestsPerSecond: 40,
      rejectOnRateLimit: ({ retryAfter, timeToReset, sublimitTimeout }) =>
        Math.max(retryAfter, timeToReset, sublimitTimeout) > longestWait,
    }).setToken(settings.token),
    application: settings.applicationId,
  }
}

const longestWait = 1_500
