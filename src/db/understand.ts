import type { Words } from '#domain/language.ts'
import { askedIn, foldedName, type Names } from '#domain/memory/asked.ts'
import { looselyMet } from '#domain/memory/loosely.ts'
import { namesIn, searchOf } from '#domain/memory/sought.ts'
import { meantBy, vocabularyOf } from '#domain/memory/spelling.ts'
import type { Thesaurus } from '#domain/memory/thesaurus.ts'
import { textOf, type Unit, unitsOf } from '#domain/memory/units.ts'
import { wordsOf } from '#domain/memory/words.ts'
import { thesaurus } from './thesaurus.ts'
import type { Tx } from './tx.ts'

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

/** Reads what was typed: into members, years, and things that are sought. */
export async function understand(tx: Tx, typed: string) {
  const { thesaurus: words } = await thesaurus(tx).now()
  const asked = askedIn(typed, await officialNames(tx))
  const { text, also, unknown } = await corrected(tx, words, asked.rest)
  const said = unitsOf(words, textOf(text, ''))
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
  const { uses, plains, roots, written } = vocabularyOf(words)
  const strange = new Map(
    wordsOf(typed)
      .filter(({ folded, plain }) => !uses.has(folded) && !plains.has(plain))
      .map(word => [word.text, word]),
  )
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM memory_word WHERE word = ANY(${[...strange.values()].map(({ folded }) => folded)}::text[])`
  const remembered = new Set(rows.map(({ word }) => word))
  const also: { typed: string; meant: string }[] = []
  const unknown: string[] = []
  let text = typed

  for (const { text: word, folded, root } of strange.values()) {
    if (remembered.has(folded)) continue
    // To guess a word costs: who types many that nobody knows has typed no words.
    const like = also.length + unknown.length < mostGuessed ? await likest(tx, folded, uses) : null
    if (like !== null) {
      const meant = written.get(like) ?? like
      also.push({ typed: word, meant })
      text = replaced(text, word, meant)
    } else if (!roots.has(root)) {
      unknown.push(word)
      // A word nobody has written cannot be found: the others decide.
      text = replaced(text, word, ' ')
    }
  }

  return { text, also, unknown }
}

const mostGuessed = 6

/** A word of a text, wherever it stands by itself, replaced. */
const replaced = (text: string, word: string, by: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'gu'), by)

/** Of the words of the thesaurus and those somebody has written, the one that was meant. */
async function likest(tx: Tx, word: string, uses: ReadonlyMap<string, number>): Promise<string | null> {
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM memory_word WHERE word % ${word} OR word LIKE ${`${word}%`}
    ORDER BY similarity(word, ${word}) DESC LIMIT 30`
  const all = new Map(uses)
  for (const one of rows) all.set(one.word, (uses.get(one.word) ?? 0) + 1)

  return meantBy(word, all)
}
