import type { Words } from '#domain/language.ts'
import { type Asked, askedIn, foldedName, type Names } from '#domain/memory/asked.ts'
import { looselyMet } from '#domain/memory/loosely.ts'
import { hitOf, keysOf, namesIn, type Search, searchOf } from '#domain/memory/sought.ts'
import { meantBy, vocabularyOf } from '#domain/memory/spelling.ts'

import type { Thesaurus } from '#domain/memory/thesaurus.ts'
import { type Unit, unitsOf } from '#domain/memory/units.ts'
import { fold, wordsOf } from '#domain/memory/words.ts'
import { course } from './course.ts'
import { Prisma } from './generated/client.ts'
import { unpacked } from './marks.ts'
import { givers, narrowed, type SearchFilter, seenBy, withParty } from './sought.ts'
import { thesaurus } from './thesaurus.ts'
import type { Tx } from './tx.ts'

/** What was found, with the reasons: a concept in four languages, or the word itself. */
export type Found = {
  readonly ref: string
  readonly score: number
  readonly why: readonly (Words | string)[]
}

/** How what was typed is understood. */
export type Understood = {
  readonly things: readonly (Words | string)[]
  readonly ministries: readonly string[]
  readonly years: readonly number[]
  /** Words nobody has written, and those that were looked for beside them. */
  readonly also: readonly { readonly typed: string; readonly meant: string }[]
  /** Words nobody has written, and that are like none. */
  readonly unknown: readonly string[]
}

export type Sought = {
  readonly found: readonly Found[]
  readonly total: number
  readonly understood: Understood
}

/** Somebody who gave help, with when and in what. */
export type Giver = {
  readonly party: string
  readonly count: number
  readonly years: readonly number[]
  /** Newest first. */
  readonly refs: readonly string[]
}

/** What is less like what is sought is not shown; what somebody has done is to be nearer. */
const least = { found: 0.35, done: 0.4 }
/** So many entries are compared at most, the newest. */
const most = 10_000

type Row = {
  readonly ref: string
  readonly year: number | null
  readonly topics: readonly string[]
  readonly givers: readonly string[]
  readonly units: Uint8Array
}

export const search = (tx: Tx) => ({
  ...course(tx),

  /**
   * Looks through the memory: what is likest first, the newest among equals, a page of it. What is typed may mix
   * languages, name members and years, and have slips and halves of words.
   */
  async search(typed: string, filter: SearchFilter, page: number, size: number): Promise<Sought> {
    const { asked, sought, understood } = await understand(tx, typed)
    const rows = isNothing(typed, sought, asked) ? [] : await fetched(tx, sought, filter, asked, false)
    const all = rows.flatMap(({ ref, units, topics }) => {
      if (sought.things.length === 0) return [{ ref, score: 1, why: [] }]
      const { score, met } = hitOf(sought, unpacked(units), topics)
      return score < least.found ? [] : [{ ref, score, why: met }]
    })
    const { thesaurus: words } = await thesaurus(tx).now()
    const shown = all.sort((a, b) => b.score - a.score).slice((page - 1) * size, page * size)

    return {
      total: all.length,
      understood,
      found: shown.map(({ ref, score, why }) => ({
        ref,
        score,
        why: namesIn(words, why).slice(0, mostReasons),
      })),
    }
  },

  /** Who has given help of this kind: who did so most often first, then who did so last. */
  async gave(
    typed: string,
    filter: SearchFilter,
  ): Promise<{ givers: readonly Giver[]; understood: Understood }> {
    const { asked, sought, understood } = await understand(tx, typed)
    const rows = isNothing(typed, sought, asked) ? [] : await fetched(tx, sought, filter, asked, true)
    const done = rows.filter(
      ({ units, topics }) =>
        sought.things.length === 0 || hitOf(sought, unpacked(units), topics).score >= least.done,
    )
    const byParty = new Map<string, { refs: string[]; years: number[] }>()
    for (const { ref, year, givers } of done)
      for (const party of givers) {
        const known = byParty.get(party) ?? { refs: [], years: [] }
        known.refs.push(ref)
        if (year !== null && !known.years.includes(year)) known.years.push(year)
        byParty.set(party, known)
      }

    return {
      understood,
      givers: [...byParty]
        .map(([party, { refs, years }]) => ({ party, count: refs.length, years, refs }))
        .sort((a, b) => b.count - a.count || (b.years[0] ?? 0) - (a.years[0] ?? 0)),
    }
  },
})

const mostReasons = 4

/** True where something was typed of which nothing is understood: that is not to ask for everything. */
const isNothing = (typed: string, { things }: Search, { ministries, years }: Asked): boolean =>
  typed.trim() !== '' && things.length + ministries.length + years.length === 0

