import type { Pieces } from './moment.ts'
import type { Token } from './tokens.ts'

/** Reads a time written in digits alone: 2026-05-12, 2026-05, 12/05/2026, 12.5.26, 05/2026, 12/05. */
export function numeric(tokens: readonly Token[], start: number): { pieces: Pieces; at: number } | null {
  const [a, b, c] = [tokens[start], tokens[start + 2], tokens[start + 4]]
  const mark = markAt(tokens, start + 1)
  if (mark === null) return null

  const third = markAt(tokens, start + 3) === mark ? c : undefined
  const three = third && withThree(a, b, third, mark)
  if (three) return { pieces: three, at: start + 5 }

  const two = withTwo(a, b, mark)
  return two && { pieces: two, at: start + 3 }
}

function withThree(a: Token | undefined, b: Token | undefined, c: Token, mark: string): Pieces | null {
  if (b?.is !== 'number') return null
  if (a?.is === 'year')
    return c.is === 'number' ? { nth: c.value, month: b.value, year: a.year, iso: true } : null
  if (a?.is !== 'number') return null
  if (c.is === 'year') return { slashed: [a.value, b.value], year: c.year }

  // 12-05-27 looks too much like a list of days.
  return c.is === 'number' && mark !== '-' ? { slashed: [a.value, b.value], year: 2000 + c.value } : null
}

function withTwo(a: Token | undefined, b: Token | undefined, mark: string): Pieces | null {
  if (a?.is === 'year' && b?.is === 'number') return { month: b.value, year: a.year, iso: true }
  if (a?.is !== 'number') return null
  if (b?.is === 'year') return { month: a.value, year: b.year }

  return b?.is === 'number' && mark === '/' ? { slashed: [a.value, b.value] } : null
}

function markAt(tokens: readonly Token[], at: number): '-' | '/' | '.' | null {
  const token = tokens[at]
  if (token?.is !== 'mark') return null

  return token.mark === '-' || token.mark === '/' || token.mark === '.' ? token.mark : null
}
