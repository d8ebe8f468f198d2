import { keyOf, marksOf } from '#domain/memory/likeness.ts'
import { fetchKeys } from '#domain/memory/sought.ts'
import type { Thesaurus } from '#domain/memory/thesaurus.ts'
import { unitsOf } from '#domain/memory/units.ts'
import { packed } from './marks.ts'

/** Who asked (`@MX`), who gave (`>MX`) and under which topics, found by numbers like everything else. */
type Known = {
  readonly requesters: readonly string[]
  readonly providers: readonly string[]
  readonly topics: readonly string[]
}

/** So many entries are read in one turn. */
export const readAtATime = 20

/** What an entry says, read with a thesaurus: as numbers for the index, and with weights to be compared. */
export function entryRead(
  words: Thesaurus,
  { requesters, providers, topics }: Known,
  title: string,
  description: string,
) {
  const units = unitsOf(words, title, description)
  const marks = [
    ...units.map(({ name }) => keyOf(name)),
    ...fetchKeys(words, units, topics),
    ...requesters.map(party => keyOf(`@${party}`)),
    ...providers.map(party => keyOf(`>${party}`)),
  ]

  return { marks, units: packed(marksOf(words, units)).toString('hex') }
}