/** Reads what was typed into a question. */
async function understand(tx: Tx, typed: string) {
  const { thesaurus: words } = await thesaurus(tx).now()
  const asked = askedIn(typed, await officialNames(tx))
  const { text, also, unknown } = await corrected(tx, words, asked.rest)
  const said = unitsOf(words, text, '')
  const units = telling([...said, ...looselyMet(words, text, said)])
  const sought = searchOf(words, units)
  const things = namesIn(
    words,
    sought.things.map(({ unit }) => unit),
  )
  const { ministries, years } = asked

  return {
    asked,
    sought,
    understood: { things, ministries, years, also, unknown } satisfies Understood,
  }
}

/** What every request says is sought only where nothing else is. */
function telling(units: readonly Unit[]): readonly Unit[] {
  const words = ({ said }: Unit) => said.toLowerCase().split(' ')
  const heavy = new Set(units.filter(({ weight }) => weight >= leastWeight).flatMap(words))

  return heavy.size === 0
    ? units
    : units.filter(unit => unit.weight >= leastOfAll(unit) && words(unit).every(word => heavy.has(word)))
}

const leastWeight = 0.15
const leastOfAll = ({ name }: Unit): number => (name.startsWith('=') ? 0.06 : 0)

/** The entries worth comparing, newest first; where nothing is sought but members and years, those of them. */
async function fetched(
  tx: Tx,
  sought: Search,
  filter: SearchFilter,
  { ministries, years }: Asked,
  withGivers: boolean,
): Promise<readonly Row[]> {
  const keys = keysOf(sought)
  const parties = ministries.map(code => withParty(code, filter.role))
  const conditions = [
    ...(keys.length > 0 ? [Prisma.sql`m.marks && ${[...keys]}::int[]`] : []),
    ...(parties.length > 0 ? [Prisma.sql`(${Prisma.join(parties, ' OR ')})`] : []),
    ...(years.length > 0 ? [Prisma.sql`m.year = ANY(${[...years]}::int[])`] : []),
  ]
  const which = conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`
  // Of several members that are named, who has more of them is first among equals.
  const together =
    parties.length < 2
      ? Prisma.empty
      : Prisma.sql`${Prisma.join(
          parties.map(one => Prisma.sql`(${one})::int`),
          ' + ',
        )} DESC,`

  // First which they are, then what they say: what is sorted stays small.
  return tx.$queryRaw<Row[]>`
    SELECT e.ref, e.year, e.topics, p.givers, ${keys.length > 0 ? Prisma.sql`e.units` : Prisma.sql`''::bytea`} AS units
    FROM (SELECT m.ref, ${withGivers ? givers : Prisma.sql`'{}'::text[]`} AS givers,
        row_number() OVER (ORDER BY ${together} m.year DESC NULLS LAST, m.ref DESC) AS place
      FROM ${seenBy(filter.draftsOf)} ${narrowed(filter)} ${which}
      ORDER BY place LIMIT ${most}) p
    JOIN memory_entry e ON e.ref = p.ref ORDER BY p.place`
}

/** The official names of ministries that only one of them has, today or before; short ones name too many. */
async function officialNames(tx: Tx): Promise<Names> {
  const rows = await tx.$queryRaw<{ ministry: string; official: string }[]>`
    SELECT DISTINCT ministry, official FROM ministry_name WHERE official IS NOT NULL`
  const names = new Map<string, string | null>()
  for (const { ministry, official } of rows) {
    const name = foldedName(official)
    if (name.split(' ').length < shortestName) continue
    names.set(name, names.has(name) && names.get(name) !== ministry ? null : ministry)
  }

  return new Map([...names].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])))
}

const shortestName = 5

/** What was typed with the words in place that somebody meant. */
async function corrected(tx: Tx, words: Thesaurus, typed: string) {
  const { uses, plains, roots, written: spelled } = vocabularyOf(words)
  const strange = wordsOf(typed).filter(({ text, plain }) => !uses.has(fold(text)) && !plains.has(plain))
  const written = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM memory_word WHERE word = ANY(${strange.map(({ text }) => fold(text))}::text[])`
  const also: { typed: string; meant: string }[] = []
  const unknown: string[] = []
  let text = typed

  for (const { text: word, root } of strange) {
    const folded = fold(word)
    if (written.some(one => one.word === folded)) continue
    const remembered = await near(tx, folded)
    const all = new Map([...uses, ...remembered.map(one => [one, (uses.get(one) ?? 0) + 1] as const)])
    const like = meantBy(word, all)
    if (like !== null) {
      const meant = spelled.get(like) ?? like
      also.push({ typed: word, meant })
      text = text.replace(word, meant)
    } else if (!roots.has(root)) unknown.push(word)
  }
  // A word nobody has written cannot be found: the others decide.
  for (const word of unknown) text = text.replace(word, ' ')

  return { text, also, unknown }
}

/** Words somebody has written that are like this one, or begin with it. */
async function near(tx: Tx, word: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM memory_word WHERE word % ${word} OR word LIKE ${`${word}%`}
    ORDER BY similarity(word, ${word}) DESC LIMIT 30`

  return rows.map(one => one.word)
}
