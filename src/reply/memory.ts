import type { Words } from '#domain/language.ts'
import { type MatchKind, matchKind } from '#domain/memory/match.ts'
import type { Recalled } from '#domain/memory/recalled.ts'
import type { Key } from '#text/key.ts'
import { type Item, type Link, link } from './reply.ts'
import { ministriesNamed } from './request.ts'
import { allOf, beside, msg, period, type Value, words, written } from './value.ts'

/** Something that was asked before, as it is shown to somebody who asks now. */
export type ShownMatch = Recalled & {
  /** How probable the same need is, 0 to 1. */
  readonly score: number
  readonly own: boolean
  readonly why: readonly (Words | string)[]
  /** Whom to ask of what one may not read. */
  readonly contact: string | null
}

/** One match: who, when, what came of it, and why it is like what is asked. Another's draft is not told. */
export function matchItem(match: ShownMatch): Item {
  const kind = matchKind(match)
  if (kind === 'private')
    return {
      title: msg('memory.match.private', { ministries: ministriesNamed(match.requesters) }),
      note: match.contact
        ? msg('memory.match.ask', { contact: match.contact })
        : msg('memory.match.askNobody'),
    }

  return {
    title: msg('memory.match.title', { ref: match.ref, title: written(match.title, match.language) }),
    note: beside([
      msg(`memory.kind.${kind}` as Key, { probability: Math.round(match.score * 100) }),
      msg('memory.match.who', { requesters: ministriesNamed(match.requesters), when: whenOf(match) }),
      ...(match.providers.length > 0
        ? [msg('memory.match.gave', { providers: ministriesNamed(match.providers) })]
        : []),
      ...outcomeOf(match),
      ...(match.why.length > 0 ? [msg('memory.match.why', { why: allOf(match.why.map(nameOf)) })] : []),
    ]),
    links: [showLink(match.ref, match.kind)],
  }
}

/** The kinds of matches that warn: somebody has asked just this, or is asking it. */
export const isOwn = (kind: MatchKind): boolean => kind === 'same' || kind === 'inHand'

/** Where an activity or a request is shown in full. */
export const showLink = (ref: string, kind: 'activity' | 'request'): Link =>
  kind === 'request'
    ? link(msg('commands.request.show.button'), 'request show', { ref })
    : link(msg('commands.request.show.button'), 'memory show', { ref })

const nameOf = (name: Words | string): Value => (typeof name === 'string' ? name : words(name))

const whenOf = ({ period: of, year }: ShownMatch): Value =>
  of.kind === 'spans' ? period(of) : year === null ? period(of) : String(year)

function outcomeOf({ outcome, report, state, language }: ShownMatch): readonly Value[] {
  const parts: Value[] = []
  if (state !== null) parts.push(msg(`choices.state.${state}` as Key))
  if (outcome !== '') parts.push(written(outcome, language))
  parts.push(msg(report ? 'memory.match.report' : 'memory.match.noReport'))

  return parts
}
