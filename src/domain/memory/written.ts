import { type Language, languages } from '../language.ts'
import { type Concept, type ConceptKind, conceptKinds, type Term } from './thesaurus.ts'

/** A part of the thesaurus as it is written, for people to read: a heading, relations, and a line of terms a language. */
export function conceptsFrom(text: string): readonly Concept[] {
  const concepts: Open[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const heading = /^([a-z0-9-]+) \| (\w+)$/.exec(line)
    const entry = /^ {2}(<|~|[a-z]{2}:) (.+)$/.exec(line)
    if (heading && isKind(heading[2]!)) concepts.push(opened(heading[1]!, heading[2]))
    else if (entry && concepts.length > 0) add(concepts.at(-1)!, entry[1]!, entry[2]!)
    else throw new Error(`line ${at + 1} of the thesaurus is not understood: ${line}`)
  }

  return concepts
}

type Open = { id: string; kind: ConceptKind; broader: string[]; related: string[]; terms: Term[] }

const isKind = (kind: string): kind is ConceptKind => conceptKinds.some(one => one === kind)
const opened = (id: string, kind: ConceptKind): Open => ({ id, kind, broader: [], related: [], terms: [] })

function add(concept: Open, sign: string, list: string): void {
  const parts = list
    .split(';')
    .map(part => part.trim())
    .filter(Boolean)
  if (sign === '<') concept.broader.push(...parts)
  else if (sign === '~') concept.related.push(...parts)
  else {
    const language = languages.find(one => `${one}:` === sign)
    if (!language) throw new Error(`${concept.id} has terms in no language of the network: ${sign}`)
    concept.terms.push(...parts.map(part => termFrom(language, part)))
  }
}

/** A term as it is written: a question mark at its end says that it means other things, too. */
export const termFrom = (language: Language, written: string): Term => ({
  language,
  text: written.replace(/\?$/, ''),
  unsure: written.endsWith('?'),
})
