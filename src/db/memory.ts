import { probability, type Topics, worth } from '#domain/memory/calibration.ts'
import { keyOf, type Likeness, likeness, type Meeting, marksOf, questionOf } from '#domain/memory/likeness.ts'
import { unitsOf } from '#domain/memory/units.ts'
import type { Topic } from '#domain/topics.ts'
import { candidates } from './candidates.ts'
import { packed, unpacked } from './marks.ts'
import { thesaurus } from './thesaurus.ts'
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
}

/** What somebody is about to ask. */
export type Need = {
  readonly title: string
  readonly description: string
  readonly requesters: readonly string[]
  readonly topics: readonly Topic[]
}

/** Something that was asked before, and how probable it is, from 0 to 1, that it was for the same need. */
export type Match = {
  readonly ref: string
  readonly score: number
  /** True where one of the asking ministries asked then, too. */
  readonly own: boolean
  /** What of the need it answers, strongest first. */
  readonly why: readonly Meeting[]
}

export const memory = (tx: Tx) => ({
  /** Reads entries into concepts and words and keeps them; what is known under the same reference is replaced. */
  async remember(entries: readonly Remembered[]): Promise<void> {
    if (entries.length === 0) return
    const { name, thesaurus: words } = await thesaurus(tx).now()
    const rows = entries.map(({ title, description, ...entry }) => {
      const units = unitsOf(words, title, description)
      const marks = [
        ...units.map(unit => keyOf(unit.name)),
        ...entry.requesters.map(code => keyOf(`@${code}`)),
      ]
      return { ...entry, marks, units: packed(marksOf(words, units)).toString('hex') }
    })
    await tx.$executeRaw`
      INSERT INTO memory_entry (ref, kind, requesters, providers, topics, form, year, language, marks, units, edition)
      SELECT ref, kind, requesters, providers, topics, form, year, language, marks, decode(units, 'hex'), ${name}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e (ref text, kind text, requesters text[], providers text[],
        topics text[], form text, year smallint, language text, marks int[], units text)
      ON CONFLICT (ref) DO UPDATE SET kind = excluded.kind, requesters = excluded.requesters,
        providers = excluded.providers, topics = excluded.topics, form = excluded.form, year = excluded.year,
        language = excluded.language, marks = excluded.marks, units = excluded.units, edition = excluded.edition`
  },

  /** What was asked before for the same need, or nearly: first what the asker most wants to know. */
  async alike(need: Need, most: number): Promise<readonly Match[]> {
    const { thesaurus: words } = await thesaurus(tx).now()
    const question = questionOf(words, unitsOf(words, need.title, need.description))
    const rows = await candidates(tx, question, need.requesters)

    return rows
      .map(({ ref, requesters, topics, units }) => {
        const like = likeness(question, unpacked(units))
        const own = requesters.some(code => need.requesters.includes(code))
        return { ref, own, score: probability(like, agreement(topics, need.topics)), like }
      })
      .sort((a, b) => worth(b.score, b.own) - worth(a.score, a.own))
      .slice(0, most)
      .map(({ ref, own, score, like }) => ({ ref, own, score, why: strongest(like) }))
  },
})

function agreement(one: readonly string[], other: readonly string[]): Topics {
  if (one.length === 0 || other.length === 0) return 'unknown'

  return one.some(topic => other.includes(topic)) ? 'same' : 'other'
}

const strongest = ({ met }: Likeness): readonly Meeting[] =>
  [...met].sort((a, b) => b.how * b.unit.weight - a.how * a.unit.weight).slice(0, 8)
