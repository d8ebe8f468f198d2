import type { Language } from '../language.ts'
import {
  type ActivityField,
  type ActivityFields,
  activityFields,
  unknownActivity,
  withYear,
  yearOf,
} from './activity.ts'

/** What can turn out not to be known after all; a title and its language are always known. */
export const forgettable = [
  'requesters',
  'providers',
  'form',
  'topics',
  'period',
  'year',
  'place',
  'description',
  'translated',
  'call',
  'phase',
  'outcome',
  'report',
] as const satisfies readonly ActivityField[]
export type Forgettable = (typeof forgettable)[number]

/** What somebody says of an activity: some of its fields, what is not known after all, and in which language they write. */
export type Correction = {
  readonly fields: Partial<ActivityFields>
  readonly unknown: readonly Forgettable[]
  /** Title and description are a translation into it. */
  readonly into: Language | null
}

/** The fields that a correction changes, each as it will be; what says the same again changes nothing. */
export function changesOf(before: ActivityFields, correction: Correction): Partial<ActivityFields> {
  const forgotten = Object.fromEntries(correction.unknown.map(field => [field, unknownActivity[field]]))
  const after = corrected(before, { ...forgotten, ...spoken(before, correction) })

  return Object.fromEntries(differing(before, after).map(field => [field, after[field]]))
}

/** The activity with some of its fields changed; a year that was only the period's follows it. */
export function corrected(before: ActivityFields, changes: Partial<ActivityFields>): ActivityFields {
  const follows = changes.period !== undefined && changes.year === undefined
  const own = before.year !== null && before.year !== yearOf(before.period)

  return withYear({ ...before, ...changes, ...(follows && !own ? { year: null } : {}) })
}

/** The fields in which two say something else. */
export const differing = (one: ActivityFields, other: ActivityFields): readonly ActivityField[] =>
  activityFields.filter(field => !isSame(one[field], other[field]))

/** Title and description in another language than the activity's own are its translation. */
function spoken(before: ActivityFields, { fields, into }: Correction): Partial<ActivityFields> {
  const { title, description, ...others } = fields
  if (into === null || into === (fields.language ?? before.language)) return fields
  if (title === undefined && description === undefined) return others
  const known = before.translated[into]

  return {
    ...others,
    translated: {
      ...before.translated,
      [into]: { title: title ?? known?.title ?? '', description: description ?? known?.description ?? '' },
    },
  }
}

/** The same, in whatever order its parts were put together; a list in another order is another. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])

  return [...names].every(name =>
    isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  )
}
