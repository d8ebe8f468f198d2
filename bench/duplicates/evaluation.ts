import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Run } from './methods.ts'
import { type BenchRecord, dataFolder, type Query } from './records.ts'

type Block = {
  readonly hit1: number
  readonly recall1: number
  readonly recall5: number
  readonly recall10: number
  readonly ndcg10: number
  readonly rel_hit5: number
}
type Warning = { readonly precision: number; readonly recall: number; readonly false_alarm_none: number }

/** What the evaluator says of a run. */
export type Evaluation = {
  readonly all: Block
  readonly cross: Block
  readonly same: Block
  readonly verdict?: Warning
}

/** Asks the benchmark's own evaluator. */
export async function evaluated(
  records: readonly BenchRecord[],
  queries: readonly Query[],
  run: Run,
): Promise<Evaluation> {
  const folder = await mkdtemp(join(tmpdir(), 'enlace-duplicates-'))
  const file = async (name: string, lines: readonly unknown[]) => {
    await writeFile(join(folder, name), lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    return join(folder, name)
  }
  try {
    const args = [
      join(dataFolder, 'evaluate.mjs'),
      '--json',
      ...['--memory', await file('memory.jsonl', records)],
      ...['--queries', await file('queries.jsonl', queries)],
      ...['--run', await file('run.jsonl', run)],
    ]
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 })

    return JSON.parse(stdout) as Evaluation
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One row a method: how many in a hundred. */
export function measures(evaluations: Readonly<Record<string, Evaluation>>): string {
  const cells = ({ all, cross, verdict }: Evaluation) => [
    all.hit1,
    all.recall5,
    all.recall10,
    cross.hit1,
    cross.recall5,
    all.ndcg10,
    all.rel_hit5,
    ...(verdict ? [verdict.precision, verdict.recall, verdict.false_alarm_none] : [null, null, null]),
  ]
  const percent = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(0)).padStart(10)
  const heads = [
    'first',
    'recall@5',
    'recall@10',
    'x first',
    'x rec@5',
    'nDCG@10',
    'other@5',
    'right',
    'raised',
    'false',
  ]

  return [
    `${''.padEnd(22)}${heads.map(head => head.padStart(10)).join('')}`,
    ...Object.entries(evaluations).map(
      ([name, one]) => `${name.padEnd(22)}${cells(one).map(percent).join('')}`,
    ),
    '',
    'In a hundred. x: across languages; other@5: only another ministry had the need, one of it among the first five;',
    'right, raised, false: the warning is right when raised, is raised for true repeats, is raised where nothing repeats.',
  ].join('\n')
}
