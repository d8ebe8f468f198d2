/**
 * Why a message did not go out. `later`: not now, for a reason that may be its own; `limited`: the platform asks us to
 * wait; `away`: it is not there, or not there for us; `barred`: the place is there, and Enlace
 * may not write in it, which may be mended; `gone`: the place, or the message it is about, is no longer there; `refused`:
 * the platform will not have this message, however often it is sent; `unsure`: the platform may or may not have it.
 */
export type Trouble = 'later' | 'limited' | 'away' | 'barred' | 'gone' | 'refused' | 'unsure'

/** A try that failed. */
export type Failure = {
  readonly trouble: Trouble
  /** How often the message was tried, this time included. */
  readonly attempts: number
  /** For how long it was tried, and every try has failed. */
  readonly failingMs: number
  /** It is of use until some instant, and is missed by then. */
  readonly hasEnd: boolean
  /** The platform has taken something else since the try before. */
  readonly othersGo: boolean
}

/** So many tries has a message of which it may be the fault itself: behind it its place waits. */
export const tries = 12
/** So many days a platform that is away is waited for with what is of use without an end, as word of an act is. */
export const patienceDays = 7

/** What becomes of a message after a try that failed: tried again, given up, or given up because its place is lost. */
export function afterFailure(failure: Failure): 'again' | 'failed' | 'lost' {
  const { trouble, attempts, failingMs, hasEnd, othersGo } = failure
  const isPatient = hasEnd || failingMs < patienceDays * 86_400_000

  switch (trouble) {
    case 'gone':
      return 'lost'
    case 'refused':
      return 'failed'
    case 'barred':
      return attempts < tries ? 'again' : 'lost'
    case 'later':
      return attempts < tries ? 'again' : 'failed'
    case 'limited':
      return isPatient ? 'again' : 'failed'
    case 'away':
    case 'unsure':
      return isPatient && (attempts < tries || !othersGo) ? 'again' : 'failed'
  }
}

/**
 * How long is waited after a try: half a second, doubling, up to a quarter of an hour. What may have arrived is sent
 * again once an hour at most: each time could double it.
 */
export const pauseMs = (attempts: number, trouble: Trouble): number =>
  Math.min(trouble === 'unsure' ? 60 * minuteMs : 15 * minuteMs, 500 * 2 ** (attempts - 1))

const minuteMs = 60_000
