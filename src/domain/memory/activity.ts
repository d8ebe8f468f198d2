import type { Language } from '../language.ts'
import { type Period, periodBounds } from '../period.ts'
import type { Facts } from '../refusal.ts'
import { forms } from '../request/acts.ts'
import type { Topic } from '../topics.ts'

/** The forms an activity can have had: those of assistance, and what else the network holds. */
export const activityForms = [...forms, 'workshop', 'training', 'study', 'meeting', 'other'] as const
export type ActivityForm = (typeof activityForms)[number]

/** What an activity says, in another language than its own. */
export type Translation = { readonly title: string; readonly description: string }

/** What is known of an activity that was held or is under way; an empty text or list is what nobody knows. */
export type ActivityFields = {
  /** The language title and description are written in. */
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly translated: Readonly<Partial<Record<Language, Translation>>>
  /** Country codes, or organisations as they are written: ILO, CERSSO. */
  readonly requesters: readonly string[]
  readonly providers: readonly string[]
  readonly form: ActivityForm | null
  readonly topics: readonly Topic[]
  readonly period: Period
  /** The year it counts for; where only the period is known, the year it begins in. */
  readonly year: number | null
  readonly place: string
  /** The call or programme it belonged to. */
  readonly call: string
  /** What came of it. */
  readonly outcome: string
  /** Where its report can be read. */
  readonly report: string | null
  readonly phase: string
}

export type ActivityField = keyof ActivityFields

/** All fields, in the order in which they are told. */
export const activityFields = [
  'title',
  'requesters',
  'providers',
  'year',
  'period',
  'form',
  'topics',
  'place',
  'description',
  'language',
  'translated',
  'call',
  'phase',
  'outcome',
  'report',
] as const satisfies readonly ActivityField[]

/** An activity of which nothing is known: what others are described from. */
export const unknownActivity: ActivityFields = {
  language: 'en',
  title: '',
  description: '',
  translated: {},
  requesters: [],
  providers: [],
  form: null,
  topics: [],
  period: { kind: 'undefined' },
  year: null,
  place: '',
  call: '',
  outcome: '',
  report: null,
  phase: '',
}

/** What says what an activity was about, beside its title, in whatever language. */
export function saidBeside({
  description,
  translated,
}: Pick<ActivityFields, 'description' | 'translated'>): string {
  const others = Object.values(translated).flatMap(other => [other.title, other.description])

  return [description, ...others].filter(Boolean).join('\n')
}

/** How long each text can be. */
export const longest = {
  title: 300,
  description: 20_000,
  place: 200,
  call: 200,
  phase: 100,
  outcome: 5_000,
  report: 2_000,
  party: 150,
} as const
/** So many can ask together, give together, be topics of one activity. */
export const mostParties = 40

/** No activity the network remembers was held before, or is planned further ahead. */
export const earliestYear = 1950
export const yearsAhead = 5

/** What is amiss with one field, as a refusal says it. */
export type Amiss = { readonly field: ActivityField; readonly reason: string; readonly facts: Facts }

/** Everything that is amiss with an activity, field by field; `thisYear` is the year of the one who adds it. */
export function amissWith(activity: ActivityFields, thisYear: number): readonly Amiss[] {
  const { title, translated, requesters, providers, report, year } = activity
  const last = thisYear + 1 + yearsAhead
  const all: (Amiss | false)[] = [
    title.trim() === '' && amiss('title', 'activity.noTitle'),
    ...texts.map(field => tooLong(field, activity[field], longest[field])),
    ...Object.values(translated).flatMap(({ title, description }) => [
      tooLong('translated', title, longest.title),
      tooLong('translated', description, longest.description),
    ]),
    ...(['requesters', 'providers'] as const).map(
      field => activity[field].length > mostParties && amiss(field, 'activity.tooMany', { max: mostParties }),
    ),
    ...requesters.map(party => tooLong('requesters', party, longest.party)),
    ...providers.map(party => tooLong('providers', party, longest.party)),
    report !== null && !isWebAddress(report) && amiss('report', 'activity.report'),
    report !== null && tooLong('report', report, longest.report),
    year !== null &&
      !(Number.isInteger(year) && year >= earliestYear && year <= last) &&
      amiss('year', 'activity.year', { earliest: String(earliestYear), latest: String(last) }),
  ]

  return all.filter(one => one !== false)
}

/** The activity with the year it counts for, where only its period says it. */
export function withYear(activity: ActivityFields): ActivityFields {
  return activity.year === null ? { ...activity, year: yearOf(activity.period) } : activity
}

/** The year a period begins in; null where it is to be defined. */
export function yearOf(period: Period): number | null {
  const bounds = periodBounds(period)

  return bounds === null ? null : Number(bounds.from.slice(0, 4))
}

/** True of an address that a browser opens: `http` or `https`, with a host, and no password in it. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(address)) return false
  try {
    const { hostname, username, password } = new URL(address)
    return hostname !== '' && username === '' && password === ''
  } catch {
    return false
  }
}

const texts = ['title', 'description', 'place', 'call', 'phase', 'outcome'] as const

const amiss = (field: ActivityField, reason: string, facts: Facts = {}): Amiss => ({ field, reason, facts })

const tooLong = (field: ActivityField, text: string, max: number): Amiss | false =>
  text.length > max && amiss(field, 'activity.tooLong', { max })
