import type { Actor } from '../roles.ts'
import { isSecretariat, speaksFor } from '../roles.ts'
import type { Act, EndingAct } from './acts.ts'
import { endings } from './acts.ts'
import type { Doer, Standing } from './standing.ts'
import { offerTo } from './standing.ts'
import { table } from './table.ts'

/**
 * What somebody can be to a request. `staff` is anybody of a ministry; `leader`, `requester`, `provider` and `partner`
 * are contact points or their deputies: of the leading ministry, of any requesting one, of one that was offered, of one
 * that accepted; `officer` is officer or lead; `ender` is who ended it; `clock` is Enlace itself.
 */
export type Who =
  | 'staff'
  | 'leader'
  | 'proposer'
  | 'requester'
  | 'provider'
  | 'partner'
  | 'officer'
  | 'lead'
  | 'ender'
  | 'clock'

/** True where this kind of person may do the act on this request in some state, though perhaps not now. */
export function mayEver(act: Act, request: Standing | null, doer: Doer): boolean {
  if (doer === 'system') return table[act].who.includes('clock')

  return table[act].who.some(who => is[who](doer, request))
}

/** True where the person is the voice of some ministry: its contact point, or the deputy. */
export const speaks = (actor: Actor): boolean => actor.ministry !== null && speaksFor(actor, actor.ministry)

const belongs = (actor: Actor): boolean =>
  actor.ministry !== null && (actor.roles.has('staff') || speaksFor(actor, actor.ministry))

const is: Readonly<Record<Who, (actor: Actor, request: Standing | null) => boolean>> = {
  staff: belongs,
  leader: (actor, request) => speaks(actor) && (request === null || request.requesters[0] === actor.ministry),
  proposer: (actor, request) =>
    belongs(actor) &&
    request?.requesters[0] === actor.ministry &&
    request.proposedBy !== null &&
    request.proposedBy.id === actor.person?.id,
  requester: (actor, request) => request?.requesters.some(ministry => speaksFor(actor, ministry)) ?? false,
  provider: (actor, request) =>
    speaks(actor) && request !== null && offerTo(request, actor.ministry) !== undefined,
  partner: (actor, request) =>
    speaks(actor) && request !== null && offerTo(request, actor.ministry)?.state === 'accepted',
  officer: isSecretariat,
  lead: actor => actor.roles.has('lead'),
  ender: (actor, request) => request !== null && endedIt(actor, request),
  clock: () => false,
}

/** While nothing has ended the request, whoever could end it is told that there is nothing to undo. */
function endedIt(actor: Actor, request: Standing): boolean {
  if (request.ended === null) {
    return (Object.keys(endings) as EndingAct[]).some(act => mayEver(act, request, actor))
  }
  if (request.ended.by === null || request.ended.by.id !== actor.person?.id) return false

  return mayEver(request.ended.act, request, actor)
}
