import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { ruleTable } from '#domain/rules.ts'
import { evaluated, measures } from './evaluation.ts'
import { enlaceRun, miniSearchRun, postgresRuns } from './methods.ts'
import { type BenchRecord, dataFolder, linesOf, type Query, unrelated } from './records.ts'

// npm run bench:duplicates -- [--memory M.jsonl] [--queries Q.jsonl] [--out R.jsonl] [--noise 10000] [--alone]
const { values: of } = parseArgs({
  options: {
    memory: { type: 'string', default: join(dataFolder, 'memory.jsonl') },
    queries: { type: 'string', default: join(dataFolder, 'queries.public.jsonl') },
    out: { type: 'string' },
    noise: { type: 'string', default: '0' },
    alone: { type: 'boolean', default: false },
  },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const records = [...linesOf<BenchRecord>(of.memory), ...(await unrelated(Number(of.noise)))]
const queries = linesOf<Query>(of.queries)

const folder = await mkdtemp(join(tmpdir(), 'enlace-duplicates-'))
await chmod(folder, 0o711)
const server = await embedded(folder)
try {
  await migrate(server.url)
  const database = connect(server.url)
  const enlace = await enlaceRun(database, records, queries, ruleTable.duplicateWarningPercent.default / 100)
  await database.close()
  if (of.out) await writeFile(of.out, enlace.map(line => `${JSON.stringify(line)}\n`).join(''))

  const others = of.alone ? {} : await postgresRuns(server.url, records, queries)
  const runs = {
    Enlace: enlace,
    ...others,
    ...(of.alone ? {} : { MiniSearch: miniSearchRun(records, queries) }),
  }
  const scored = Object.entries(runs).map(
    async ([name, run]) => [name, await evaluated(records, queries, run)] as const,
  )
  print(
    `${records.length} records, ${queries.length} queries\n\n${measures(Object.fromEntries(await Promise.all(scored)))}`,
  )
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
