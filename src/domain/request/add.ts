import type { EndingAct, State } from './acts.ts'
import { endings } from './acts.ts'
import type { ActInput, Done, Opening } from './input.ts'
import type { Offer, Person, Standing } from './standing.ts'

type After<A extends ActInput['act']> = Extract<ActInput, { readonly act: A }>

/** What a request is after one more act; it asks no permission, so the record can be read again under later rules. */
export function add(request: Standing | null, done: Done): Standing {
  const { input, by, at } = done
  // A private note must not show through "who did the last act".
  if (input.act === 'note') return existing(request)

  return { ...next(request, done), last: { act: input.act, by, at } }
}

function next(request: Standing | null, done: Done): Standing {
  const { input, by } = done
  if (input.act === 'propose') return opened(input, 'draft', by)
  if (input.act === 'file' && request === null) return opened(input, 'filed', null)
  const kept = existing(request)

  switch (input.act) {
    case 'file':
      return { ...kept, requesters: unique(input.requesters), period: input.period, state: 'filed' }
    case 'take':
      return { ...kept, officer: by, state: 'in_review' }
    case 'ask':
      return { ...kept, officer: kept.officer ?? by, state: 'clarifying' }
    case 'answer':
      return { ...kept, state: 'in_review' }
    case 'offer':
      return { ...kept, offers: [...kept.offers, ...round(kept, input)], state: 'offered' }
    case 'accept':
      return { ...kept, offers: accepted(kept.offers, input), period: input.period, state: 'agreed' }
    case 'refuse':
      return still(kept, settled(kept.offers, [input.ministry], 'refused'))
    case 'recall':
      return still(kept, settled(kept.offers, input.ministries, 'recalled'))
    case 'postpone':
      return { ...kept, state: 'postponed' }
    case 'reschedule':
      return { ...kept, period: input.period, state: 'agreed' }
    case 'begin':
      return { ...kept, state: 'under_way' }
    case 'complete':
      return { ...kept, state: 'completed' }
    case 'close':
      return { ...kept, state: 'closed' }
    case 'duplicate':
    case 'join':
      return { ...over(kept, input.act, done), target: input.of.ref }
    case 'drop':
    case 'withdraw':
    case 'decline':
      return over(kept, input.act, done)
    case 'undo':
      return undone(kept)
    case 'note':
      return kept
  }
}

function existing(request: Standing | null): Standing {
  if (request === null) throw new Error('A request begins with being proposed or filed.')

  return request
}

function opened({ ref, requesters, period }: Opening, state: State, proposedBy: Person | null): Standing {
  return {
    ref,
    state,
    requesters: unique(requesters),
    proposedBy,
    officer: null,
    offers: [],
    period,
    target: null,
    ended: null,
    last: null,
  }
}

function over(kept: Standing, act: EndingAct, { by, at }: Done): Standing {
  return { ...kept, state: endings[act], ended: { act, by, at, from: kept.state } }
}

function undone(kept: Standing): Standing {
  if (kept.ended === null) throw new Error('Only a request that ended can be brought back.')

  return { ...kept, state: kept.ended.from, target: null, ended: null }
}

function round(kept: Standing, { providers }: After<'offer'>): readonly Offer[] {
  const number = Math.max(0, ...kept.offers.map(offer => offer.round)) + 1

  return [...unique(providers)].sort().map(ministry => ({ ministry, state: 'pending', round: number }))
}

function accepted(offers: readonly Offer[], { ministry }: After<'accept'>): readonly Offer[] {
  return settled(settled(offers, [ministry], 'accepted'), 'all', 'recalled')
}

function settled(
  offers: readonly Offer[],
  whose: readonly string[] | 'all',
  state: Offer['state'],
): readonly Offer[] {
  return offers.map(offer => {
    const meant = offer.state === 'pending' && (whose === 'all' || whose.includes(offer.ministry))

    return meant ? { ...offer, state } : offer
  })
}

/** While one provider has still to answer the request stays offered; after the last no it is in review again. */
function still(kept: Standing, offers: readonly Offer[]): Standing {
  return { ...kept, offers, state: offers.some(offer => offer.state === 'pending') ? 'offered' : 'in_review' }
}

const unique = (ministries: readonly string[]): readonly string[] => [...new Set(ministries)]
