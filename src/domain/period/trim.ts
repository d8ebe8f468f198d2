import type { Token } from './tokens.ts'

/** The same text without weekdays, and without the hyphens and slashes that stand inside one time. */
export function trim(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []

  tokens.forEach((token, at) => {
    if (token.is === 'weekday' || isInside(tokens, at)) return
    if (token.is === 'feira') dropWeekday(kept)
    else kept.push(token)
  })

  return kept
}

/** mid-March, may-2026, 2.º semestre/2026, Q1-2027, 2026-H2, 12-mar-2027. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  if (mark?.is !== 'mark' || (mark.mark !== '-' && mark.mark !== '/')) return false

  const [before, previous, next, after] = [at - 2, at - 1, at + 1, at + 3].map(index => tokens[index]?.is)
  if (previous === 'part' && next === 'month') return true
  if (!mark.tight) return false
  if (previous === 'number' && next === 'month') return tokens[at + 2]?.is === 'mark' && after === 'year'
  if (previous === 'year') return next === 'unit' && !ends.has(before)

  return next === 'year' && (previous === 'month' || previous === 'unit' || before === 'unit')
}

/** What a moment can have said before its year: then a second moment begins after it (Q4 2026/Q1 2027). */
const ends: ReadonlySet<string | undefined> = new Set(['number', 'unit', 'month', 'part', 'of', 'whole'])

/** segunda-feira: the hyphen and the ordinal before it were a weekday all the time. */
function dropWeekday(kept: Token[]): void {
  if (kept.at(-1)?.is === 'mark') kept.pop()
  if (kept.at(-1)?.is === 'ordinal') kept.pop()
}
