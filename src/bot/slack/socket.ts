import { setTimeout as sleep } from 'node:timers/promises'
import { type Logger, SocketModeReceiver } from '@slack/bolt'
import { type Log, reason } from './log.ts'

/**
 * Slack's requests over a WebSocket that we open. The library's own reconnecting gives up for good when Slack answers
 * 5xx, and waits five seconds where none are needed, so it is switched off and the connection is kept open here.
 */
export function socketDoor(settings: { appToken: string; apiUrl: string }, logger: Logger, log: Log) {
  const halt = new AbortController()
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: openingOptions(settings.apiUrl, logger, halt.signal) },
  })
  const { client } = receiver
  let connected = false
  let keeping: Promise<void> = Promise.resolve()

  client.on('ws_message', (data: unknown) => {
    if (isGoodbye(data)) setTimeout(cut, goodbye, client.websocket).unref()
  })

  async function connection(opened: () => void): Promise<void> {
    let over = () => {}
    const closed = new Promise<void>(resolve => {
      over = resolve
    })
    const late = setTimeout(() => {
      client.websocket?.disconnect()
      setTimeout(cut, goodbye, client.websocket).unref()
    }, longestOpening).unref()

    client.once('disconnected', over)
    try {
      await client.start().finally(() => clearTimeout(late))
      opened()
      await closed
    } finally {
      client.off('disconnected', over)
    }
  }

  async function keep(tried: () => void): Promise<void> {
    for (let failures = 0; !halt.signal.aborted; failures += 1) {
      let since = Number.POSITIVE_INFINITY
      try {
        await connection(() => {
          since = Date.now()
          connected = true
          log.info({}, 'connected to slack')
          tried()
        })
        log.info({}, 'the connection to slack is closed')
      } catch (error) {
        if (!halt.signal.aborted) log.warn({ failures }, `slack cannot be reached: ${reason(error)}`)
      }
      connected = false
      tried()
      if (Date.now() - since > stood) failures = 0
      await sleep(pauseAfter(failures), undefined, { signal: halt.signal }).catch(() => {})
    }
  }

  return {
    receiver,
    connected: () => connected,

    /** Resolves when the first try has worked or failed; the tries go on by themselves. */
    start: () =>
      new Promise<void>(resolve => {
        keeping = keep(resolve)
      }),

    async stop() {
      halt.abort()
      const closed = client.disconnect()
      await Promise.race([closed, sleep(goodbye, undefined, { ref: false })])
      cut(client.websocket)
      await Promise.race([keeping, sleep(goodbye, undefined, { ref: false })])
    },
  }
}

/**
 * A peer that does not finish its goodbye would hold the socket for half a minute: a second word cuts it. One that is
 * gone already must not be told again, or the connection after it would be taken for closed.
 */
function cut(websocket: SocketModeReceiver['client']['websocket']): void {
  if (websocket?.readyState !== undefined) websocket.disconnect()
}

function isGoodbye(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false
  try {
    return JSON.parse(data).type === 'disconnect'
  } catch {
    return false
  }
}

/** Options of its own: those the App shares with its WebClient are changed by the socket's client. */
const openingOptions = (slackApiUrl: string, logger: Logger, halted: AbortSignal) => ({
  slackApiUrl,
  logger,
  timeout: 5_000,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  fetch: (url: string | URL, init: RequestInit = {}) =>
    fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, halted]) : halted }),
})

/** Nearly at once after a connection that stood, then longer and longer, never all instances at the same moment. */
const pauseAfter = (failures: number): number =>
  Math.min(firstPause * 2 ** failures, longestPause) * (0.5 + Math.random() / 2)

const stood = 10_000
const firstPause = 250
const longestPause = 30_000
const goodbye = 1_000
const longestOpening = 15_000
