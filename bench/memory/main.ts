import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { connect } from '#db/client.ts'
import type { Need } from '#db/memory.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { imported } from '#src/cli/import.ts'
import type { BenchRecord } from '../duplicates/records.ts'
import { dataFolder, linesOf, type Query, remembered, topicsOf } from '../duplicates/records.ts'
import { ms, percentile, table } from '../figures.ts'
import { exhaustive } from './exhaustive.ts'
import { plain } from './plain.ts'
import { recordLines } from './records.ts'
import { thesaurusHere } from './thesaurus.ts'

// npm run bench:memory -- [--records 10000] [--seed 1] [--alone]
const { values: of } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Without what users would take instead. */
    alone: { type: 'boolean', default: false },
  },
})
const records = Number(of.records)
const print = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0)
const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

const folder = await mkdtemp(join(tmpdir(), 'enlace-memory-'))
await chmod(folder, 0o711)
const server = await embedded(folder)
const database = connect(server.url)
try {
  await migrate(server.url)
  print(`Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`)

  const file = join(folder, 'records.csv')
  await pipeline(Readable.from(batched(recordLines(records, Number(of.seed)))), createWriteStream(file))
  const began = performance.now()
  const watch = peak()
  const kept = await imported(
    database,
    file,
    { yes: true },
    { language: 'en', zone: 'UTC' },
    { print: () => {}, progress: line => process.stderr.write(line) },
  )
  if (!kept) throw new Error('the records were not kept')
  print(
    `${records} records imported in ${seconds(began)} s; at most ${mega(watch())} of memory, ${mega(process.memoryUsage().rss)} after`,
  )

  // The needs of the benchmark, with the records some of them repeat.
  const known = linesOf<BenchRecord>(join(dataFolder, 'memory.jsonl'))
  await database.transact(db => db.memory.remember(known.map(remembered)))
  await database.db.imports.count()
  const queries = linesOf<Query>(join(dataFolder, 'queries.public.jsonl'))
  const needs = queries.map(
    ({ title, description, requesting, topic_given: topic }): Need => ({
      title,
      description,
      requesters: [requesting],
      topics: topicsOf(topic),
    }),
  )
  const thesaurus = thesaurusHere()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const size = async (name: string) =>
    (await client.query<{ bytes: number }>('SELECT pg_relation_size($1::regclass)::float8 AS bytes', [name]))
      .rows[0]!.bytes
  print(
    `the index of the memory: ${mega(await size('memory_entry_marks'))}; its entries: ${mega(await size('memory_entry'))}`,
  )
  await client.end()

  const timed = async (ask: (need: Need) => Promise<unknown>, some: readonly Need[] = needs) => {
    await ask(some[0]!)
    const times = []
    for (const need of some) {
      const since = performance.now()
      await ask(need)
      times.push(performance.now() - since)
    }
    return times
  }
  const found: (readonly string[])[] = []
  const rows: (readonly [method: string, times: readonly number[]])[] = [
    ['check while filing', await timed(need => database.db.memory.alike(need, 20))],
  ]
  for (const need of needs) found.push((await database.db.memory.alike(need, 20)).map(({ ref }) => ref))

  // Where comparing everything takes minutes, some needs tell enough.
  const sampled = needs.slice(0, records > 200_000 ? 20 : needs.length)
  const best = await exhaustive(
    server.url,
    thesaurus,
    sampled,
    5,
    await database.transact(db => db.memory.rarity()),
  )
  const share = (most: number) => {
    const wanted = best.flatMap((refs, at) => refs.slice(0, most).map(ref => found[at]!.includes(ref)))
    return `${((100 * wanted.filter(Boolean).length) / wanted.length).toFixed(1)} %`
  }
  print(`of what comparing everything finds: ${share(1)} of the first, ${share(5)} of the first five`)

  if (!of.alone) {
    const other = await plain(server.url)
    const text = ({ title, description }: Need) => `${title} ${description}`
    // Where each takes seconds, a few tell enough.
    const some = records > 200_000 ? needs.slice(0, 10) : needs
    rows.push(['plain trigrams', await timed(need => other.trigrams(text(need)), some)])
    rows.push(['ranked full text', await timed(need => other.fullText(text(need)), some)])
    print(
      `the index of plain trigrams: ${mega(other.bytes.trigrams)}; of full text: ${mega(other.bytes.fullText)}`,
    )
    await other.close()
  }
  const beside = percentile(rows[0]![1], 95)!
  print(
    `\n${table([
      ['milliseconds', 'p50', 'p95', 'p95 beside ours'],
      ...rows.map(([name, times]) => [
        name,
        ms(percentile(times, 50)),
        ms(percentile(times, 95)),
        (percentile(times, 95)! / beside).toFixed(2),
      ]),
    ])}`,
  )
} finally {
  await database.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** A million small writes are as slow as the import itself. */
function* batched(lines: Iterable<string>): Generator<string> {
  let some = ''
  for (const line of lines) {
    some += line
    if (some.length < 1 << 18) continue
    yield some
    some = ''
  }
  yield some
}

/** Watches how much memory the process takes at most; what it was, when asked. */
function peak(): () => number {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 250)

  return () => {
    clearInterval(timer)
    return most
  }
}
