import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'

/**
 * Why a call to Discord did not work: `refused` by code, `limited` for so long (its place, or everywhere), `unreached`
 * (it cannot have been taken), `lost` (it may have been), `dismissed` (our token is good no longer).
 */
export type Trouble =
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'limited'; readonly afterMs: number; readonly everywhere: boolean }
  | { readonly kind: 'unreached' | 'lost' | 'dismissed' }

/** Reads the error of a call. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof RateLimitError) {
    const { retryAfter, timeToReset, sublimitTimeout, global } = error
    return {
      kind: 'limited',
      afterMs: Math.max(retryAfter, timeToReset, sublimitTimeout),
      everywhere: global,
    }
  }
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code)
    if (error.status === 401 && code !== codes.invalidWebhookToken) return { kind: 'dismissed' }
    // Without a code of Discord's own it was somebody before Discord who kept us out.
    if (!Number.isInteger(code) || (code === 0 && error.status === 403)) return { kind: 'unreached' }
    return { kind: 'refused', code }
  }
  if (error instanceof HTTPError) return { kind: 'lost' }
  // The library forgets a token that was refused, and then says so.
  if (error instanceof Error && /Expected token to be set/.test(error.message)) return { kind: 'dismissed' }

  return { kind: codesOf(error).some(code => beforeTheCall.has(code)) ? 'unreached' : 'lost' }
}

/** True of a refusal with one of these codes. */
export const isRefused = (error: unknown, ...refusals: readonly number[]): boolean => {
  const trouble = troubleOf(error)

  return trouble.kind === 'refused' && refusals.includes(trouble.code)
}

/** Discord's own numbers for what it refuses. */
export const codes = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  tooManyWrites: 20028,
  tooManyEdits: 30046,
  busy: 40062,

  missingAccess: 50001,
  notOurs: 50005,
  cannotMessage: 50007,
  notText: 50008,
  noRecipient: 50033,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  invalidForm: 50035,
  archived: 50083,
  noCommonServer: 50278,
  tooLarge: 40005,
  acknowledged: 40060,
  unknownEvent: 10070,
  tooManyEvents: 30038,
  finishedEvent: 180000,
  threadExists: 160004,
  tooManyThreads: 160006,
} as const

/** The codes of an error and of those behind it. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: readonly unknown[] }

  return [
    ...(typeof code === 'string' ? [code] : []),
    ...[cause, ...(errors ?? [])].flatMap(behind => codesOf(behind, depth + 1)),
  ]
}

const beforeTheCall: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
