import { keyOf } from './key.ts'
import { neighboursOf, stepsBetween } from './nearness.ts'
import { aPiece } from './pieces.ts'
import type { Terms } from './terms.ts'
import type { Concept } from './thesaurus.ts'

/** A concept that the words of a text stand around, whether or not they say it; all themes of a text have length 1. */
export type Theme = { readonly concept: string; readonly key: number; readonly weight: number }
/** What some roots of words are about, all together; the strongest first. */
export type Themes = (roots: Iterable<string>) => readonly Theme[]

/** So many themes of a text are told: with more of them nothing more is found. */
const most = 32
/** Of an entry so many are kept, and by the first of them it is found; by so many of its own a question looks for it. */
const enough = { kept: 16, found: 8, sought: 12 }
/** A concept of many words is met by chance more easily: its words tell less, by this power of how many they are. */
const breadth = 0.4
/** A word tells of so many concepts at most, those it tells most of: of all others it would tell next to nothing. */
const mostTold = 400

/**
 * Explicit semantic analysis (Gabrilovich and Markovitch, 2007) with the concepts of the thesaurus in the place of
 * articles: a concept is described by the words of its own terms, and, less, by those of its neighbours. What describes
 * few concepts tells most. So "test masons against agreed standards and give them a paper" stands where the certification
 * of competences does, though it has no term of it.
 */
export function* themesOf(concepts: readonly Concept[], terms: Terms): Generator<void, Themes> {
  const steps = stepsBetween(new Map(concepts.map(concept => [concept.id, concept])))
  const places = new Map(concepts.map(({ id }, at) => [id, at]))
  const keys = Int32Array.from(concepts, ({ id }) => keyOf(`~${id}`))
  const uses = new Int32Array(terms.roots)
  for (const [at] of concepts.entries()) for (const root of terms.rootsOf(at)) uses[root]! += 1

  const told = Array.from({ length: terms.roots }, () => ({
    concepts: [] as number[],
    weights: [] as number[],
  }))
  const counts = new Float64Array(terms.roots)
  for (const [at, { id }] of concepts.entries()) {
    if (at % aPiece === aPiece - 1) yield
    const roots = new Set<number>()
    const count = (concept: number, how: number) => {
      for (const root of terms.rootsOf(concept)) {
        roots.add(root)
        counts[root]! += how
      }
    }
    count(at, 1)
    for (const [other, how] of neighboursOf(steps, id)) count(places.get(other)!, how)
    let words = 0
    for (const root of roots) words += saturated(counts[root]!)
    for (const root of roots) {
      const telling = Math.log(1 + concepts.length / (uses[root]! + 0.5))
      told[root]!.concepts.push(at)
      told[root]!.weights.push((saturated(counts[root]!) * telling) / words ** breadth)
      counts[root] = 0
    }
  }
  yield
  const tells = told.map(({ concepts, weights }) => {
    const best = highest(weights, mostTold)
    return {
      concepts: Uint16Array.from(best, at => concepts[at]!),
      weights: Float32Array.from(best, at => weights[at]!),
    }
  })
  const scores = new Float64Array(concepts.length)

  return roots => {
    scores.fill(0)
    for (const name of roots) {
      const root = terms.numberOf(name)
      if (root === undefined) continue
      const { concepts, weights } = tells[root]!
      for (let at = 0; at < concepts.length; at += 1) scores[concepts[at]!]! += weights[at]!
    }
    const best = highest(scores, most)
    const length = Math.hypot(...best.map(at => scores[at]!))

    return best.map(at => ({ concept: concepts[at]!.id, key: keys[at]!, weight: scores[at]! / length }))
  }
}

/** What a concept says twice does not tell twice as much. */
const saturated = (count: number): number => count / (count + 1)

/** The places of the highest above zero, so many at most, the highest first. */
function highest(scores: ArrayLike<number>, most: number): readonly number[] {
  const best: number[] = []
  let least = 0
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at]!
    if (score <= least) continue
    let place = best.length < most ? best.length : most - 1
    for (; place > 0 && scores[best[place - 1]!]! < score; place -= 1) best[place] = best[place - 1]!
    best[place] = at
    if (best.length === most) least = scores[best[most - 1]!]!
  }

  return best
}

/** The themes of an entry that are kept. */
export const kept = (themes: readonly Theme[]): readonly Theme[] => themes.slice(0, enough.kept)

/** The numbers that an entry of such themes is found by. */
export const foundBy = (themes: readonly Theme[]): readonly number[] =>
  themes.slice(0, enough.found).map(({ key }) => key)

/** What a question of such themes looks for: each number with how much of the question it is. */
export const soughtBy = (themes: readonly Theme[]): readonly Theme[] => themes.slice(0, enough.sought)
