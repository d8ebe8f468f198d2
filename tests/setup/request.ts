import type { State } from '#domain/request/acts.ts'
import type { Voice } from './voice.ts'

/** The three sides of a request: who asks, the Secretariat, and who can provide, with its country. */
export type Sides = {
  readonly requester: Voice
  readonly officer: Voice
  readonly provider: Voice
  readonly providing?: string
}

/** What a provider says with its yes. */
export const terms = { form: 'expert_visit', period: '12-14 May 2027', payers: 'Each its own' } as const

export const reason = 'The minister has changed'

/** Files a request and brings it to a state by the acts people would use; gives its reference. */
export async function requestIn(state: State, sides: Sides, fields = {}): Promise<string> {
  const { requester, officer, provider, providing = 'AR' } = sides
  const ref = await requester.files(fields)
  const steps: Partial<Record<State, () => Promise<unknown>>> = {
    in_review: () => officer.makes('request take', { ref }),
    clarifying: () => officer.makes('request ask', { ref, question: 'How many inspectors would travel?' }),
    offered: () => officer.makes('request offer', { ref, providers: [providing] }),
    agreed: () => provider.makes('request accept', { ref, ...terms }),
    postponed: () => officer.makes('request postpone', { ref, reason }),
    under_way: () => officer.makes('request begin', { ref }),
    completed: () => officer.makes('request complete', { ref }),
    closed: () => officer.makes('request close', { ref, reason }),
    withdrawn: () => requester.makes('request withdraw', { ref, reason }),
    declined: () => officer.makes('request decline', { ref, reason }),
    duplicate: async () => officer.makes('request duplicate', { ref, of: await requester.files() }),
    joined: async () => officer.makes('request join', { ref, of: await requester.files() }),
  }
  for (const step of [...(paths[state] ?? []), state]) await steps[step]?.()

  return ref
}

/** The states on the way to each. */
const paths: Partial<Record<State, readonly State[]>> = {
  clarifying: ['in_review'],
  offered: ['in_review'],
  agreed: ['in_review', 'offered'],
  postponed: ['in_review', 'offered', 'agreed'],
  under_way: ['in_review', 'offered', 'agreed'],
  completed: ['in_review', 'offered', 'agreed', 'under_way'],
  closed: ['in_review', 'offered', 'agreed', 'under_way', 'completed'],
}
