import type { Words } from '#domain/language.ts'
import type { Asked } from '#domain/memory/asked.ts'
import { hitOf, keysOf, namesIn, type Search } from '#domain/memory/sought.ts'
import { course } from './course.ts'
import { Prisma } from './generated/client.ts'
import { comparedAtATime, unpacked } from './marks.ts'
import { givers, narrowed, type SearchFilter, seenBy, withParty } from './sought.ts'
import { thesaurus } from './thesaurus.ts'
import { inTurns } from './turn.ts'
import type { Tx } from './tx.ts'
import { type Understood, understand } from './understand.ts'

/** What was found, with the reasons: a concept in four languages, or the word itself. */
export type Found = {
  readonly ref: string
  readonly score: number
  readonly why: readonly (Words | string)[]
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
    const hits = await inTurns(rows, comparedAtATime, ({ ref, units, topics }) => {
      if (sought.things.length === 0) return { ref, score: 1, why: [] }
      const { score, met } = hitOf(sought, unpacked(units), topics)
      return score < least.found ? null : { ref, score, why: met }
    })
    const all = hits.filter(hit => hit !== null)
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
    const isDone = await inTurns(
      rows,
      comparedAtATime,
      ({ units, topics }) =>
        sought.things.length === 0 || hitOf(sought, unpacked(units), topics).score >= least.done,
    )
    const done = rows.filter((_, at) => isDone[at])
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
