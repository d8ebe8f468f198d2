import { amissInMapping } from './amiss.ts'
import { corrected, guessed, languageOfColumns, type Mapping } from './columns.ts'
import { type DateOrder, orderOf } from './dates.ts'
import { type Encoding, textOf } from './encoding.ts'
import { type Fault, type Manner, type Reading, reading } from './reading.ts'
import type { Row } from './records.ts'
import { type Format, formatOf, rowsOf } from './rows.ts'
import { columnsOf, encodingOf, headOf, type Source } from './source.ts'

/** What a person says of a file besides: which columns hold what, in which order its dates are. */
export type Said = { readonly columns: string; readonly order: DateOrder | null }

/** A file as it has been looked through, from its first line to its last, before anything of it is kept. */
export type Survey = {
  readonly encoding: Exclude<Encoding, null>
  readonly format: Format
  readonly manner: Manner
  /** How many records it has, those with faults included. */
  readonly records: number
  /** Its first three records, as they are understood. */
  readonly first: readonly Reading[]
  /** The first faults, by line, and how many there are in all. */
  readonly faults: readonly Fault[]
  readonly faulty: number
  /** The first names of no member that were read, for a slip of the hand looks like an organisation. */
  readonly others: readonly string[]
}

/** Told now and then how far it is; what it does is waited for, so that others come to their turn. */
export type Progress = (records: number) => void | Promise<void>

/** So many faults are shown one by one. */
export const faultsShown = 20

/** Looks a file through; null where it is no text. Memory does not grow with it. */
export async function survey(
  source: Source,
  said: Said,
  thisYear: number,
  progress: Progress = () => {},
): Promise<Survey | null> {
  const encoding = await encodingOf(source)
  if (encoding === null) return null
  const format = formatOf(await headOf(source, encoding))
  const { columns, line } = await columnsOf(source, encoding, format)
  const correction = corrected(guessed(columns), said.columns)
  const { mapping } = correction
  const otherwise = languageOfColumns(columns)
  const manner: Manner = { mapping, order: said.order, otherwise, thisYear }
  const own = amissInMapping(correction, line)
  const empty: Survey = {
    encoding,
    format,
    manner,
    records: 0,
    first: [],
    faults: own.slice(0, faultsShown),
    faulty: own.length,
    others: [],
  }

  return own.length > 0 ? empty : await rowsRead(source, empty, progress)
}

/** The readings of a file that was looked through, so many at a time. */
export async function* batches(
  source: Source,
  { encoding, format, manner }: Pick<Survey, 'encoding' | 'format' | 'manner'>,
  size = 1000,
): AsyncGenerator<readonly Reading[]> {
  let batch: Reading[] = []
  for await (const row of rowsOf(textOf(source(), encoding), format)) {
    if (!('cells' in row)) continue
    batch.push(reading(row, manner))
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function rowsRead(source: Source, empty: Survey, progress: Progress): Promise<Survey> {
  const { encoding, format, manner } = empty
  const dates = datesIn(manner.mapping)
  const firm = counted()
  const open = counted()
  const shown = { day_first: 0, month_first: 0 }
  const first: Row[] = []
  const others = new Set<string>()
  let records = 0

  for await (const row of rowsOf(textOf(source(), encoding), format)) {
    if ('columns' in row) continue
    records++
    if (records % 1000 === 0) await progress(records)
    if ('broken' in row) {
      firm.add({ line: row.line, column: null, reason: `broken.${row.broken}`, facts: {} })
      continue
    }
    if (first.length < 3) first.push(row)
    for (const column of dates) {
      const order = orderOf(row.cells[column] ?? '')
      if (order !== null) shown[order]++
    }
    const read = reading(row, manner)
    for (const fault of read.faults) (fault.reason === ambiguous ? open : firm).add(fault)
    for (const other of read.others) if (others.size < 20) others.add(other)
  }

  const [days, months] = [shown.day_first > 0, shown.month_first > 0]
  const order = manner.order ?? (days === months ? null : days ? 'day_first' : 'month_first')
  const unsettled = order === null ? open : counted()
  if (records === 0) firm.add({ line: 1, column: null, reason: 'empty', facts: {} })

  return {
    ...empty,
    manner: { ...manner, order },
    records,
    first: first.map(row => reading(row, { ...manner, order })),
    faults: [...firm.first, ...unsettled.first].sort((a, b) => a.line - b.line).slice(0, faultsShown),
    faulty: firm.total() + unsettled.total(),
    others: [...others],
  }
}

const ambiguous = 'date.ambiguous'

/** The first faults, and how many there were. */
function counted() {
  const first: Fault[] = []
  let total = 0

  return {
    first,
    total: () => total,
    add(fault: Fault) {
      total++
      if (first.length < faultsShown) first.push(fault)
    },
  }
}

const datesIn = (mapping: Mapping): readonly string[] =>
  Object.entries(mapping).flatMap(([column, field]) =>
    field === 'period' || field === 'end' ? [column] : [],
  )
