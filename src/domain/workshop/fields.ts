import type { Language } from '../language.ts'
import type { Day, Period } from '../period.ts'
import type { Topic } from '../topics.ts'
import type { Kind } from './acts.ts'

/** Another way it may come about: "Uruguay, in the second semester". */
export type Alternative = {
  readonly place: string
  /** Country codes, or organisations as they are written. */
  readonly hosts: readonly string[]
  readonly period: Period
  readonly said: string
}

/** What an activity on the calendar says of itself; an empty text or list is what nobody knows yet. */
export type WorkshopFields = {
  /** The language its texts are written in. */
  readonly language: Language
  readonly kind: Kind
  readonly title: string
  readonly about: string
  readonly topics: readonly Topic[]
  readonly place: string
  /** Country codes, or organisations as they are written: who receives it. */
  readonly hosts: readonly string[]
  /** The same: who puts it on. */
  readonly organisers: readonly string[]
  /** Who coordinates it with whom, in words. */
  readonly coordination: string
  readonly alternatives: readonly Alternative[]
  /** What its date waits for: "the Working Groups' meeting of April". */
  readonly decision: string
  /** The last day for that decision. */
  readonly decideBy: Day | null
  /** What must come true first: "to be ratified by the new Minister". */
  readonly condition: string
  /** For the network alone, never for guests. */
  readonly note: string
}

/** An activity of which nothing is known: what others are described from. */
export const unknownWorkshop: WorkshopFields = {
  language: 'en',
  kind: 'workshop',
  title: '',
  about: '',
  topics: [],
  place: '',
  hosts: [],
  organisers: [],
  coordination: '',
  alternatives: [],
  decision: '',
  decideBy: null,
  condition: '',
  note: '',
}

/** How long each text can be. */
export const longest = {
  title: 300,
  about: 3_000,
  place: 200,
  party: 150,
  coordination: 500,
  decision: 300,
  condition: 300,
  note: 2_000,
  said: 200,
} as const
