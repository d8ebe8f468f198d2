import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#domain/language.ts'
import { readingWords } from '#domain/memory/spelling.ts'
import { type Concept, readingTerms, type Thesaurus, thesaurusOf } from '#domain/memory/thesaurus.ts'
import { conceptsFrom } from '#domain/memory/written.ts'
import { turn } from './turn.ts'
import type { Tx } from './tx.ts'

/** The thesaurus as it is now, and a name for just this state of it. */
export type Edition = { readonly name: string; readonly thesaurus: Thesaurus }

/** A change officials made to the thesaurus: a term added to a concept, or taken from it. */
export type Change = {
  readonly concept: string
  readonly language: Language
  readonly term: string
  readonly unsure: boolean
  readonly removed: boolean
}

/** How texts are read: what changes it makes every entry be read anew. */
const reading = 3

export const thesaurus = (tx: Tx) => ({
  /** The thesaurus with what officials changed in it; made anew only when somebody has. */
  async now(): Promise<Edition> {
    const name = await this.edition()
    const before = known.find(edition => edition.name === name)
    if (before) return before

    const changes = await tx.$queryRaw<Change[]>`
      SELECT concept, language, term, unsure, removed FROM thesaurus_term ORDER BY id`
    const edition = { name, thesaurus: thesaurusOf(changed(concepts(), changes), concepts()) }
    // The one before stays: while somebody changes a term, all others still read with it.
    known = [edition, ...known.slice(0, 1)]

    return edition
  },

  /** Opens what the first who files or searches would wait for; in pieces: whoever asks meanwhile waits for one of them. */
  async open(): Promise<void> {
    for (const piece of [texts, digest, concepts]) {
      piece()
      await turn()
    }
    for (const _ of readingTerms(concepts())) await turn()
    const { thesaurus } = await this.now()
    for (const _ of readingWords(thesaurus)) await turn()
  },

  /** The name of the thesaurus as it is now; to know it costs far less than to read the thesaurus. */
  async edition(): Promise<string> {
    const [last] = await tx.$queryRaw<{ id: bigint }[]>`SELECT coalesce(max(id), 0) AS id FROM thesaurus_term`

    return `${digest()}.${last!.id}`
  },

  /** Makes changes wait for one another: a later one never has a lower number than one that is seen already. */
  async hold(): Promise<void> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('thesaurus_term'))`
  },

  /** A change of a term; it holds for whoever reads after it is kept. */
  async change(
    { concept, language, term, unsure, removed }: Change,
    person: string,
    now: Date,
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO thesaurus_term (concept, language, term, unsure, removed, person_id, at)
      VALUES (${concept}, ${language}, ${term}, ${unsure}, ${removed}, ${person}::uuid, ${now})`
  },
})

let known: readonly Edition[] = []

/** Done when it is first asked for. */
function once<T extends object | string>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** What comes with Enlace; to name it costs far less than to read it into concepts. */
const texts = once(() => {
  const folder = join(import.meta.dirname, '../../data/thesaurus')
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'))

  return names.sort().map(name => readFileSync(join(folder, name), 'utf8'))
})
const digest = once(() => {
  const hash = createHash('sha256').update(`${reading}`)
  for (const text of texts()) hash.update(text)

  return hash.digest('hex').slice(0, 12)
})
const concepts = once(() => texts().flatMap(conceptsFrom))

function changed(list: readonly Concept[], changes: readonly Change[]): readonly Concept[] {
  if (changes.length === 0) return list
  const all = new Map(list.map(concept => [concept.id, concept]))

  for (const { concept: id, language, term, unsure, removed } of changes) {
    const concept = all.get(id)
    if (!concept) continue
    const others = concept.terms.filter(one => one.language !== language || one.text !== term)
    const terms = removed ? others : [...others, { language, text: term, unsure }]
    all.set(id, { ...concept, terms })
  }

  return [...all.values()]
}
