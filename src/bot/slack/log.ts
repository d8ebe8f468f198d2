import { type Logger, LogLevel } from '@slack/bolt'

/** Where Slack's part of Enlace writes what an operator should know. */
export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (about: object, message: string) => void>
>

/**
 * Slack's libraries log through this. Their debug lines carry whole requests, with what people wrote, and are dropped;
 * in the others, tokens and addresses are blotted out.
 */
export function libraryLog(log: Log): Logger {
  return {
    debug: () => {},
    info: (...said) => log.debug({}, `slack: ${blotted(said)}`),
    warn: (...said) => log.warn({}, `slack: ${blotted(said)}`),
    error: (...said) => log.error({}, `slack: ${blotted(said)}`),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}

/** An error in one line, without tokens and addresses. */
export const reason = (error: unknown): string => blotted([error])

function blotted(said: readonly unknown[]): string {
  return said
    .map(one => (one instanceof Error ? one.message : String(one)))
    .join(' ')
    .replace(/\b(xox[a-z]|xapp)-[\w-]+/g, '[token]')
    .replace(/\b(https?|wss?):\/\/\S+/g, '[address]')
}
