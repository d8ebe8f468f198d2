import type { Period } from '#domain/period.ts'
import { type Act, type EndingAct, endings, type State } from '#domain/request/acts.ts'
import type { ActInput } from '#domain/request/input.ts'
import type { Doer, Offer, Person, Standing } from '#domain/request/standing.ts'
import { people } from '#tests/domain/request/people.ts'

export const ref = 'RIAL-2026-0042'
export const now = new Date('2026-06-15T12:00:00Z')
export const rules = { undoDays: 14 }

/** Days after `now`; before it, when negative. */
export const later = (days: number): Date => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)

export const exactly = (from: string, to: string): Period => ({
  kind: 'spans',
  anyOf: [{ precision: 'day', from, to }],
})

export const may: Period = {
  kind: 'spans',
  anyOf: [{ precision: 'month', from: '2026-05-01', to: '2026-05-31' }],
}

const offer = (ministry: string, state: Offer['state']): Offer => ({ ministry, state, round: 1 })
const asked = [offer('BR', 'pending'), offer('CL', 'refused')]
const agreed = [offer('AR', 'accepted'), offer('BR', 'recalled'), offer('CL', 'refused')]

const offers: Partial<Record<State, readonly Offer[]>> = {
  offered: asked,
  agreed,
  postponed: agreed,
  under_way: agreed,
  completed: agreed,
  closed: agreed,
}

/** The one request of these tests in a given state; an activity of this very day, ended (if so) yesterday by an officer. */
export function standing(state: State, but: Partial<Standing> = {}): Standing {
  const how = (Object.keys(endings) as EndingAct[]).find(act => endings[act] === state)
  const from: State = how === 'drop' ? 'draft' : 'filed'
  const gone: Person = { id: 'gone', name: 'Officer until May' }

  return {
    ref,
    state,
    requesters: ['MX', 'GT'],
    proposedBy: people.proposer.person,
    officer: state === 'draft' || state === 'filed' ? null : people.officer.person,
    offers: offers[state] ?? [],
    period: exactly('2026-06-15', '2026-06-17'),
    target: state === 'joined' || state === 'duplicate' ? 'RIAL-2026-0007' : null,
    ended: how ? { act: how, by: gone, at: later(-1), from } : null,
    last: null,
    ...but,
  }
}

/** The act said as it should be said by this person about this request. */
export function wellSaid(act: Act, request: Standing | null, doer: Doer): ActInput {
  const ministry = doer === 'system' ? 'MX' : (doer.ministry ?? 'MX')
  const period = exactly('2026-09-01', '2026-09-03')
  const reason = 'The minister has changed'

  switch (act) {
    case 'propose':
    case 'file':
      return { act, ref, requesters: [ministry, 'GT'], period: exactly('2026-06-15', '2026-06-17') }
    case 'ask':
      return { act, question: 'How many inspectors would travel?' }
    case 'answer':
      return { act, answer: 'Four' }
    case 'offer':
      return { act, providers: [free(request)] }
    case 'accept':
      return { act, ministry, form: 'on_site', period, payers: 'Each its own' }
    case 'refuse':
      return { act, ministry, reason: null }
    case 'recall':
      return { act, ministries: 'all', reason: null }
    case 'reschedule':
      return { act, period }
    case 'postpone':
    case 'close':
    case 'withdraw':
    case 'decline':
      return { act, reason }
    case 'duplicate':
    case 'join':
      return { act, of: { ref: 'RIAL-2026-0007', state: 'in_review' } }
    case 'note':
      return { act, text: 'Asked twice by telephone' }
    default:
      return { act }
  }
}

/** A ministry that may be offered now; the last one, nobody's, where all others ask or have still to answer. */
function free(request: Standing | null): string {
  const pending =
    request?.offers.filter(offer => offer.state === 'pending').map(offer => offer.ministry) ?? []
  const busy = [...pending, ...(request?.requesters ?? [])]

  return ['BR', 'AR', 'CL'].find(ministry => !busy.includes(ministry)) ?? `X${busy.length}`
}
