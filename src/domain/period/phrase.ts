import { type Link, type Moment, momentAt } from './moment.ts'
import { isRemark, isTimely, isUndefined } from './remark.ts'
import type { Token } from './tokens.ts'

/** More alternatives than this are not a plan. */
const most = 24

/** Reads a whole text as moments and how they hang together; null where that is not what it says. */
export function phrase(tokens: readonly Token[]): readonly Moment[] | 'undefined' | null {
  if (isUndefined(tokens, 0)) return 'undefined'

  const moments: Moment[] = []
  let link: Link = 'start'
  let at = afterOccasion(tokens)
  for (;;) {
    const opening = afterOpening(tokens, at)
    const read = momentAt(tokens, opening.at)
    if (!read || moments.length === most) return null
    if (link === 'to' && moments.at(-1)?.link === 'to') return null

    moments.push({ ...read.pieces, link })
    if (isRemark(tokens, read.at)) return opening.hasFrom ? null : withCommas(moments)

    const next = connector(tokens, read.at, read.pieces.iso === true)
    if (!next) return null
    if (opening.hasFrom && next.link !== 'to' && next.link !== 'and') return null

    // "Between May and June" is a stretch, as "from May to June" is.
    link = opening.hasFrom ? 'to' : next.link
    at = next.at
  }
}

/** "In the framework of the Regional Meeting (May 3-5, 2006)": an occasion, its time in brackets. */
function afterOccasion(tokens: readonly Token[]): number {
  const bracket = tokens.findIndex(token => token.is === 'mark' && token.mark === '(')

  return tokens.slice(0, bracket + 1).some(isTimely) ? 0 : bracket + 1
}

/** Steps over what may stand before a time: "Uruguay, during the ...", and notes that a stretch is opened. */
function afterOpening(tokens: readonly Token[], start: number): { at: number; hasFrom: boolean } {
  let at = start
  let hasFrom = false
  for (; ; at += 1) {
    const token = tokens[at]
    if (token?.is === 'name') at = afterPlace(tokens, at)
    else if (token?.is === 'from') hasFrom = true
    // In Portuguese the article "o" looks like the Spanish "or"; "a" is "in" before it is "to".
    else if (!token || !(isFiller(token) || token.is === 'to' || token.is === 'or')) return { at, hasFrom }
  }
}

/** The last word of a place that a comma or a word like "during" parts from its time ("Easter 2027" is none). */
function afterPlace(tokens: readonly Token[], start: number): number {
  let at = start
  while (tokens[at + 1]?.is === 'name' || tokens[at + 1]?.is === 'of') at += 1

  return tokens[at + 1] && isFiller(tokens[at + 1]!) ? at : tokens.length
}

const isFiller = (token: Token): boolean =>
  token.is === 'lead' || token.is === 'of' || (token.is === 'mark' && token.mark === ',')

function connector(
  tokens: readonly Token[],
  start: number,
  afterIso: boolean,
): { link: Link; at: number } | null {
  // The calendar of 2005 itself prints "May of June" for "May or June".
  if (tokens[start]?.is === 'of' && tokens[start + 1]?.is === 'month') return { link: 'or', at: start + 1 }

  let link: Link | null = null
  let at = start
  for (; ; at += 1) {
    const next = linkOf(tokens[at], afterIso)
    if (next === null || (link !== null && link !== 'comma' && link !== next)) break
    link = next
  }

  return link && { link, at }
}

function linkOf(token: Token | undefined, afterIso: boolean): Link | null {
  if (token?.is === 'or' || token?.is === 'and' || token?.is === 'to') return token.is
  if (token?.is === 'until') return 'to'
  if (token?.is !== 'mark') return null
  if (token.mark === ',' || token.mark === '.') return 'comma'
  if (token.mark === '-' || token.mark === '..') return 'to'

  // ISO 8601 writes a stretch as 2026-05-12/2026-05-14; elsewhere May/June are alternatives.
  return token.mark === '/' ? (afterIso ? 'to' : 'or') : null
}

/** "May, June or July": each comma is the word that comes after it. */
function withCommas(moments: readonly Moment[]): readonly Moment[] | null {
  let meant: Link | null = null
  const said = moments.toReversed().map(moment => {
    if (moment.link === 'and' || moment.link === 'or') meant = moment.link

    return moment.link === 'comma' && meant ? { ...moment, link: meant } : moment
  })

  return said.some(moment => moment.link === 'comma') ? null : said.toReversed()
}
