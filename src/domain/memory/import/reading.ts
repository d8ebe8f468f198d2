import type { Language } from '../../language.ts'
import { plain } from '../../plain.ts'
import type { Facts } from '../../refusal.ts'
import type { Topic } from '../../topics.ts'
import { type ActivityField, type ActivityFields, amissWith, unknownActivity, withYear } from '../activity.ts'
import type { ColumnField, Mapping } from './columns.ts'
import { type DateOrder, readDate, through } from './dates.ts'
import { readForm } from './forms.ts'
import { isNone, readParties } from './parties.ts'
import type { Row } from './records.ts'
import { titled } from './titled.ts'
import { readLanguage } from './tongue.ts'
import { readTopics } from './topics.ts'

/** What is wrong in a file: on which line, in which column, why, and with which words of the file. */
export type Fault = {
  readonly line: number
  readonly column: string | null
  /** A reason of the import, or `activity.…` where the rules of every activity say no. */
  readonly reason: string
  readonly facts: Facts
}

/** How the rows of a file are read. */
export type Manner = {
  readonly mapping: Mapping
  /** Null until something tells: then a date that can be two is a fault. */
  readonly order: DateOrder | null
  /** The language of a title that nothing else tells. */
  readonly otherwise: Language
  readonly thisYear: number
}

/** An activity as a row says it. */
export type Reading = {
  readonly line: number
  readonly fields: ActivityFields
  readonly originId: string | null
  /** Where the row says it is known from. */
  readonly source: string | null
  /** Organisations that are no members, as they are written. */
  readonly others: readonly string[]
  readonly faults: readonly Fault[]
}

/** Reads one row; everything that is wrong with it is told at once. */
export function reading({ line, cells }: Row, { mapping, order, otherwise, thisYear }: Manner): Reading {
  const faults: Fault[] = []
  const columns = new Map<ColumnField, string[]>()
  for (const [column, field] of Object.entries(mapping))
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column])
  const cellOf = (column: string) => plain(cells[column] ?? '')
  const text = (field: ColumnField, joined = '\n') =>
    (columns.get(field) ?? []).map(cellOf).filter(Boolean).join(joined)
  const oneLine = (field: ColumnField) => text(field, ' ').replace(/\s+/gu, ' ')
  const fault = (field: ColumnField | null, reason: string, facts: Facts = {}) => {
    const column = (field && columns.get(field)?.[0]) ?? null
    faults.push({ line, column, reason, facts })
  }

  const parties = (field: 'requesters' | 'providers') => {
    const { parties, unknown } = readParties(text(field, ';'))
    for (const asked of unknown) fault(field, 'country', { asked })
    return parties
  }
  const topics = (): readonly Topic[] => {
    if (isNone(text('topics', ';'))) return []
    const { values, unread } = readTopics(text('topics', ';'))
    for (const asked of unread) fault('topics', 'topic', { asked })
    return values
  }
  const spoken = <Value>(field: ColumnField, reason: string, read: (said: string) => Value | null) => {
    const said = oneLine(field)
    if (isNone(said)) return null
    const value = read(said)
    if (value === null) fault(field, reason, { asked: said })
    return value
  }

  const year = spoken('year', 'year', said =>
    /^\d{4}(?:\.0+)?$/.test(said) ? Number.parseInt(said, 10) : null,
  )
  const period = () => {
    const [first, last] = [oneLine('period'), oneLine('end')]
    if (isNone(first)) return unknownActivity.period
    const from = readDate(first, order, year)
    const read = isNone(last) || 'problem' in from ? from : through(from, readDate(last, order, year))
    if (!('problem' in read)) return read.period
    fault('period', `date.${read.problem}`, { asked: isNone(last) ? first : `${first} – ${last}` })
    return unknownActivity.period
  }

  const fields: ActivityFields = withYear({
    ...unknownActivity,
    ...titled(oneLine, text, spoken('language', 'language', readLanguage), [...columns.keys()], otherwise),
    requesters: parties('requesters'),
    providers: parties('providers'),
    form: spoken('form', 'form', readForm),
    topics: topics(),
    year,
    period: period(),
    place: oneLine('place'),
    call: oneLine('call'),
    outcome: text('outcome'),
    report: oneLine('report') || null,
    phase: oneLine('phase'),
  })
  for (const { field, reason, facts } of amissWith(fields, thisYear))
    fault(columnOf(field, columns), reason, facts)

  return {
    line,
    fields,
    originId: oneLine('id') || null,
    source: oneLine('source') || null,
    others: [...fields.requesters, ...fields.providers].filter(party => !/^[A-Z]{2}$/.test(party)),
    faults,
  }
}

/** The column in which a field stands; a title can stand in one of a language. */
function columnOf(field: ActivityField, columns: ReadonlyMap<ColumnField, unknown>): ColumnField | null {
  const exact = columns.has(field as ColumnField) ? (field as ColumnField) : null
  const prefix = field === 'translated' ? 'title_' : `${field}_`

  return exact ?? [...columns.keys()].find(name => name.startsWith(prefix)) ?? null
}
