import { type Encoding, encodingTeller, textOf } from './encoding.ts'
import { type Format, rowsOf } from './rows.ts'

/** A file, which can be read as often as one likes, in pieces. */
export type Source = () => AsyncIterable<Uint8Array>

/** How the file's letters are written. */
export async function encodingOf(source: Source): Promise<Encoding> {
  const teller = encodingTeller()
  for await (const bytes of source()) teller.take(bytes)

  return teller.encoding()
}

/** How the file begins. */
export async function headOf(source: Source, encoding: Exclude<Encoding, null>): Promise<string> {
  let head = ''
  for await (const piece of textOf(source(), encoding)) {
    head += piece
    if (head.length > 60_000) break
  }

  return head
}

/** The columns of a file: its first line, or all that any of its objects names. */
export async function columnsOf(
  source: Source,
  encoding: Exclude<Encoding, null>,
  format: Format,
): Promise<{ readonly columns: readonly string[]; readonly line: number }> {
  const names = new Set<string>()
  for await (const row of rowsOf(textOf(source(), encoding), format)) {
    if ('columns' in row) return row
    if ('cells' in row) for (const name in row.cells) if (names.size < mostColumns) names.add(name)
  }

  return { columns: [...names], line: 1 }
}

const mostColumns = 300
