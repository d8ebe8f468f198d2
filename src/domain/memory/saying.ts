import type { Concept, Term, Thesaurus } from './thesaurus.ts'
import { fold } from './words.ts'

/** A concept and the term of it that says what was typed. */
export type Saying = { readonly concept: Concept; readonly term: string }

/** Concepts that are said with what was typed: those called just so first, then those that begin so, then the others. */
export function conceptsSaying(thesaurus: Thesaurus, typed: string, most: number): readonly Saying[] {
  const wanted = fold(typed).trim().replace(/\s+/g, ' ')
  const best = new Map<Concept, { readonly term: string; readonly rank: number }>()
  for (const { concept, term, folded } of foldedTerms(thesaurus)) {
    const rank = rankOf(folded, wanted) - (term.unsure ? 0 : 0.5)
    if (rank >= none || rank >= (best.get(concept)?.rank ?? none)) continue
    best.set(concept, { term: term.text, rank })
  }

  return [...best]
    .sort(([one, a], [other, b]) => a.rank - b.rank || one.id.length - other.id.length)
    .slice(0, most)
    .map(([concept, { term }]) => ({ concept, term }))
}

/** The concept of an identifier, or of a term that no other concept has. */
export function conceptNamed(thesaurus: Thesaurus, typed: string): Concept | null {
  const known = thesaurus.concepts.get(typed.trim())
  if (known) return known
  const wanted = fold(typed).trim()
  const said: Folded[] = []
  for (const one of foldedTerms(thesaurus)) if (one.folded === wanted) said.push(one)
  const sure = new Set(said.filter(({ term }) => !term.unsure).map(({ concept }) => concept))
  const all = sure.size > 0 ? sure : new Set(said.map(({ concept }) => concept))

  return all.size === 1 ? [...all][0]! : null
}

const none = 4

function rankOf(folded: string, wanted: string): number {
  if (folded === wanted) return 0.5
  if (folded.startsWith(wanted)) return 1.5
  if (folded.includes(` ${wanted}`)) return 2.5

  return folded.includes(wanted) ? 3.5 : none + 1
}

type Folded = { readonly concept: Concept; readonly term: Term; readonly folded: string }

/** One after another: who searches as they type would wait for a list of a hundred thousand with every letter. */
function* foldedTerms({ concepts }: Thesaurus): Generator<Folded> {
  for (const concept of concepts.values()) yield* folded(concept)
}

/** The terms of a concept, folded once. */
function folded(concept: Concept): readonly Folded[] {
  const known = folds.get(concept)
  if (known) return known
  const list = concept.terms.map(term => ({ concept, term, folded: fold(term.text) }))
  folds.set(concept, list)

  return list
}

const folds = new WeakMap<Concept, readonly Folded[]>()
