import { join } from 'node:path'
import { entryRead } from '#db/entry.ts'
import { unpacked } from '#db/marks.ts'
import { agreement, type Case, inputsOf, logistic, ranked, weighed } from '#domain/memory/calibration.ts'
import { likenessTo, questionOf } from '#domain/memory/likeness.ts'
import { rarityOf } from '#domain/memory/rarity.ts'
import { saidIn } from '#domain/memory/said.ts'
import { thesaurusHere } from '../memory/thesaurus.ts'
import {
  type BenchRecord,
  dataFolder,
  linesOf,
  type Query,
  remembered,
  topicsOf,
  unrelated,
} from './records.ts'
import { fitted, type Labelled } from './regression.ts'

// npm run bench:duplicates:fit: fits the weights of src/domain/memory/calibration.ts on the labelled queries with ten
// thousand unrelated records among them, and prints what they reach, with those and without, on queries they were not
// fitted on.
const print = (line: string) => process.stdout.write(`${line}\n`)
const thesaurus = thesaurusHere()
/** Needs as officials write them; and, of half the weight, as people tell them, who know no official's word for it. */
const sets = { 'queries.public.jsonl': 1, 'queries.official.jsonl': 1, 'queries.told.jsonl': 0.5 }
const queries = Object.entries(sets).flatMap(([file, share]) =>
  linesOf<Query>(join(dataFolder, file)).map(query => ({ ...query, file, share })),
)

/** One record beside one query. */
type Sample = Labelled & { readonly own: boolean; readonly grade: number }
/** A query beside the records that may be alike. */
type Asked = { readonly query: (typeof queries)[number]; readonly samples: readonly Sample[] }

/** Of each query only so many records that look most alike are fitted on: all others are far from everything. */
const most = 400

/** All queries, in a memory with so many unrelated records. */
async function samplesWith(noise: number): Promise<readonly Asked[]> {
  const records = [...linesOf<BenchRecord>(join(dataFolder, 'memory.jsonl')), ...(await unrelated(noise))]
  const entries = records.map(record => {
    const { title, description, ...known } = remembered(record)
    const { marks, units } = entryRead(thesaurus, known, title, description)
    return { keys: marks, marks: unpacked(Buffer.from(units, 'hex')) }
  })
  const rarity = rarityOf(records.length, countedAsPostgres(entries.map(({ keys }) => keys)))

  return queries.map(query => {
    const likeness = likenessTo(
      questionOf(thesaurus, saidIn(thesaurus, query.title, query.description), rarity),
    )
    const found = records.map((record, at) => {
      const like = likeness(entries[at]!.marks)
      const own = record.requesting.includes(query.requesting)
      const of: Case = { own, topics: agreement(topicsOf(record.topic), topicsOf(query.topic_given)) }
      const near = like.traits[3]! ** 0.65 * like.traits[5]! ** 0.35 * (own ? 2 : 1)
      const grade = query.duplicates.find(({ id }) => id === record.id)?.grade ?? 0
      return { own, grade, inputs: inputsOf(like, of), same: grade > 0, share: query.share, near }
    })
    const samples = found.sort((a, b) => b.near - a.near).filter(({ same }, at) => same || at < most)
    return { query, samples }
  })
}

/**
 * What share of the entries has each key, as ANALYZE finds it (array_typanalyze.c, with the statistics of a thousand that
 * the migration sets): the ten thousand most frequent, without those too rare to be counted surely.
 */
function countedAsPostgres(entries: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let all = 0
  for (const keys of entries) {
    all += keys.length
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const kept = 10_000
  const cutoff = Math.floor((9 * all) / Math.floor((kept * 1_000) / 7))
  const known = [...counts].filter(([, count]) => count > cutoff).sort((a, b) => b[1] - a[1])

  return new Map(known.slice(0, kept).map(([key, count]) => [key, count / entries.length]))
}

const [alone, among] = [await samplesWith(0), await samplesWith(Number(process.argv[2] ?? 10_000))]

const fittedOn = (isTaken: (query: number) => boolean) =>
  fitted(among.filter((_, at) => isTaken(at)).flatMap(({ samples }) => samples))

// What is not seen in fitting is what counts: each eighth of the queries is ranked by weights fitted on the others.
const folds = 8
const ofFold = Array.from({ length: folds }, (_, fold) => fittedOn(at => at % folds !== fold))
const judged = (of: readonly Asked[]) =>
  of.map(({ query, samples }, at) => ({
    query,
    found: ranked(
      samples.map(one => ({ ...one, score: logistic(weighed(one.inputs, ofFold[at % folds]!)) })),
    ),
  }))

const percent = (part: number, of: number) => ((100 * part) / of).toFixed(0).padStart(6)

/** How often the own ministry's warning is right, is raised, and is false, at a threshold. */
function warned(some: ReturnType<typeof judged>, threshold: number): void {
  let [right, wrong, repeats, none, alarms] = [0, 0, 0, 0, 0]
  for (const { query, found } of some) {
    const top = found.find(({ own, score }) => own && score >= threshold)
    if (query.duplicates.some(one => one.grade === 2)) repeats += 1
    if (query.duplicates.length === 0) none += 1
    if (top?.grade === 2) right += 1
    else if (top) wrong += 1
    if (top && query.duplicates.length === 0) alarms += 1
  }
  print(
    `${threshold.toFixed(2).padStart(12)}   ${percent(right, right + wrong)}  ${percent(right, repeats)} ${percent(alarms, none)}`,
  )
}

for (const [name, of] of Object.entries({ alone, among })) {
  const all = judged(of)
  for (const file of Object.keys(sets)) {
    const some = all.filter(({ query }) => query.file === file)
    const repeating = some.filter(({ query }) => query.duplicates.some(({ grade }) => grade === 2))
    const elsewhere = some.filter(
      ({ query }) => query.duplicates.length > 0 && query.duplicates.every(({ grade }) => grade === 1),
    )
    const first = (list: typeof some, most: number) =>
      percent(
        list.filter(({ query, found }) =>
          found.slice(0, most).some(({ grade }) => grade === Math.max(...query.duplicates.map(d => d.grade))),
        ).length,
        list.length,
      )
    print(`
${file}, ${name}:${[1, 5, 10].map(most => ` ${first(repeating, most)} in the first ${most}`)}; elsewhere ${first(elsewhere, 5)}
own warning at    right  raised  false`)
    for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]) warned(some, threshold)
  }
}
print('\nmeant as  found  (how often it was the same need, of what was given such a probability)')
const all = judged(among)
for (let low = 0; low < 1; low += 0.1) {
  const within = all.flatMap(({ found }) => found.filter(({ score }) => score >= low && score < low + 0.1))
  const mean = within.reduce((sum, { score }) => sum + score, 0) / within.length
  const same = within.filter(one => one.same).length / within.length
  print(`${(100 * mean).toFixed(0).padStart(8)} ${(100 * same).toFixed(0).padStart(6)}  (${within.length})`)
}
const weights = fittedOn(() => true).map(weight => weight.toFixed(2))
print(`\nweights, the first for everything: ${weights.join(', ')}`)
