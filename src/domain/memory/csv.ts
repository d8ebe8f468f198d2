import { csvText } from '../csv.ts'
import { languages } from '../language.ts'
import type { Day, Period, Precision } from '../period.ts'
import type { ActivityFields } from './activity.ts'

/** An activity or a request as a line of a file. */
export type Line = {
  readonly ref: string
  readonly fields: ActivityFields
  /** Where it is known from, each source once. */
  readonly sources: readonly string[]
}

/** The memory as a file that spreadsheets open and that can be imported again: RFC 4180, with the mark for UTF-8. */
export function csvOf(lines: readonly Line[]): string {
  const rows = [Object.keys(columns), ...lines.map(line => Object.values(columns).map(cell => cell(line)))]

  return csvText(rows)
}

const columns: Readonly<Record<string, (line: Line) => string>> = {
  id: ({ ref }) => ref,
  year: ({ fields }) => String(fields.year ?? ''),
  period: ({ fields }) => edge(fields.period, 'from'),
  end: ({ fields }) => edge(fields.period, 'to'),
  requesters: ({ fields }) => fields.requesters.join('; '),
  providers: ({ fields }) => fields.providers.join('; '),
  form: ({ fields }) => fields.form ?? '',
  topics: ({ fields }) => fields.topics.join('; '),
  language: ({ fields }) => fields.language,
  title: ({ fields }) => fields.title,
  description: ({ fields }) => fields.description,
  ...Object.fromEntries(
    languages.flatMap(language =>
      (['title', 'description'] as const).map(part => [
        `${part}_${language}`,
        ({ fields }: Line) => fields.translated[language]?.[part] ?? '',
      ]),
    ),
  ),
  place: ({ fields }) => fields.place,
  call: ({ fields }) => fields.call,
  phase: ({ fields }) => fields.phase,
  outcome: ({ fields }) => fields.outcome,
  report: ({ fields }) => fields.report ?? '',
  source: ({ sources }) => sources.join(' | '),
}

/** The first or last day of a period, no closer than it is known: a year, a month, a day. */
function edge(period: Period, end: 'from' | 'to'): string {
  if (period.kind === 'undefined') return ''
  const all = period.anyOf.map(span => [span[end], span.precision] as const).sort()
  const [day, precision] = end === 'from' ? all[0]! : all.at(-1)!

  return cut(day, precision)
}

function cut(day: Day, precision: Precision): string {
  if (precision === 'year') return day.slice(0, 4)

  return precision === 'month' ? day.slice(0, 7) : day
}
