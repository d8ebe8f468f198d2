import type { State } from '../request/acts.ts'

/** How something that was asked before is like what is asked now. */
export const matchKinds = ['same', 'inHand', 'elsewhere', 'elsewhereInHand', 'private'] as const
export type MatchKind = (typeof matchKinds)[number]

/** What of a match is known: whose it was, and of a request where it stands. */
export type Standing = { readonly own: boolean; readonly state: State | null }

const done: readonly State[] = ['completed', 'closed']
const unsaid: readonly State[] = ['draft', 'dropped']
/** A duplicate or a joined request stands for another one, which is found itself. */
const otherwise: readonly State[] = ['duplicate', 'joined', 'dropped']

/** True where there is anything to tell of it. */
export const isTold = ({ state }: Standing): boolean => state === null || !otherwise.includes(state)

/** The kind of a match: the same ministry or another, over or in hand; of another's draft nothing but that it is there. */
export function matchKind({ own, state }: Standing): MatchKind {
  if (!own && state !== null && unsaid.includes(state)) return 'private'
  const inHand = state !== null && !done.includes(state) && state !== 'withdrawn' && state !== 'declined'
  if (own) return inHand ? 'inHand' : 'same'

  return inHand ? 'elsewhereInHand' : 'elsewhere'
}

/** What the person who asks again may do with it, besides saying why theirs is different. */
export function choicesFor({ own, state }: Standing): readonly ('reuse' | 'join' | 'continue')[] {
  const kind = matchKind({ own, state })
  if (kind === 'private' || state === 'draft') return []
  if (kind === 'inHand' || kind === 'elsewhereInHand') return ['join']

  return state === 'withdrawn' || state === 'declined' ? ['continue'] : ['reuse', 'continue']
}
