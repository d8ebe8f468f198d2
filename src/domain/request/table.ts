import type { Act, State } from './acts.ts'
import { states } from './acts.ts'
import type { Who } from './who.ts'

/** Where an act may start (`nothing`: it opens a request), who may do it, and the reason told to everybody else. */
export type Row = {
  readonly from: readonly (State | 'nothing')[]
  readonly who: readonly Who[]
  readonly no: string
}

const ended = ['duplicate', 'joined', 'withdrawn', 'declined', 'dropped'] as const
const unmatched = ['filed', 'clarifying', 'in_review'] as const

const officers = { who: ['officer'], no: 'request.officersOnly' } as const
const requesters = { who: ['requester'], no: 'request.requestersOnly' } as const
const providers = { who: ['provider'], no: 'request.providersOnly' } as const
const either = { who: ['requester', 'officer'], no: 'request.requestersAndOfficersOnly' } as const
const parties = { who: ['requester', 'partner', 'officer'], no: 'request.partiesOnly' } as const

/**
 * The network's table of acts. What the table leaves open is settled so:
 *
 * | question | rule |
 * | --- | --- |
 * | whose draft is it | the leading ministry's: its contact point files or drops it; others see it once it is filed |
 * | may a contact point propose | yes, as anybody of the ministry; usually they file at once |
 * | what is taken already | stays with its officer; every officer may act on it all the same |
 * | who has a filed request that was asked about before it was taken | the officer who asked |
 * | several providers | each answers for itself, and more may be offered while some are silent |
 * | the first acceptance | agrees the request; offers still pending are recalled |
 * | all refused or recalled | the request is in review again; a new offer begins a new round |
 * | an ending while offers are out | the offers stay as they are and cannot be answered, so undo restores them exactly |
 * | pointing at another request | never at itself, a draft or one that ended; a duplicate also at one completed or closed |
 * | a successor and undo | undo is for the person who ended it, while still entitled to that ending, or a lead |
 * | beginning by itself | only when the first day is exact: nobody knows the first day of "May or June" |
 */
export const table: Readonly<Record<Act, Row>> = {
  propose: { from: ['nothing'], who: ['staff'], no: 'request.staffOnly' },
  file: { from: ['nothing', 'draft'], who: ['leader'], no: 'request.contactsOnly' },
  drop: { from: ['draft'], who: ['leader', 'proposer'], no: 'request.draftNotYours' },
  take: { from: ['filed'], ...officers },
  ask: { from: ['filed', 'in_review'], ...officers },
  answer: { from: ['clarifying'], ...requesters },
  offer: { from: ['in_review', 'offered'], ...officers },
  accept: { from: ['offered'], ...providers },
  refuse: { from: ['offered'], ...providers },
  recall: { from: ['offered'], ...officers },
  postpone: { from: ['agreed'], ...parties },
  reschedule: { from: ['agreed', 'postponed'], ...parties },
  begin: { from: ['agreed'], who: [...parties.who, 'clock'], no: parties.no },
  complete: { from: ['under_way'], ...parties },
  close: { from: ['completed'], who: ['officer', 'clock'], no: officers.no },
  duplicate: { from: unmatched, ...either },
  join: { from: [...unmatched, 'offered'], ...either },
  withdraw: { from: [...unmatched, 'offered', 'agreed', 'postponed'], ...requesters },
  decline: { from: unmatched, ...officers },
  undo: { from: ended, who: ['ender', 'lead'], no: 'request.undoNotYours' },
  note: { from: states, ...officers },
}

/** The states a request may be in for another to join it, or to be called its duplicate. */
export const openTo: Readonly<Record<'join' | 'duplicate', readonly State[]>> = {
  join: [...unmatched, 'offered', 'agreed', 'postponed', 'under_way'],
  duplicate: [...unmatched, 'offered', 'agreed', 'postponed', 'under_way', 'completed', 'closed'],
}
