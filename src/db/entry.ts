import { keyOf, marksOf } from '#domain/memory/likeness.ts'
import type { Thesaurus } from '#domain/memory/thesaurus.ts'
import { unitsOf } from '#domain/memory/units.ts'
import { packed } from './marks.ts'

/** Who asked (`@MX`) and who gave (`>MX`), found by numbers like everything else. */
type Parties = { readonly requesters: readonly string[]; readonly providers: readonly string[] }

/** What an entry says, read with a thesaurus: as numbers for the index, and with weights to be compared. */
export function entryRead(
  words: Thesaurus,
  { requesters, providers }: Parties,
  title: string,
  description: string,
) {
  const units = unitsOf(words, title, description)
  const marks = [
    ...units.map(({ name }) => keyOf(name)),
    ...requesters.map(party => keyOf(`@${party}`)),
    ...providers.map(party => keyOf(`>${party}`)),
  ]

  return { marks, units: packed(marksOf(words, units)).toString('hex') }
}
