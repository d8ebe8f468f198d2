import type { Language, Words } from '#domain/language.ts'
import type { Period } from '#domain/period.ts'
import type { State } from '#domain/request/acts.ts'
import type { Key } from '#text/key.ts'
import { type Other, recalledTitle } from './link.ts'
import { showLink } from './memory.ts'
import type { Item } from './reply.ts'
import { ministriesNamed } from './request.ts'
import { allOf, beside, msg, period, type Value, words } from './value.ts'

/** Something of the memory in one line. */
export type ShownFound = Other & {
  readonly kind: 'activity' | 'request'
  readonly requesters: readonly string[]
  readonly providers: readonly string[]
  readonly year: number | null
  readonly period: Period
  readonly state: State | null
}

/** What was found: who asked, who gave, when, where it stands, and why it is here. */
export function foundItem(found: ShownFound, why: readonly Name[], language: Language): Item {
  const { requesters, providers, state } = found
  // Who has accepted has not given yet.
  const gave = state === null || begun.includes(state) ? 'search.gave' : 'memory.match.gave'
  const note = [
    ...(requesters.length > 0 ? [msg('search.asked', { requesters: ministriesNamed(requesters) })] : []),
    ...(providers.length > 0 ? [msg(gave, { providers: ministriesNamed(providers) })] : []),
    ...whenOf(found),
    ...(state === null ? [] : [msg(`choices.state.${state}` as Key)]),
    ...(why.length === 0 ? [] : [msg('search.why', { why: namesOf(why) })]),
  ]

  return {
    title: recalledTitle(found, language),
    ...(note.length > 0 ? { note: beside(note) } : {}),
    links: [showLink(found.ref, found.kind)],
  }
}

const begun: readonly State[] = ['under_way', 'completed', 'closed']

/** A concept in four languages, or a word as it was typed. */
export type Name = Words | string

/** How what was typed was understood. */
export type ShownUnderstood = {
  readonly things: readonly Name[]
  readonly ministries: readonly string[]
  readonly years: readonly number[]
  readonly also: readonly { readonly typed: string; readonly meant: string }[]
  readonly unknown: readonly string[]
}

/** What was looked for beside what was typed, and what nobody has written. */
export const readAs = ({ also, unknown }: ShownUnderstood): readonly Value[] => [
  ...also.map(({ typed, meant }) => msg('search.also', { typed, meant })),
  ...(unknown.length > 0 ? [msg('search.unknown', { words: allOf(unknown), count: unknown.length })] : []),
]

/** What was understood, where nothing of it was found. */
export function understoodAs(understood: ShownUnderstood): readonly Value[] {
  const { things, ministries, years } = understood
  const parts = [
    ...things.map(name => (typeof name === 'string' ? name : words(name))),
    ...ministries.map(code => ministriesNamed([code])),
    ...years.map(String),
  ]

  return [
    ...(parts.length > 0 ? [msg('search.understood', { parts: allOf(parts) })] : []),
    ...readAs(understood),
  ]
}

const namesOf = (names: readonly Name[]): Value =>
  allOf(names.map(name => (typeof name === 'string' ? name : words(name))))

function whenOf({ period: of, year }: ShownFound): readonly Value[] {
  if (of.kind === 'spans') return [period(of)]

  return year === null ? [] : [String(year)]
}
