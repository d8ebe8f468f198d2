import { keyOf } from '#domain/memory/key.ts'
import type { Marks, Question } from '#domain/memory/likeness.ts'
import { soughtBy } from '#domain/memory/themes.ts'
import type { Frequencies } from './frequencies.ts'
import { marksIn, unpacked } from './marks.ts'
import { oneByOne, turn } from './turn.ts'
import type { Tx } from './tx.ts'

/** An entry that may be alike; of all their marks, its own begin at `from` and end before `to`. */
export type Candidate = {
  readonly ref: string
  /** True where one of the asking ministries asked then, too. */
  readonly own: boolean
  readonly topics: readonly string[]
  readonly from: number
  readonly to: number
}
export type Candidates = { readonly entries: readonly Candidate[]; readonly marks: Marks }

/** So many entries of the asking ministries are compared one by one, and about so many of all. */
const most = { own: 1_000, all: 1_000 }
/** Of half as many only half as many are compared, and of a hundred times as many five times as many: as little is missed. */
function mostOf(entries: number): number {
  const size = entries / 10_000

  return most.all * Math.max(0.5, Math.min(size, Math.cbrt(size)))
}
/** What is only this near is looked for where something nearer was found. */
const nearEnough = 0.3
/** What the text is about is looked for like what it says so plainly, by how much it is about it. */
const asTheme = 4

/**
 * The entries worth comparing. A small memory is compared whole, and all of a ministry that asked seldom; in a large one
 * they are those that share what is rare and tells much, or are about the same, as far as so many can be compared: how
 * rare it is, PostgreSQL's own statistics tell.
 */
export async function candidates(
  tx: Tx,
  question: Question,
  requesters: readonly string[],
  counted: Frequencies,
): Promise<Candidates> {
  const found = await oneByOne(() =>
    counted.now <= most.all ? everything(tx, requesters) : sharing(tx, question, requesters, counted),
  )

  await turn()
  return apart(found)
}

async function sharing(
  tx: Tx,
  question: Question,
  requesters: readonly string[],
  { entries, share }: Frequencies,
): Promise<Found> {
  const sought = [...question.answers].flatMap(([key, near]) => {
    const telling = Math.max(...near.map(([unit, how]) => how * question.units[unit]!.weight))
    return near.some(([, how]) => how >= nearEnough) ? [{ key, telling }] : []
  })
  const around = soughtBy(question.themes).map(({ key, weight }) => ({ key, telling: weight * asTheme }))
  const owners = requesters.map(code => keyOf(`@${code}`))
  const own = owners.reduce((sum, key) => sum + share(key), 0)
  const inOrder = byWorth([...sought, ...around], share)
  const forAll = within(mostOf(entries) / entries, inOrder)
  const forOwn = own * entries <= most.own ? owners : within(most.own / entries / own, inOrder)
  const [found] = await tx.$queryRaw<[Found]>`
    SELECT refs, own, topics, sizes, units
    FROM memory_candidates(${forAll}::int[], ${[...requesters]}::text[], ${owners}::int[], ${forOwn}::int[])`

  return found
}

/** Every entry, in the form of `memory_candidates`: to look a thousand up in the index takes longer than to read them. */
async function everything(tx: Tx, requesters: readonly string[]): Promise<Found> {
  const [found] = await tx.$queryRaw<[Found]>`
    SELECT string_agg(ref, E'\\n') AS refs, string_agg((requesters && ${[...requesters]}::text[])::int::text, '') AS own,
      string_agg(array_to_string(topics, ' '), E'\\n') AS topics, string_agg(octet_length(units)::text, ' ') AS sizes,
      encode(string_agg(units, ''), 'base64') AS units
    FROM memory_entry`

  return found
}

/** What was found, one after another in the same order; null where nothing was. */
type Found = { readonly [part in 'refs' | 'own' | 'topics' | 'sizes' | 'units']: string | null }

function apart({ refs, own, topics, sizes, units }: Found): Candidates {
  if (refs === null) return { entries: [], marks: unpacked(Buffer.alloc(0)) }
  const topicsOf = topics!.split('\n')
  const sizeOf = sizes!.split(' ')
  let from = 0

  return {
    entries: refs.split('\n').map((ref, at) => {
      const to = from + marksIn(Number(sizeOf[at]))
      const entry = { ref, own: own![at] === '1', topics: topicsOf[at]!.split(' ').filter(Boolean), from, to }
      from = to
      return entry
    }),
    marks: unpacked(Buffer.from(units!, 'base64')),
  }
}

type Sought = { readonly key: number; readonly telling: number }
type Counted = { readonly key: number; readonly share: number }

/**
 * What is worth looking for first: what tells twice as much may be eight times as frequent. So, of what comparing
 * everything finds first, next to nothing is missed.
 */
function byWorth(sought: readonly Sought[], share: (key: number) => number): readonly Counted[] {
  return sought
    .map(({ key, telling }) => ({ key, share: share(key), price: share(key) / telling ** 3 }))
    .sort((a, b) => a.price - b.price)
}

/** The keys, as many as are together in no more than such a share of all entries. */
function within(most: number, counted: readonly Counted[]): number[] {
  let sum = 0

  return counted.flatMap(({ key, share }) => {
    sum += share
    return sum <= most ? [key] : []
  })
}
