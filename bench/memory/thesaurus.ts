import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Concept, type Thesaurus, thesaurusOf } from '#domain/memory/thesaurus.ts'
import { conceptsFrom } from '#domain/memory/written.ts'

const folder = join(import.meta.dirname, '../../data/thesaurus')

/** The concepts that come with Enlace. */
export const conceptsHere = (): readonly Concept[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => conceptsFrom(readFileSync(join(folder, name), 'utf8')))

/** The thesaurus that comes with Enlace, as nobody has changed it. */
export const thesaurusHere = (): Thesaurus => thesaurusOf(conceptsHere())
