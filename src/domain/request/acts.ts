/** Where a request can stand, from the first draft to its end. */
export const states = [
  'draft',
  'filed',
  'in_review',
  'clarifying',
  'offered',
  'agreed',
  'postponed',
  'under_way',
  'completed',
  'closed',
  'duplicate',
  'joined',
  'withdrawn',
  'declined',
  'dropped',
] as const
export type State = (typeof states)[number]

/** What is in hand: filed, and neither over nor set aside. */
export const inHand = [
  'filed',
  'in_review',
  'clarifying',
  'offered',
  'agreed',
  'postponed',
  'under_way',
] as const satisfies readonly State[]

/** What can be done to a request; `refuse` is a provider's no to an offer, `decline` the Secretariat's no to the request. */
export const acts = [
  'propose',
  'file',
  'drop',
  'take',
  'ask',
  'answer',
  'offer',
  'accept',
  'refuse',
  'recall',
  'postpone',
  'reschedule',
  'begin',
  'complete',
  'close',
  'duplicate',
  'join',
  'withdraw',
  'decline',
  'undo',
  'note',
] as const
export type Act = (typeof acts)[number]

/** The acts that end a request before its activity, each with the end it gives; these, and only these, can be undone. */
export const endings = {
  drop: 'dropped',
  duplicate: 'duplicate',
  join: 'joined',
  withdraw: 'withdrawn',
  decline: 'declined',
} as const satisfies Partial<Record<Act, State>>
export type EndingAct = keyof typeof endings

/** The form the assistance takes: requesters travel, the provider's experts travel, nobody travels, or some of each. */
export const forms = ['on_site', 'expert_visit', 'virtual', 'mixed'] as const
export type Form = (typeof forms)[number]
