/** One record of a file as it is written there: what stands under each column's name. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

/** A piece of a file that cannot be read as a record: from which line, and why. */
export type Broken = { readonly line: number; readonly broken: BrokenReason }
export type BrokenReason = 'quote' | 'open' | 'json' | 'more' | 'fewer' | 'twice' | 'unnamed' | 'nested'

/** What stands next in a text: a record and where it ends, something broken, or what needs more text to be told. */
export type Piece<Written> =
  | { readonly written: Written; readonly next: number }
  | { readonly broken: BrokenReason }
  | 'more'
  | null

/** Finds the next piece at a place in a text; `whole` is true where no more text will come. */
export type Finder<Written> = (text: string, at: number, whole: boolean) => Piece<Written>

/** No record of an activity is as long; an opening quote that is never closed is told before it swallows a file. */
const longest = 500_000

/** The records of a text that comes in pieces, each with the line it begins on. What is broken costs its line alone. */
export async function* recordsOf<Written>(
  pieces: AsyncIterable<string>,
  find: Finder<Written>,
): AsyncGenerator<{ readonly line: number; readonly written: Written } | Broken> {
  let text = ''
  let line = 1
  let whole = false
  const source = pieces[Symbol.asyncIterator]()

  while (true) {
    let at = 0
    while (at < text.length || whole) {
      const found = find(text, at, whole)
      if (found === null) return
      const tooLong = text.length - at > longest
      if (found === 'more' && !tooLong) break
      const piece: Exclude<typeof found, 'more'> = found === 'more' ? { broken: 'open' } : found
      const next = 'broken' in piece ? afterLine(text, at, whole || tooLong) : piece.next
      // What is broken costs its whole line, also where the rest of it is still to come.
      if (next === null) break
      if ('broken' in piece) yield { line: line + blanks(text, at), broken: piece.broken }
      else yield { line: line + blanks(text, at), written: piece.written }
      line += linesIn(text, at, next)
      at = next
    }
    text = text.slice(at)
    const { value, done } = await source.next()
    if (done) whole = true
    else text += value
  }
}

/** Where the line after this place begins; null where that cannot be told before more comes. */
function afterLine(text: string, at: number, whole: boolean): number | null {
  const start = at + /^\s*/.exec(text.slice(at, at + 1000))![0].length
  for (let place = start; place < text.length; place++) {
    if (!isEnd(text.charCodeAt(place))) continue
    if (place + 1 === text.length && text.charCodeAt(place) === 13 && !whole) return null
    return text.startsWith('\r\n', place) ? place + 2 : place + 1
  }

  return whole ? text.length : null
}

/** Lines before a record that hold nothing, or only what is between two, are not where it begins. */
function blanks(text: string, at: number): number {
  let place = at
  while (place < text.length && /[\s,[\]]/.test(text.charAt(place))) place++

  return place === at ? 0 : linesIn(text, at, place)
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place)
    if (code === 10 || (code === 13 && text.charCodeAt(place + 1) !== 10)) lines++
  }

  return lines
}

export const isEnd = (code: number): boolean => code === 10 || code === 13
