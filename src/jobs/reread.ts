import type { Database } from '#db/client.ts'

/** So many entries are read in one go: others wait for them no longer than that takes. */
const atOnce = 100

/**
 * Reads the memory anew where it was read with another edition of the thesaurus: after a release, or after officials
 * changed a term. Several instances share the work. Gives how many entries were read.
 */
export async function rereadAll({ transact }: Database, goesOn: () => boolean = () => true): Promise<number> {
  let all = 0
  while (goesOn()) {
    const read = await transact(async db => db.memory.reread(await db.thesaurus.edition(), atOnce))
    if (read === 0) break
    all += read
  }

  return all
}
