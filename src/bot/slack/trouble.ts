import { webApi } from '@slack/bolt'

/**
 * Why a call to Slack did not work: `refused` by name, `limited` for so long, `unreached` (it cannot have been taken),
 * `lost` (it may have been).
 */
export type Trouble =
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'limited'; readonly afterMs: number | null }
  | { readonly kind: 'unreached' }
  | { readonly kind: 'lost' }

/** Reads the error of a call. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'limited', afterMs: error.retryAfter * 1000 }
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error.data)
  if (error instanceof webApi.WebAPIHTTPError) return { kind: error.statusCode < 500 ? 'unreached' : 'lost' }
  if (error instanceof webApi.WebAPIRequestError)
    return { kind: codesOf(error.original).some(code => beforeTheCall.has(code)) ? 'unreached' : 'lost' }
  // A 429 that does not say how long; the library throws a bare error for it.
  if (error instanceof Error && /retry.after/i.test(error.message)) return { kind: 'limited', afterMs: null }

  return { kind: 'lost' }
}

/** True where Slack does not know our token any more, whichever words it has for it. */
export const isDismissed = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && dismissals.has(trouble.error)

function refusal({ error, response_metadata }: webApi.WebAPICallResult & { error?: string }): Trouble {
  const name = error ?? 'unknown_error'
  const seconds = response_metadata?.retryAfter
  if (name === 'ratelimited' || name === 'rate_limited')
    return { kind: 'limited', afterMs: seconds === undefined ? null : seconds * 1000 }

  // A body that is no JSON is the page of some proxy, not an answer of Slack's.
  return /^[a-z0-9_]{1,80}$/.test(name) ? { kind: 'refused', error: name } : { kind: 'lost' }
}

/** The codes of an error and of those behind it: Node wraps a failed connection twice, and once per address tried. */
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

const dismissals: ReadonlySet<string> = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
])
