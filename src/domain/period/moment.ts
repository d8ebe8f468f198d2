import type { Part } from './calendar.ts'
import { numeric } from './numeric.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './vocabulary.ts'

/** One time as it is written, with what its author left to be understood from its neighbours still empty. */
export type Moment = {
  /** How it hangs on the one before; a comma stands for the next `and` or `or`. */
  readonly link: Link
  /** The day of the month, or which of the semesters, quarters, halves. */
  readonly nth?: number
  readonly month?: number
  readonly unit?: Unit
  readonly part?: Part
  readonly year?: number
  /** The year 2027, all of it. */
  readonly whole?: boolean
  /** March 23: what follows without a month is of the same month. */
  readonly monthFirst?: boolean
  /** 05/04: day and month in an order that is not known. */
  readonly slashed?: readonly [number, number]
  /** 2026-05-12. */
  readonly iso?: boolean
}

export type Link = 'start' | 'to' | 'and' | 'or' | 'comma'

/** The pieces of a moment, before it hangs on another. */
export type Pieces = Omit<Moment, 'link'>

/** Reads the one moment that stands at a place of the text; its pieces may come in any order, each once. */
export function momentAt(tokens: readonly Token[], start: number): { pieces: Pieces; at: number } | null {
  const written = numeric(tokens, start)
  if (written) return written

  let pieces: Pieces = {}
  let at = start
  for (;;) {
    const next = afterJoints(tokens, at)
    const grown = grow(pieces, tokens[next])
    if (!grown) break

    pieces = grown
    at = next + 1
  }

  return hasTime(pieces) ? { pieces, at } : null
}

const hasTime = ({ nth, month, unit, part, year }: Pieces): boolean =>
  [nth, month, unit, part, year].some(piece => piece !== undefined)

function grow(pieces: Pieces, token: Token | undefined): Pieces | null {
  switch (token?.is) {
    case 'number':
      return pieces.nth === undefined ? { ...pieces, nth: token.value } : null
    case 'ordinal':
      return pieces.nth === undefined ? { ...pieces, nth: token.nth } : null
    case 'month':
      if (pieces.month !== undefined) return null
      return { ...pieces, month: token.month, monthFirst: pieces.nth === undefined }
    case 'unit':
      return pieces.unit === undefined ? { ...pieces, unit: token.unit } : null
    case 'part':
      return pieces.part === undefined ? { ...pieces, part: token.part } : null
    case 'year':
      return pieces.year === undefined ? { ...pieces, year: token.year } : null
    case 'whole':
      return { ...pieces, whole: true }
    default:
      return null
  }
}

/** Steps over "of" and its like, and over the comma of "March 23, 2006". */
function afterJoints(tokens: readonly Token[], start: number): number {
  let at = start
  while (tokens[at]?.is === 'of' || isCommaBeforeYear(tokens, at)) at += 1

  return at
}

function isCommaBeforeYear(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]

  return mark?.is === 'mark' && (mark.mark === ',' || mark.mark === '.') && tokens[at + 1]?.is === 'year'
}
