import { type Act, endings } from '#domain/request/acts.ts'
import type { Kind } from '#tests/domain/request/people.ts'

/** The steps the network's table allows, written by hand: what an act may turn a state into. */
export const allowed: ReadonlySet<string> = new Set(
  `nothing propose draft, nothing file filed, draft file filed, draft drop dropped,
   filed take in_review, filed ask clarifying, in_review ask clarifying, clarifying answer in_review,
   in_review offer offered, offered offer offered, offered accept agreed,
   offered refuse in_review, offered refuse offered, offered recall in_review, offered recall offered,
   agreed postpone postponed, agreed reschedule agreed, postponed reschedule agreed,
   agreed begin under_way, under_way complete completed, completed close closed,
   filed duplicate duplicate, clarifying duplicate duplicate, in_review duplicate duplicate,
   filed join joined, clarifying join joined, in_review join joined, offered join joined,
   filed withdraw withdrawn, clarifying withdraw withdrawn, in_review withdraw withdrawn,
   offered withdraw withdrawn, agreed withdraw withdrawn, postponed withdraw withdrawn,
   filed decline declined, clarifying decline declined, in_review decline declined,
   dropped undo draft, duplicate undo filed, duplicate undo clarifying, duplicate undo in_review,
   joined undo filed, joined undo clarifying, joined undo in_review, joined undo offered,
   withdrawn undo filed, withdrawn undo clarifying, withdrawn undo in_review, withdrawn undo offered,
   withdrawn undo agreed, withdrawn undo postponed,
   declined undo filed, declined undo clarifying, declined undo in_review`
    .split(',')
    .map(step => step.trim()),
)

/** Who would usually do an act. */
export const usual: Readonly<Record<Act, readonly Kind[]>> = {
  propose: ['staff', 'proposer'],
  file: ['contact', 'deputy'],
  drop: ['contact', 'proposer'],
  take: ['officer', 'lead'],
  ask: ['officer', 'lead'],
  answer: ['contact', 'companion'],
  offer: ['officer', 'lead'],
  accept: ['brazil', 'argentina', 'chile'],
  refuse: ['brazil', 'argentina', 'chile'],
  recall: ['officer', 'lead'],
  postpone: ['contact', 'brazil', 'officer'],
  reschedule: ['companion', 'argentina', 'lead'],
  begin: ['deputy', 'chile', 'officer', 'system'],
  complete: ['contact', 'brazil', 'lead'],
  close: ['officer', 'system'],
  duplicate: ['contact', 'officer'],
  join: ['companion', 'officer'],
  withdraw: ['contact', 'companion'],
  decline: ['officer', 'lead'],
  undo: ['contact', 'officer', 'lead', 'proposer'],
  note: ['officer', 'lead'],
}

/** The acts that lead on from each state, endings once and all others three times, so that lives are long. */
export const onward = new Map<string, readonly Act[]>()
for (const step of allowed) {
  const [from = '', act] = step.split(' ') as [string, Act]
  const times = act in endings ? [act] : [act, act, act]
  onward.set(from, [...(onward.get(from) ?? []), ...times])
}
