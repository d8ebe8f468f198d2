import type { Token } from './tokens.ts'

/** True where the text says from here that the time is to be defined. */
export function isUndefined(tokens: readonly Token[], start: number): boolean {
  let at = start
  while (isPunctuation(tokens[at])) at += 1

  let isDue = false
  for (; tokens[at] && introduces.has(tokens[at]!.is); at += 1) isDue ||= owes.has(tokens[at]!.is)

  return tokens[at]?.is === 'open' || (isDue && tokens[at]?.is === 'decide')
}

/** True where nothing follows, or a remark that changes nothing: what is yet to be decided, an editor's note. */
export function isRemark(tokens: readonly Token[], start: number): boolean {
  if (isUndefined(tokens, start)) return true

  let at = start
  while (isPunctuation(tokens[at]) && !isBracket(tokens[at])) at += 1
  if (at >= tokens.length) return true

  const token = tokens[at]
  if (token?.is !== 'mark') return false
  if (token.mark === '[') return true

  return (token.mark === '(' || token.mark === ')') && !tokens.slice(at).some(isTimely)
}

/** True of a word that says something about time, so that it cannot be passed over. */
export const isTimely = (token: Token): boolean => timely.has(token.is)

const timely: ReadonlySet<string> = new Set(
  'number year month ordinal unit part decide open limit'.split(' '),
)
const introduces: ReadonlySet<string> = new Set('lead of to until due limit'.split(' '))
const owes: ReadonlySet<string> = new Set('to until due limit'.split(' '))

const isBracket = (token: Token | undefined): boolean =>
  token?.is === 'mark' && (token.mark === '(' || token.mark === ')' || token.mark === '[')

const isPunctuation = (token: Token | undefined): boolean =>
  isBracket(token) || (token?.is === 'mark' && (token.mark === ',' || token.mark === '.'))
