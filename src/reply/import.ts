import type { ColumnField } from '#domain/memory/import/columns.ts'
import type { Fault, Reading } from '#domain/memory/import/reading.ts'
import type { Survey } from '#domain/memory/import/survey.ts'
import type { Key } from '#text/key.ts'
import { type Block, facts, type Item, items, link, table, text } from './reply.ts'
import { ministriesNamed } from './request.ts'
import { allOf, beside, type Message, msg, period, type Value, written } from './value.ts'

/** What became of a file, or would become of it. */
export type Tallied = {
  readonly added: number
  readonly known: number
  readonly refs: readonly [string, string] | null
  readonly shared: readonly {
    readonly line: number
    readonly id: string
    readonly refs: readonly string[]
    readonly lines: readonly number[]
  }[]
  readonly sharing: number
  readonly resembling: readonly {
    readonly line: number
    readonly title: string
    readonly match: string
    readonly score: number
  }[]
}

/** A file before anything of it is kept: what its columns are taken for, its first records, and what is wrong. */
export function surveyBlocks(survey: Survey, origin: string): readonly Block[] {
  const { manner, records, first, others, format, encoding } = survey
  const said = format.kind === 'json' ? 'JSON' : `CSV ${shownAs[format.separator]}`
  const columns = Object.entries(manner.mapping)

  return [
    facts(
      [msg('import.file'), origin],
      [msg('import.records'), records],
      [msg('import.format'), `${said}, ${encoding}`],
      [msg('import.dates'), manner.order && msg(`choices.dateOrder.${manner.order}`)],
    ),
    ...(columns.length > 0
      ? [
          table(
            [msg('import.column'), msg('import.holds')],
            columns.map(([name, field]) => [name, held(field)]),
          ),
        ]
      : []),
    ...faultBlocks(survey),
    ...(first.length > 0 ? [text(msg('import.first')), items(first.map(shown))] : []),
    ...(others.length > 0 ? [text(msg('import.others', { names: allOf([...others]) }))] : []),
  ]
}

/** Every fault that is shown, with its line and column, and how many more there are. */
export function faultBlocks({ faults, faulty }: Pick<Survey, 'faults' | 'faulty'>): readonly Block[] {
  if (faulty === 0) return []
  const more = faulty - faults.length

  return [
    text(msg('import.faults', { count: faulty })),
    items(faults.map(faultItem)),
    ...(more > 0 ? [text(msg('import.more', { count: more }))] : []),
  ]
}

/** What would become of a file that has no faults. */
export const foretoldBlocks = (tally: Tallied): readonly Block[] => [
  text(msg('import.would', { added: tally.added, known: tally.known })),
  ...sharedBlocks(tally),
  ...resemblingBlocks(tally),
]

/** What became of a file. */
export const keptBlocks = (tally: Tallied): readonly Block[] => [
  ...(tally.refs ? [text(msg('import.refs', { first: tally.refs[0], last: tally.refs[1] }))] : []),
  ...(tally.known > 0 ? [text(msg('import.known', { known: tally.known }))] : []),
  ...sharedBlocks(tally),
]

function sharedBlocks({ shared, sharing }: Tallied): readonly Block[] {
  if (sharing === 0) return []
  const more = sharing - shared.length

  return [
    text(msg('import.sharing', { count: sharing })),
    items(
      shared.map(({ line, id, refs, lines }) => ({
        title: msg('import.shared', { line: String(line), id }),
        note: beside([...refs, ...lines.map(other => msg('import.sharedLine', { line: String(other) }))]),
      })),
    ),
    ...(more > 0 ? [text(msg('import.more', { count: more }))] : []),
  ]
}

function resemblingBlocks({ resembling }: Tallied): readonly Block[] {
  if (resembling.length === 0) return []

  return [
    text(msg('import.resembling', { count: resembling.length })),
    items(
      resembling.map(({ line, title, match, score }) => ({
        title: msg('import.resemblingLine', { line: String(line), title }),
        note: msg('import.resembles', { match, probability: Math.round(score * 100) }),
        links: [link(msg('commands.memory.show.button'), 'memory show', { ref: match })],
      })),
    ),
  ]
}

function faultItem({ line, column, reason, facts }: Fault): Item {
  const title =
    column === null
      ? msg('import.line', { line: String(line) })
      : msg('import.lineColumn', { line: String(line), column })

  return { title, note: why(reason, facts, column) }
}

function why(reason: string, facts: Fault['facts'], column: string | null): Message {
  const said = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'number' ? fact : String(fact)]),
  )
  if (reason.startsWith('activity.')) return msg(`refusal.${reason}` as Key, { field: column ?? '', ...said })
  if (reason === 'mapping.doubled')
    return msg('import.why.mapping.doubled', { asked: held(facts.asked as ColumnField) })

  return msg(`import.why.${reason}` as Key, said)
}

/** One record as it is understood. */
function shown({ line, fields }: Reading): Item {
  const { title, language, requesters, providers, form, topics, year } = fields
  const rows: (Value | false)[] = [
    msg('import.line', { line: String(line) }),
    requesters.length > 0 && msg('import.asked', { who: ministriesNamed(requesters) }),
    providers.length > 0 && msg('import.gave', { who: ministriesNamed(providers) }),
    fields.period.kind === 'undefined' ? year !== null && String(year) : period(fields.period),
    form !== null && msg(`choices.form.${form}` as Key),
    ...topics.map(topic => msg(`choices.topic.${topic}`)),
  ]

  return { title: written(title, language), note: beside(rows.filter(row => row !== false)) }
}

/** What a column is taken for, in words. */
function held(field: ColumnField | null): Message {
  if (field === null) return msg('import.leftOut')
  const [base, language] = field.split('_')
  const name = msg(`choices.columnField.${base}` as Key)

  return language
    ? msg('import.in', { field: name, language: msg(`choices.language.${language}` as Key) })
    : name
}

const shownAs = { ',': '(,)', ';': '(;)', '\t': '(tab)', '|': '(|)' } as const
