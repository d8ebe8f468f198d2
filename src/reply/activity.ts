import type { Language } from '#domain/language.ts'
import {
  type ActivityField,
  type ActivityFields,
  activityFields,
  isWebAddress,
  yearOf,
} from '#domain/memory/activity.ts'
import { differing } from '#domain/memory/correction.ts'
import type { Key } from '#text/key.ts'
import { type Block, facts, heading, type Item, items, type Link, type Reply, tell } from './reply.ts'
import { ministriesNamed } from './request.ts'
import { allOf, beside, moment, msg, period, type Value, written } from './value.ts'

/** An activity as replies show it. */
export type ShownActivity = {
  readonly ref: string
  readonly fields: ActivityFields
  /** The file it came from; `desk` where an officer added it. */
  readonly origin: string
  readonly originId: string | null
  readonly sources: Readonly<Partial<Record<ActivityField, string>>>
  readonly addedAt: Date
}

/** All that is known of an activity, with the reader's own translation, what it belongs to, and where it is known from. */
export function activityInFull(
  activity: ShownActivity,
  language: Language,
  linked: readonly Block[],
  links: readonly Link[],
): Reply {
  const { fields } = activity
  const own = translationFor(fields, language)
  const rows = (...names: readonly ActivityField[]) =>
    names.map(name => [label(name), fieldValue(fields, name)] as const)
  const others = Object.keys(fields.translated).filter(code => own === null || code !== language)

  return tell(
    activityTitle(activity, language),
    facts(
      [msg('memory.original'), own?.title ? written(fields.title, fields.language) : null],
      ...rows('requesters', 'providers', 'period'),
      [label('year'), fields.year === yearOf(fields.period) ? null : fieldValue(fields, 'year')],
      ...rows('form', 'topics', 'place', 'call', 'phase'),
      [label('description'), own?.description ? written(own.description, language) : null],
      [
        msg(own?.description ? 'memory.originalText' : 'fields.description.label'),
        fieldValue(fields, 'description'),
      ],
      ...rows('outcome'),
      [label('translated'), others.length > 0 ? allOf(others.map(named)) : null],
    ),
    ...(fields.report === null
      ? []
      : [items([{ title: msg('fields.report.label'), address: fields.report }])]),
    ...linked,
    heading(msg('memory.knownFrom')),
    items(sourcesOf(activity)),
    ...links,
  )
}

/** An activity by its reference and its title, in the reader's language where somebody has put it into it. */
export function activityTitle(
  { ref, fields }: Pick<ShownActivity, 'ref' | 'fields'>,
  language: Language,
): Value {
  const own = translationFor(fields, language)
  const title = own?.title ? written(own.title, language) : written(fields.title, fields.language)

  return msg('request.title', { ref, title })
}

/** What is said otherwise from now on, field by field: what, until now, from now on. */
export const changed = (before: ActivityFields, after: ActivityFields): readonly (readonly Value[])[] =>
  differing(before, after).flatMap(field =>
    field === 'translated'
      ? translationRows(before, after)
      : [[label(field), fieldValue(before, field) ?? nothing, fieldValue(after, field) ?? nothing]],
  )

/** What a field says; null where nobody knows. */
export function fieldValue(fields: ActivityFields, field: ActivityField): Value | null {
  switch (field) {
    case 'requesters':
    case 'providers':
      return fields[field].length > 0 ? ministriesNamed(fields[field]) : null
    case 'topics':
      return fields.topics.length > 0
        ? allOf(fields.topics.map(topic => msg(`choices.topic.${topic}` as Key)))
        : null
    case 'form':
      return fields.form && msg(`choices.form.${fields.form}` as Key)
    case 'period':
      return fields.period.kind === 'spans' ? period(fields.period) : null
    case 'year':
      return fields.year === null ? null : String(fields.year)
    case 'language':
      return named(fields.language)
    case 'translated': {
      const languages = Object.keys(fields.translated)
      return languages.length > 0 ? allOf(languages.map(named)) : null
    }
    case 'title':
    case 'description':
    case 'outcome':
      return fields[field] === '' ? null : written(fields[field], fields.language)
    default:
      return fields[field] || null
  }
}

/** What a field of an activity is called. */
export const label = (field: ActivityField) => msg(labels[field])

const labels: Readonly<Record<ActivityField, Key>> = {
  title: 'fields.title.label',
  requesters: 'fields.requesters.label',
  providers: 'commands.memory.add.fields.providers.label',
  year: 'fields.year.label',
  period: 'fields.period.label',
  form: 'commands.memory.add.fields.form.label',
  topics: 'fields.topics.label',
  place: 'fields.place.label',
  description: 'fields.description.label',
  language: 'fields.language.label',
  translated: 'fields.translated.label',
  call: 'commands.memory.add.fields.call.label',
  phase: 'fields.phase.label',
  outcome: 'fields.outcome.label',
  report: 'fields.report.label',
}

/** Each source with what is known from it, and where the whole came from. */
function sourcesOf(activity: ShownActivity): readonly Item[] {
  const { fields, sources, origin, originId, addedAt } = activity
  const from = new Map<string, ActivityField[]>()
  for (const field of activityFields)
    if (fieldValue(fields, field) !== null) {
      const source = sources[field] ?? origin
      from.set(source, [...(from.get(source) ?? []), field])
    }
  const came =
    originId === null ? nameOf(origin) : msg('memory.numbered', { origin: nameOf(origin), id: originId })

  return [
    ...[...from].map(([source, known]) => ({
      ...(isWebAddress(source)
        ? { title: new URL(source).host, address: source }
        : { title: nameOf(source) }),
      note: beside(known.map(label)),
    })),
    { title: msg('fields.origin.label'), note: beside([came, moment(addedAt)]) },
  ]
}

/** What officers add by hand comes from their desk. */
const nameOf = (origin: string): Value => (origin === 'desk' ? msg('memory.desk') : origin)

const translationFor = (fields: ActivityFields, language: Language) =>
  language === fields.language ? null : (fields.translated[language] ?? null)

const named = (language: string): Value => msg(`choices.language.${language}` as Key)

const nothing = msg('memory.nothing')

function translationRows(before: ActivityFields, after: ActivityFields): readonly (readonly Value[])[] {
  const languages = new Set([
    ...Object.keys(before.translated),
    ...Object.keys(after.translated),
  ]) as Set<Language>

  return [...languages].flatMap(language =>
    (['title', 'description'] as const).flatMap(part => {
      const [was, is] = [before.translated[language]?.[part] ?? '', after.translated[language]?.[part] ?? '']
      const said = (text: string): Value => (text === '' ? nothing : written(text, language))
      const what = msg('memory.translation', { field: label(part), language: named(language) })
      return was === is ? [] : [[what, said(was), said(is)]]
    }),
  )
}
