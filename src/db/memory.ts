import type { Words } from '#domain/language.ts'
import { agreement, probability, ranked } from '#domain/memory/calibration.ts'
import {
  bothAbout,
  isApart,
  likenessTo,
  type Meeting,
  meetings,
  questionOf,
} from '#domain/memory/likeness.ts'
import type { Rarity } from '#domain/memory/rarity.ts'
import { saidIn } from '#domain/memory/said.ts'
import { namesOf } from '#domain/memory/sought.ts'
import { rememberedWords } from '#domain/memory/spelling.ts'
import type { Thesaurus } from '#domain/memory/thesaurus.ts'
import type { Topic } from '#domain/topics.ts'
import { candidates } from './candidates.ts'
import { entryRead, readAtATime } from './entry.ts'
import { frequencies } from './frequencies.ts'
import { comparedAtATime } from './marks.ts'
import { reread } from './reread.ts'
import { type Edition, thesaurus } from './thesaurus.ts'
import { inTurns, type Line, turn } from './turn.ts'
import type { Tx } from './tx.ts'

/** What is looked through: an activity, or a request that somebody wrote. */
export type Remembered = {
  readonly ref: string
  readonly kind: 'activity' | 'request'
  readonly requesters: readonly string[]
  readonly providers: readonly string[]
  readonly topics: readonly string[]
  readonly form: string | null
  readonly year: number | null
  readonly language: string
  readonly title: string
  /** All else that says what it is about, in whatever language. */
  readonly description: string
  /** What came of it. */
  readonly outcome?: string
}

/** What somebody is about to ask. */
export type Need = {
  readonly title: string
  readonly description: string
  /** What came of it, where it is over. */
  readonly outcome?: string
  readonly requesters: readonly string[]
  readonly topics: readonly Topic[]
  /** The request itself, where it is in the memory already. */
  readonly ref?: string
}

/** Something that was asked before, and how probable it is, from 0 to 1, that it was for the same need. */
export type Match = {
  readonly ref: string
  readonly score: number
  /** True where one of the asking ministries asked then, too. */
  readonly own: boolean
  /** What of the need it answers, strongest first: a concept in four languages, or the asker's own word. */
  readonly why: readonly (Words | string)[]
}

export const memory = (tx: Tx) => ({
  /**
   * Reads entries into concepts and words and keeps them; what is known under the same reference is replaced. All of an
   * import is read by the `edition` it began with: what is changed meanwhile is read again afterwards. Its batches are
   * read in a `line`, so that PostgreSQL has the first of them while the next is read.
   */
  async remember(
    entries: readonly Remembered[],
    edition?: Edition,
    line: Line = work => work(),
  ): Promise<void> {
    if (entries.length === 0) return
    const { name, thesaurus: words } = edition ?? (await thesaurus(tx).now())
    const rows = await line(() =>
      inTurns(entries, readAtATime, ({ title, description, outcome, ...entry }) => ({
        ...entry,
        ...entryRead(words, entry, title, description, outcome),
      })),
    )
    await tx.$executeRaw`
      INSERT INTO memory_entry (ref, kind, requesters, providers, topics, form, year, language, marks, units, edition, looked)
      SELECT ref, kind, requesters, providers, topics, form, year, language, marks, decode(units, 'hex'), ${name},
        kind <> 'request'
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e (ref text, kind text, requesters text[], providers text[],
        topics text[], form text, year smallint, language text, marks int[], units text)
      ON CONFLICT (ref) DO UPDATE SET kind = excluded.kind, requesters = excluded.requesters,
        providers = excluded.providers, topics = excluded.topics, form = excluded.form, year = excluded.year,
        language = excluded.language, marks = excluded.marks, units = excluded.units, edition = excluded.edition,
        looked = excluded.looked`
    // In their order, so that no two who write the same words wait for one another.
    const written = rememberedWords(
      ...entries.flatMap(({ title, description, outcome = '' }) => [title, description, outcome]),
    )
    await tx.$executeRaw`
      INSERT INTO memory_word (word) SELECT w FROM unnest(${[...written].sort()}::text[]) AS w
      WHERE NOT EXISTS (SELECT FROM memory_word k WHERE k.word = w) ORDER BY w COLLATE "C" ON CONFLICT DO NOTHING`
  },

  ...reread(tx),

  /** A request that came since anybody looked what it is like; another look at the same time takes another. */
  async toLook(): Promise<string | null> {
    const [row] = await tx.$queryRaw<{ ref: string }[]>`
      UPDATE memory_entry SET looked = true
      WHERE ref = (SELECT ref FROM memory_entry WHERE NOT looked ORDER BY ref LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING ref`

    return row?.ref ?? null
  },

  /** How many requests nobody has looked at again. */
  async unlooked(): Promise<number> {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM memory_entry WHERE NOT looked`

    return row!.count
  },

  /** How much it tells that an entry says something, by how many do. */
  async rarity(): Promise<Rarity> {
    return (await frequencies(tx)).rarity
  },

  /** What was asked before for the same need, or nearly: first what the asker most wants to know. */
  async alike(need: Need, most: number): Promise<readonly Match[]> {
    const { thesaurus: words } = await thesaurus(tx).now()
    const counted = await frequencies(tx)
    await turn()
    const question = questionOf(
      words,
      saidIn(words, need.title, need.description, need.outcome),
      counted.rarity,
    )
    const { entries, marks } = await candidates(tx, question, need.requesters, counted)
    const likeness = likenessTo(question)
    const scored = await inTurns(entries, comparedAtATime, ({ ref, own, topics, from, to }) => {
      const like = likeness(marks, from, to)
      if (ref === need.ref || isApart(like)) return null
      return { ref, own, from, to, score: probability(like, { own, topics: agreement(topics, need.topics) }) }
    })

    return ranked(scored.filter(one => one !== null))
      .slice(0, most)
      .map(({ ref, own, score, from, to }) => {
        const met = meetings(question, likeness(marks, from, to))
        return { ref, own, score, why: reasons(words, met, bothAbout(question, marks, from, to)) }
      })
  },
})

/**
 * The strongest of what was met, each named once; what every request says is no reason. Where next to nothing was said
 * alike, also what both are about.
 */
function reasons(
  thesaurus: Thesaurus,
  met: readonly Meeting[],
  about: readonly string[],
): readonly (Words | string)[] {
  const telling = met
    .filter(({ unit, how }) => how * unit.weight > leastReason)
    .sort((a, b) => b.how * b.unit.weight - a.how * a.unit.weight)
  const named = new Map<string, Words | string>()
  for (const { unit } of telling) {
    const concept = thesaurus.concepts.get(unit.name)
    const key = unit.said.toLowerCase()
    if (!named.has(key)) named.set(key, concept ? namesOf(concept) : unit.said)
  }

  for (const id of about.filter(id => !telling.some(({ unit }) => unit.name === id))) {
    const concept = thesaurus.concepts.get(id)
    // A name is what only its own country calls a thing.
    if (named.size < fewReasons && concept?.kind === 'object') named.set(`~${id}`, namesOf(concept))
  }

  return [...named.values()].slice(0, mostReasons)
}

const leastReason = 0.2
const fewReasons = 2
const mostReasons = 4
