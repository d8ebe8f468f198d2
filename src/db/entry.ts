import { keyOf } from '#domain/memory/key.ts'
import { marksOf } from '#domain/memory/likeness.ts'
import { saidIn } from '#domain/memory/said.ts'
import { fetchKeys } from '#domain/memory/sought.ts'
import { foundBy } from '#domain/memory/themes.ts'
import type { Thesaurus } from '#domain/memory/thesaurus.ts'
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
  outcome?: string,
) {
  const said = saidIn(words, title, description, outcome)
  const { units } = said
  const marks = [
    ...units.map(({ name }) => keyOf(name)),
    ...foundBy(said.themes),
    ...fetchKeys(words, units, topics),
    ...requesters.map(party => keyOf(`@${party}`)),
    ...providers.map(party => keyOf(`>${party}`)),
  ]

  return { marks, units: packed(marksOf(words, said)).toString('hex') }
}
