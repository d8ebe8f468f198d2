import { type Language, languages } from '../../language.ts'
import { fold } from '../../plain.ts'
import { bases, languageWords } from './headers.ts'

/** What a column can hold. Those of a language are its title and description: one is the original, others translate. */
export const columnFields = [
  'id',
  'title',
  ...languages.map(language => `title_${language}` as const),
  'description',
  ...languages.map(language => `description_${language}` as const),
  'language',
  'requesters',
  'providers',
  'form',
  'topics',
  'year',
  'period',
  'end',
  'place',
  'call',
  'outcome',
  'report',
  'phase',
  'source',
] as const
export type ColumnField = (typeof columnFields)[number]

/** Which column of a file holds what; null of a column that is left out. */
export type Mapping = Readonly<Record<string, ColumnField | null>>

/** Several columns can hold these: a second requester, another topic, more of the description. */
const severalHold: readonly ColumnField[] = ['requesters', 'providers', 'topics', 'description']

/** What the columns of a file hold, as far as their names say it; of two for the same, the first. */
export function guessed(columns: readonly string[]): Mapping {
  const mapping: Record<string, ColumnField | null> = {}
  const taken = new Set<ColumnField>()
  for (const column of columns) {
    const field = fieldNamed(column)
    const free = field !== null && (severalHold.includes(field) || !taken.has(field))
    mapping[column] = free ? field : null
    if (field !== null) taken.add(field)
  }

  return mapping
}

/** What somebody says of a mapping that it is not: `sector=topics; notes=`. */
export type Correction = {
  readonly mapping: Mapping
  /** Columns the file does not have, fields that no activity has, two columns for what only one can hold. */
  readonly unknown: readonly string[]
  readonly fieldless: readonly string[]
  readonly doubled: readonly ColumnField[]
}

/** The mapping as its person corrects it: `column=field`, one after another, without a field to leave a column out. */
export function corrected(mapping: Mapping, said: string): Correction {
  const own: Record<string, ColumnField | null> = {}
  const unknown: string[] = []
  const fieldless: string[] = []
  for (const part of said.split(/[;,\n]/).filter(part => part.trim() !== '')) {
    const [name = '', of = ''] = [part.slice(0, part.lastIndexOf('=')), part.slice(part.lastIndexOf('=') + 1)]
    const column = Object.keys(mapping).find(known => fold(known) === fold(name))
    const field = fold(of) === '' ? null : fieldNamed(of)
    if (column === undefined) unknown.push(name.trim() || part.trim())
    else if (field === null && fold(of) !== '') fieldless.push(of.trim())
    else own[column] = field
  }
  // What is said by hand takes a field away from where it was guessed.
  const meant = new Set(Object.values(own).filter(field => field && !severalHold.includes(field)))
  const rest = Object.entries(mapping).map(
    ([column, field]) => [column, meant.has(field) ? null : field] as const,
  )
  const whole: Mapping = { ...Object.fromEntries(rest), ...own }
  const held = Object.values(own).filter(field => field !== null)
  const doubled = held.filter((field, at) => !severalHold.includes(field) && held.indexOf(field) < at)

  return { mapping: whole, unknown, fieldless, doubled: [...new Set(doubled)] }
}

/** The language a file's own columns are named in; of names that several languages share, the first of them. */
export function languageOfColumns(columns: readonly string[]): Language {
  const spoken = (language: Language) =>
    columns.filter(column => bases.some(({ words }) => words[language].includes(bare(column)))).length
  const most = Math.max(...languages.map(spoken))

  return languages.find(language => spoken(language) === most) ?? 'en'
}

/** What a column called so holds; a name can say in which language, or that there are codes of countries. */
function fieldNamed(column: string): ColumnField | null {
  const exact = columnFields.find(field => field === column.trim().toLowerCase())
  if (exact) return exact
  const name = bare(column)
  const known = baseNamed(name)
  if (known) return known
  const parts = name.split(' ')
  for (const [of, rest] of [
    [parts.at(-1)!, parts.slice(0, -1)],
    [parts[0]!, parts.slice(1)],
  ] as const) {
    const language = languages.find(language => languageWords[language].includes(of))
    const base = language && baseNamed(rest.filter(word => word !== 'in' && word !== 'en').join(' '))
    if (language && (base === 'title' || base === 'description')) return `${base}_${language}`
  }

  return null
}

const baseNamed = (name: string): ColumnField | null =>
  bases.find(({ words }) => Object.values(words).some(list => list.includes(name)))?.field ?? null

/** A column's name without what says only how it is written: codes, numbers, brackets. */
const bare = (column: string): string =>
  fold(column)
    .replace(/\b(?:iso ?\d?|iso \d+|alpha ?\d|codes?|codigos?)\b/g, ' ')
    .replace(/\s+\d$/, '')
    .replace(/\s+/g, ' ')
    .trim() || fold(column)
