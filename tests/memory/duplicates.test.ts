import { expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { ruleTable } from '#domain/rules.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { evaluated, measures } from '../../bench/duplicates/evaluation.ts'
import { enlaceRun } from '../../bench/duplicates/methods.ts'
import {
  type BenchRecord,
  dataFolder,
  linesOf,
  type Query,
  unrelated,
} from '../../bench/duplicates/records.ts'

test('what was asked before is found among ten thousand unrelated records, also across languages, and wolf is seldom cried', async () => {
  const records = [...linesOf<BenchRecord>(`${dataFolder}/memory.jsonl`), ...(await unrelated(10_000))]
  const queries = linesOf<Query>(`${dataFolder}/queries.public.jsonl`)
  const { url, drop } = await freshDatabase()
  const database = connect(url)

  try {
    const warning = ruleTable.duplicateWarningPercent.default / 100
    const run = await enlaceRun(database, records, queries, warning)
    const found = await evaluated(records, queries, run)
    process.stdout.write(`${measures({ Enlace: found })}\n`)

    const { all, cross, verdict } = found
    expect(all.hit1).toBeGreaterThan(0.91)
    expect(all.recall5).toBeGreaterThan(0.95)
    expect(all.recall10).toBeGreaterThan(0.97)
    expect(all.ndcg10).toBeGreaterThan(0.88)
    expect(all.rel_hit5).toBeGreaterThan(0.95)
    expect(cross.hit1).toBeGreaterThan(0.9)
    expect(cross.recall5).toBeGreaterThan(0.95)
    expect(verdict!.precision).toBeGreaterThan(0.9)
    expect(verdict!.recall).toBeGreaterThan(0.85)
    expect(verdict!.false_alarm_none).toBeLessThan(0.06)
  } finally {
    await database.close()
    await drop()
  }
})
