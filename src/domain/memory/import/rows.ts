import { csvFinder, type Separator, separatorOf } from './csv.ts'
import { cellsOf, jsonFinder } from './json.ts'
import { type Broken, type Row, recordsOf } from './records.ts'

/** How a file says its records. */
export type Format = { readonly kind: 'json' } | { readonly kind: 'csv'; readonly separator: Separator }

/** What a file is, from how it begins. */
export const formatOf = (head: string): Format =>
  /^\s*[[{]/.test(head) ? { kind: 'json' } : { kind: 'csv', separator: separatorOf(head) }

/** The columns of a file that names them, and then each of its records, in their order. */
export async function* rowsOf(
  pieces: AsyncIterable<string>,
  format: Format,
): AsyncGenerator<Row | Broken | { readonly columns: readonly string[]; readonly line: number }> {
  if (format.kind === 'json') {
    for await (const record of recordsOf(pieces, jsonFinder)) {
      if ('broken' in record) yield record
      else {
        const cells = cellsOf(record.written as object)
        yield cells === null ? { line: record.line, broken: 'nested' } : { line: record.line, cells }
      }
    }
    return
  }

  let columns: readonly string[] | null = null
  for await (const record of recordsOf(pieces, csvFinder(format.separator))) {
    if ('broken' in record) yield record
    else if (isEmpty(record.written) || (columns === null && /^sep=.?$/i.test(record.written.join(''))))
      continue
    else if (columns === null) {
      columns = record.written.map(name => name.trim())
      const named = columns.filter(name => name !== '')
      if (new Set(named).size < named.length) yield { line: record.line, broken: 'twice' }
      yield { columns: named, line: record.line }
    } else yield rowFrom(columns, record)
  }
}

function rowFrom(
  columns: readonly string[],
  { line, written }: { readonly line: number; readonly written: readonly string[] },
): Row | Broken {
  if (written.length < columns.length) return { line, broken: 'fewer' }
  if (!isEmpty(written.slice(columns.length))) return { line, broken: 'more' }
  const cells: Record<string, string> = Object.create(null)
  for (const [at, name] of columns.entries()) {
    if (name !== '') cells[name] = written[at]!
    else if (written[at]!.trim() !== '') return { line, broken: 'unnamed' }
  }

  return { line, cells }
}

const isEmpty = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '')
