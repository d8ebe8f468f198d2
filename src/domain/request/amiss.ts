import type { ActInput, Opening, Target } from './input.ts'
import type { Objection } from './objection.ts'
import type { Doer, Standing } from './standing.ts'
import { offerTo } from './standing.ts'
import { openTo } from './table.ts'

/** What is amiss with an act that may be done now: words it lacks, ministries or requests it cannot mean; null when nothing. */
export function amiss(request: Standing | null, input: ActInput, doer: Doer): Objection | null {
  switch (input.act) {
    case 'propose':
    case 'file':
      return ledByAnother(input, doer)
    case 'accept':
    case 'refuse':
      return forAnother(input.ministry, doer)
    case 'offer':
      return notToOffer(input.providers, request)
    case 'recall':
      return notToRecall(input.ministries, request)
    case 'duplicate':
    case 'join':
      return notToPointAt(input.of, input.act, request)
    case 'ask':
      return unsaid('question', input.question)
    case 'answer':
      return unsaid('answer', input.answer)
    case 'note':
      return unsaid('text', input.text)
    case 'postpone':
    case 'decline':
      return unsaid('reason', input.reason)
    case 'close':
      return doer === 'system' ? null : unsaid('reason', input.reason)
    default:
      return null
  }
}

function unsaid(field: string, words: string | null): Objection | null {
  if (words !== null && words.trim() !== '') return null

  return { kind: 'invalid', reason: 'request.blank', facts: { field } }
}

/** A ministry asks in its own name first; others ask with it. */
function ledByAnother(opening: Opening, doer: Doer): Objection | null {
  const [leader] = opening.requesters
  if (leader === undefined) return { kind: 'invalid', reason: 'request.requesterMissing' }

  return forAnother(leader, doer)
}

function forAnother(ministry: string, doer: Doer): Objection | null {
  if (doer === 'system' || ministry === doer.ministry) return null

  return { kind: 'forbidden', reason: 'request.notYourMinistry', facts: { ministry, yours: doer.ministry } }
}

function notToOffer(providers: readonly string[], request: Standing | null): Objection | null {
  if (providers.length === 0) return { kind: 'invalid', reason: 'request.providerMissing' }
  if (request === null) return null

  const asking = providers.filter(ministry => request.requesters.includes(ministry))
  if (asking.length > 0) {
    return { kind: 'invalid', reason: 'request.providerAsks', facts: { ministries: asking } }
  }

  const pending = providers.filter(ministry => offerTo(request, ministry)?.state === 'pending')
  if (pending.length === 0) return null

  return { kind: 'conflict', reason: 'request.alreadyOffered', facts: { ministries: pending } }
}

function notToRecall(ministries: readonly string[] | 'all', request: Standing | null): Objection | null {
  if (ministries === 'all' || request === null) return null
  if (ministries.length === 0) return { kind: 'invalid', reason: 'request.providerMissing' }

  const settled = ministries.find(ministry => offerTo(request, ministry)?.state !== 'pending')
  if (settled === undefined) return null
  const offer = offerTo(request, settled)?.state ?? 'none'

  return { kind: 'conflict', reason: 'request.offerClosed', facts: { ministry: settled, offer } }
}

/** Only what is alive can be pointed at, so a chain of joined requests never closes into a ring. */
function notToPointAt(of: Target, act: 'duplicate' | 'join', request: Standing | null): Objection | null {
  if (of.ref === request?.ref) return { kind: 'invalid', reason: 'request.itself' }
  if (openTo[act].includes(of.state)) return null

  return {
    kind: 'conflict',
    reason: 'request.targetNotOpen',
    facts: { target: of.ref, targetState: of.state },
  }
}
