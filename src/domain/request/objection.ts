import type { Facts, RefusalKind } from '../refusal.ts'
import type { Act } from './acts.ts'
import { beginsBy } from './clock.ts'
import type { Doer, Standing } from './standing.ts'
import { offerTo } from './standing.ts'
import { table } from './table.ts'
import { mayEver, speaks } from './who.ts'

/** What the settings say about requests. */
export type Rules = { readonly undoDays: number }

/** Why an act cannot be done, whatever it is to say. */
export type Objection = { readonly kind: RefusalKind; readonly reason: string; readonly facts?: Facts }

const dayLength = 24 * 60 * 60 * 1000

/** What the person's place in the network, the request's state or the date has against an act; null when nothing. */
export function objection(
  request: Standing | null,
  act: Act,
  doer: Doer,
  now: Date,
  rules: Rules,
): Objection | null {
  if (request === null && !table[act].from.includes('nothing')) {
    return { kind: 'missing', reason: 'request.missing' }
  }
  if (!mayEver(act, request, doer)) return { kind: 'forbidden', reason: whyNot(act, doer) }
  if (request === null) return null

  return (
    answered(request, act, doer) ??
    untimely(request, act) ??
    tooLate(request, act, now, rules) ??
    tooEarly(request, act, doer, now)
  )
}

/** A contact point whose ministry is not concerned is told so; everybody else, whose act it is. */
function whyNot(act: Act, doer: Doer): string {
  const { who, no } = table[act]
  if (doer === 'system') return 'request.notByItself'
  const forRequesters = (who.includes('leader') || who.includes('requester')) && !who.includes('officer')

  return forRequesters && speaks(doer) ? 'request.notYourMinistry' : no
}

/** An offer is answered once: a second answer, or one that comes after the offer was recalled, is told what became of it. */
function answered(request: Standing, act: Act, doer: Doer): Objection | null {
  if ((act !== 'accept' && act !== 'refuse') || doer === 'system') return null
  const offer = offerTo(request, doer.ministry)
  if (offer === undefined || offer.state === 'pending') return null

  return {
    kind: 'conflict',
    reason: 'request.offerClosed',
    facts: { ministry: offer.ministry, offer: offer.state },
  }
}

const inHand: readonly string[] = ['in_review', 'clarifying', 'offered']

function untimely(request: Standing, act: Act): Objection | null {
  if (table[act].from.includes(request.state)) return null
  const taken = act === 'take' && request.officer !== null && inHand.includes(request.state)

  return { kind: 'conflict', reason: taken ? 'request.taken' : 'request.notNow' }
}

function tooLate(request: Standing, act: Act, now: Date, rules: Rules): Objection | null {
  if (act !== 'undo' || request.ended === null) return null
  const until = new Date(request.ended.at.getTime() + rules.undoDays * dayLength)
  if (now <= until) return null

  return { kind: 'conflict', reason: 'request.undoTooLate', facts: { until, days: rules.undoDays } }
}

/** The last look before Enlace begins by itself; by UTC's calendar, which no member's own day is ahead of. */
function tooEarly(request: Standing, act: Act, doer: Doer, now: Date): Objection | null {
  if (act !== 'begin' || doer !== 'system' || beginsBy(request, now.toISOString().slice(0, 10))) return null

  return { kind: 'conflict', reason: 'request.notYet', facts: { period: request.period } }
}
