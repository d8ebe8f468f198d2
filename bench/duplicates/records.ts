import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Remembered } from '#db/memory.ts'
import type { Topic } from '#domain/topics.ts'

/** A record of the benchmark's memory, and a query with what it repeats. */
export type BenchRecord = {
  readonly id: string
  readonly year: number
  readonly requesting: readonly string[]
  readonly providing: readonly string[]
  readonly topic: string
  readonly kind: string
  readonly language: string
  readonly title: string
  readonly description: string
}
export type Query = {
  readonly id: string
  readonly requesting: string
  readonly title: string
  readonly description: string
  readonly topic_given: string | null
  readonly duplicates: readonly { readonly id: string; readonly grade: 1 | 2 }[]
}

export const dataFolder = join(import.meta.dirname, 'data')

export const jsonLines = <T>(text: string): readonly T[] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)

export const linesOf = <T>(file: string): readonly T[] => jsonLines<T>(readFileSync(file, 'utf8'))

/** So many unrelated records, always the same for a seed. */
export async function unrelated(count: number, seed = 1): Promise<readonly BenchRecord[]> {
  const args = [join(dataFolder, 'scale.mjs'), '--n', String(count), '--seed', String(seed)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 30 })

  return jsonLines<BenchRecord>(stdout)
}

/** The benchmark's names of topics in the network's own; some are no topic of the network's. */
const topics: Readonly<Record<string, readonly Topic[]>> = {
  vocational_training: ['training', 'skills_recognition'],
  labour_market_information: ['market_information'],
  labour_migration: ['migration'],
  occupational_safety_health: ['osh'],
  youth_employment: ['youth_employment'],
  social_dialogue: ['social_dialogue'],
  equality: ['discrimination', 'gender', 'inclusion'],
  social_protection: ['social_protection'],
  law_enforcement_justice: ['legislation', 'conflict_resolution', 'working_conditions'],
  labour_relations: ['collective_bargaining'],
  forced_labour_trafficking: ['forced_labour'],
  employment_services: ['employment_services'],
  ict_telework: ['ict_telework'],
  msme_informality: ['msme_informal'],
  management_planning: ['management'],
  statistics_wages: ['wages', 'market_information'],
  child_labour: ['child_labour'],
  labour_inspection: ['inspection'],
}

export const topicsOf = (topic: string | null): readonly Topic[] => topics[topic ?? ''] ?? []

export const remembered = (record: BenchRecord): Remembered => ({
  ref: record.id,
  kind: 'activity',
  requesters: record.requesting,
  providers: record.providing,
  topics: topicsOf(record.topic),
  form: null,
  year: record.year,
  language: record.language,
  title: record.title,
  description: record.description,
})
