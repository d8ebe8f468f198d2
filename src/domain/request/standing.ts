import type { Period } from '../period.ts'
import type { Actor } from '../roles.ts'
import type { Act, EndingAct, State } from './acts.ts'

/** Somebody named in a request's record. */
export type Person = { readonly id: string; readonly name: string }

/** Who does an act: a person, or Enlace itself when a day has come or the last report is in. */
export type Doer = Actor | 'system'

/** An act that was done: by whom (null: by Enlace itself) and when. */
export type Deed = { readonly act: Act; readonly by: Person | null; readonly at: Date }

/** The act that ended a request and the state it ended, to which undo returns. */
export type Ended = Deed & { readonly act: EndingAct; readonly from: State }

/** One provider asked for one request; a ministry asked again in a later round has a second offer. */
export type Offer = {
  readonly ministry: string
  readonly state: 'pending' | 'accepted' | 'refused' | 'recalled'
  readonly round: number
}

/** Where a request stands: as much of it as decides what may be done next and by whom. */
export type Standing = {
  readonly ref: string
  readonly state: State
  /** Country codes; the first leads: the request was filed in its name. */
  readonly requesters: readonly string[]
  readonly proposedBy: Person | null
  readonly officer: Person | null
  readonly offers: readonly Offer[]
  readonly period: Period
  /** The request this one is a duplicate of, or has joined. */
  readonly target: string | null
  readonly ended: Ended | null
  /** The last act that everybody may know of; private notes are none. */
  readonly last: Deed | null
}

/** The newest offer a ministry had for a request, if it ever had one. */
export function offerTo(request: Standing, ministry: string | null): Offer | undefined {
  return request.offers.findLast(offer => offer.ministry === ministry)
}
