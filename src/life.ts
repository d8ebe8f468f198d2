import type { Log } from './log.ts'

/** After this long a stop is made an end: whoever stops us kills us a moment later anyway. */
const longestStopMs = 9_000

/** Waits for the system's word to stop, finishes what is held, and goes. */
export function untilTold(stop: () => Promise<void>, log: Log): void {
  let told = false
  const leave = (signal: string) => {
    if (told) return
    told = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), longestStopMs).unref()
    stop().then(
      () => process.exit(0),
      error => {
        log.error({ err: error }, 'stopping did not go well')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => leave('SIGTERM'))
  process.on('SIGINT', () => leave('SIGINT'))
}

/** Ends a start that cannot go on, with one line that says what is wrong and what to do. */
export function failed(error: unknown): never {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
  process.stderr.write(`Enlace cannot start: ${line}\n`)
  process.exit(1)
}
