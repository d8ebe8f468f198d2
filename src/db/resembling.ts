import { saidBeside } from '#domain/memory/activity.ts'
import type { Reading } from '#domain/memory/import/reading.ts'
import { memory } from './memory.ts'
import type { Tx } from './tx.ts'

/** A line of a file that is probably what the memory has under another name: the same ministry, the same need. */
export type Resembling = {
  readonly line: number
  readonly title: string
  readonly match: string
  readonly score: number
}

/** Those of some lines of a file that are at least so probably there already, each with what it is most like. */
export async function resembling(
  tx: Tx,
  readings: readonly Reading[],
  percent: number,
): Promise<readonly Resembling[]> {
  const found: Resembling[] = []
  for (const { fields, line } of readings) {
    const { title, outcome, requesters, topics } = fields
    const need = { title, description: saidBeside(fields), outcome, requesters, topics }
    const [best] = (await memory(tx).alike(need, 5)).filter(({ own }) => own)
    if (best && best.score * 100 >= percent) found.push({ line, title, match: best.ref, score: best.score })
  }

  return found
}
