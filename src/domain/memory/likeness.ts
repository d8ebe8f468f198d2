import type { Thesaurus } from './thesaurus.ts'
import type { Unit } from './units.ts'

/** What an entry says, as the memory keeps it: numbers of units in rising order, with their weights and kinds. */
export type Marks = { readonly keys: Int32Array; readonly weights: Float32Array; readonly kinds: Uint8Array }

/** What is asked, ready to be compared with many entries. */
export type Question = {
  readonly units: readonly Unit[]
  readonly kinds: readonly number[]
  /** For each number an entry may have: the units of the question it answers, and how nearly. */
  readonly answers: ReadonlyMap<number, readonly (readonly [unit: number, how: number])[]>
  readonly sums: readonly number[]
}

/** How an entry is like a question: what the calibration weighs, and the units that were met. */
export type Likeness = { readonly traits: readonly number[]; readonly met: readonly Meeting[] }
export type Meeting = { readonly unit: Unit; readonly how: number }

/** Subjects and names say what is needed; groups, branches, instruments and ordinary words say more of it; then words. */
const subject = 0
const circumstance = 1
const word = 2

/** The kind of a unit, for its share in a likeness. */
export function kindOf(thesaurus: Thesaurus, name: string): number {
  if (name.startsWith('=')) return word
  const kind = thesaurus.concepts.get(name)?.kind

  return kind === 'object' || kind === 'body' ? subject : circumstance
}

/** The number of a unit or of a ministry (`@MX`): FNV-1a, 32 bits. */
export function keyOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)

  return hash | 0
}

/** Makes a question of what a text says: each unit is answered by itself, and nearly by what is near it. */
export function questionOf(thesaurus: Thesaurus, units: readonly Unit[]): Question {
  const answers = new Map<number, [number, number][]>()
  const sums = [0, 0, 0]
  const kinds = units.map(({ name }) => kindOf(thesaurus, name))
  for (const [at, { name, weight }] of units.entries()) {
    sums[kinds[at]!]! += weight
    for (const [other, how] of [[name, 1] as const, ...thesaurus.nearTo(name)]) {
      const key = keyOf(other)
      const known = answers.get(key)
      if (known) known.push([at, how])
      else answers.set(key, [[at, how]])
    }
  }

  return { units, kinds, answers, sums }
}

/** Puts what a text says in the form that is kept. */
export function marksOf(thesaurus: Thesaurus, units: readonly Unit[]): Marks {
  const sorted = units
    .map(({ name, weight }) => ({ key: keyOf(name), weight, kind: kindOf(thesaurus, name) }))
    .sort((a, b) => a.key - b.key)

  return {
    keys: Int32Array.from(sorted, ({ key }) => key),
    weights: Float32Array.from(sorted, ({ weight }) => weight),
    kinds: Uint8Array.from(sorted, ({ kind }) => kind),
  }
}

/** What is added to a sum so that one small agreement is not everything. */
const damping = 0.3

/**
 * Compares an entry with a question: how much of what is asked the entry says (`asked…`), and how much of what the
 * entry says was asked (`said…`), by kind; and the best single agreement.
 */
export function likeness(question: Question, { keys, weights, kinds }: Marks): Likeness {
  const { units, answers, sums } = question
  const met = new Float32Array(units.length)
  const said = [0, 0, 0]
  const whole = [0, 0, 0]

  for (let at = 0; at < keys.length; at += 1) {
    const weight = weights[at]!
    const kind = kinds[at]!
    whole[kind]! += weight
    let nearest = 0
    for (const [unit, how] of answers.get(keys[at]!) ?? []) {
      met[unit] = Math.max(met[unit]!, how * Math.sqrt(Math.min(1, weight)))
      nearest = Math.max(nearest, how * Math.sqrt(Math.min(1, units[unit]!.weight)))
    }
    said[kind]! += weight * nearest
  }

  const asked = [0, 0, 0]
  let bestSubject = 0
  let bestWord = 0
  for (const [at, { weight }] of units.entries()) {
    const kind = question.kinds[at]!
    asked[kind]! += weight * met[at]!
    if (kind === subject) bestSubject = Math.max(bestSubject, Math.min(1, weight) * met[at]!)
    if (kind === word && weight > 0.4) bestWord = Math.max(bestWord, met[at]!)
  }
  const askedSubject = asked[subject]! / (sums[subject]! + damping)
  const saidSubject = said[subject]! / (whole[subject]! + damping)

  return {
    traits: [
      askedSubject,
      asked[circumstance]! / (sums[circumstance]! + damping),
      asked[word]! / (sums[word]! + damping),
      share(asked, sums),
      saidSubject,
      share(said, whole),
      bestSubject,
      Math.sqrt(askedSubject * saidSubject),
      bestWord,
    ],
    met: units.flatMap((unit, at) => (met[at]! > 0 ? [{ unit, how: met[at]! }] : [])),
  }
}

const share = (part: readonly number[], whole: readonly number[]): number => total(part) / (total(whole) || 1)
const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)
