import { join } from 'node:path'
import { agreement, type Case, inputsOf, worth } from '#domain/memory/calibration.ts'
import { likenessTo, marksOf, questionOf } from '#domain/memory/likeness.ts'
import { rarityOf } from '#domain/memory/rarity.ts'
import { unitsOf } from '#domain/memory/units.ts'
import { thesaurusHere } from '../memory/thesaurus.ts'
import { type BenchRecord, dataFolder, linesOf, type Query, topicsOf, unrelated } from './records.ts'

// npm run bench:duplicates:fit: fits the weights of src/domain/memory/calibration.ts on the labelled queries with ten
// thousand unrelated records among them, and prints what they reach on queries they were not fitted on.
const print = (line: string) => process.stdout.write(`${line}\n`)
const thesaurus = thesaurusHere()
const records = [
  ...linesOf<BenchRecord>(join(dataFolder, 'memory.jsonl')),
  ...(await unrelated(Number(process.argv[2] ?? 10_000))),
]
/** Needs as officials write them; and, of half the weight, as people tell them, who know no official's word for it. */
const sets = { 'queries.public.jsonl': 1, 'queries.official.jsonl': 1, 'queries.told.jsonl': 0.5 }
const queries = Object.entries(sets).flatMap(([file, share]) =>
  linesOf<Query>(join(dataFolder, file)).map(query => ({ ...query, file, share })),
)

/** One record beside one query: what the regression is given, and whether it is for the same need. */
type Sample = {
  readonly id: string
  readonly own: boolean
  readonly inputs: readonly number[]
  readonly same: boolean
  readonly share: number
}

/** Of each query only so many records that look most alike are fitted on: all others are far from everything. */
const most = 400
const marks = records.map(({ title, description }) =>
  marksOf(thesaurus, unitsOf(thesaurus, title, description)),
)
const counts = new Map<number, number>()
for (const { keys } of marks) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
// As PostgreSQL counts: what is in fewer than four entries is not on its list.
const shares = [...counts].flatMap(([key, count]) =>
  count < 4 ? [] : [[key, count / records.length] as const],
)
const rarity = rarityOf(records.length, new Map(shares))
const samples = queries.map(query => {
  const likeness = likenessTo(
    questionOf(thesaurus, unitsOf(thesaurus, query.title, query.description), rarity),
  )
  const found = records.map((record, at): Sample & { readonly near: number } => {
    const like = likeness(marks[at]!)
    const own = record.requesting.includes(query.requesting)
    const of: Case = { own, topics: agreement(topicsOf(record.topic), topicsOf(query.topic_given)) }
    const near = like.traits[3]! ** 0.65 * like.traits[5]! ** 0.35 * (own ? 2 : 1)
    const same = query.duplicates.some(({ id }) => id === record.id)
    return { id: record.id, own, inputs: inputsOf(like, of), same, share: query.share, near }
  })
  return found.sort((a, b) => b.near - a.near).filter(({ same }, at) => same || at < most)
})

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0)

/** Logistic regression with a little ridge, by damped Newton steps. */
function fitted(of: readonly Sample[], ridge = 1): readonly number[] {
  const size = of[0]!.inputs.length
  let weights: readonly number[] = Array.from({ length: size }, (_, at) => (at === 0 ? -4 : 0))

  for (let round = 0; round < 25; round += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0.01 : ridge) * weight)
    const curve = weights.map((_, a) => weights.map((_, b) => (a === b ? (a === 0 ? 0.01 : ridge) : 0)))
    for (const { inputs, same, share } of of) {
      const p = sigmoid(dot(inputs, weights))
      for (let a = 0; a < size; a += 1) {
        slope[a]! += share * (p - (same ? 1 : 0)) * inputs[a]!
        for (let b = 0; b < size; b += 1) curve[a]![b]! += share * p * (1 - p) * inputs[a]! * inputs[b]!
      }
    }
    const step = solved(curve, slope)
    const damping = Math.min(1, 2 / Math.max(...step.map(Math.abs)))
    weights = weights.map((weight, at) => weight - damping * step[at]!)
  }

  return weights
}

/** Gauss and Jordan, with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (const [at] of rows.entries()) {
    const pivot = rows.reduce(
      (best, row, r) => (r >= at && Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? r : best),
      at,
    )
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    for (const [r, row] of rows.entries()) {
      if (r === at) continue
      const factor = row[at]! / rows[at]![at]!
      rows[r] = row.map((value, column) => value - factor * rows[at]![column]!)
    }
  }

  return rows.map((row, at) => row.at(-1)! / row[at]!)
}

const percent = (part: number, of: number) => ((100 * part) / of).toFixed(0).padStart(6)

// What is not seen in fitting is what counts: each eighth of the queries is ranked by weights fitted on the others.
const folds = 8
const ofFold = Array.from({ length: folds }, (_, fold) =>
  fitted(samples.filter((_, at) => at % folds !== fold).flat()),
)
const ranked = queries.map((query, at) => {
  const found = samples[at]!.map(one => ({ ...one, p: sigmoid(dot(one.inputs, ofFold[at % folds]!)) }))
  return { query, found: found.sort((a, b) => worth(b.p, b.own) - worth(a.p, a.own)) }
})

/** How often the own ministry's warning is right, is raised, and is false, at a threshold. */
function warned(some: typeof ranked, threshold: number): void {
  let [right, wrong, repeats, none, alarms] = [0, 0, 0, 0, 0]
  for (const { query, found } of some) {
    const top = found.find(({ own, p }) => own && p >= threshold)
    const grade = (id: string) => query.duplicates.find(one => one.id === id)?.grade ?? 0
    if (query.duplicates.some(one => one.grade === 2)) repeats += 1
    if (query.duplicates.length === 0) none += 1
    if (top && grade(top.id) === 2) right += 1
    else if (top) wrong += 1
    if (top && query.duplicates.length === 0) alarms += 1
  }
  print(
    `${threshold.toFixed(2).padStart(12)}   ${percent(right, right + wrong)}  ${percent(right, repeats)} ${percent(alarms, none)}`,
  )
}

for (const file of Object.keys(sets)) {
  const some = ranked.filter(({ query }) => query.file === file)
  const repeating = some.filter(({ query }) => query.duplicates.some(({ grade }) => grade === 2))
  const first = (most: number) =>
    repeating.filter(({ query, found }) =>
      found.slice(0, most).some(({ id }) => query.duplicates.some(one => one.id === id && one.grade === 2)),
    ).length
  const of = [1, 5, 10].map(most => `${percent(first(most), repeating.length)} in the first ${most}`)
  print(`\n${file}: ${of.join(',')}\nown warning at    right  raised  false`)
  for (const threshold of [0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8]) warned(some, threshold)
}
print('\nmeant as  found  (how often it was the same need, of what was given such a probability)')
for (let low = 0; low < 1; low += 0.1) {
  const within = ranked.flatMap(({ found }) => found.filter(({ p }) => p >= low && p < low + 0.1))
  const mean = within.reduce((sum, { p }) => sum + p, 0) / within.length
  const same = within.filter(one => one.same).length / within.length
  print(`${(100 * mean).toFixed(0).padStart(8)} ${(100 * same).toFixed(0).padStart(6)}  (${within.length})`)
}
print(
  `\nweights, the first for everything: ${fitted(samples.flat())
    .map(weight => weight.toFixed(2))
    .join(', ')}`,
)
