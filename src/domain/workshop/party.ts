import { isMember } from '../countries.ts'
import type { WorkshopFields } from './fields.ts'

/** What a ministry says when it is asked whether it would take part. */
export const interests = ['yes', 'perhaps', 'no'] as const
export type Interest = (typeof interests)[number]

/** How a ministry stands to an activity: whether it is interested, and who comes for it. */
export type Party = {
  readonly ministry: string
  /** Null where it has not said. */
  readonly interest: Interest | null
  readonly remark: string
  /** Who comes, as the ministry writes it; registration itself is by form through the Permanent Mission. */
  readonly attendees: string
  /** How many come; null where it has not said. */
  readonly count: number | null
}

/** How many people have been announced. */
export const announced = (parties: readonly Party[]): number =>
  parties.reduce((all, { count }) => all + (count ?? 0), 0)

type Hosted = Pick<WorkshopFields, 'hosts' | 'organisers'>

/** The ministries that are told when an activity moves: they host it or put it on, may be interested, or come. */
export const concerned = (of: Hosted, parties: readonly Party[]): readonly string[] => [
  ...new Set([...givers(of), ...parties.filter(isConcerned).map(({ ministry }) => ministry)]),
]

/** Those of them that are reminded of it: who has said that nobody comes is not, unless it hosts it or puts it on. */
export const expected = (of: Hosted, parties: readonly Party[]): readonly string[] =>
  concerned(
    of,
    parties.filter(({ count }) => count !== 0),
  )

const givers = ({ hosts, organisers }: Hosted) => [...hosts, ...organisers].filter(isMember)

const isConcerned = ({ interest, count }: Party): boolean =>
  interest === 'yes' || interest === 'perhaps' || (count ?? 0) > 0
