import { append } from '../lists.ts'
import { keyOf } from './key.ts'
import { numbered } from './numbered.ts'
import type { Rarity } from './rarity.ts'
import type { Said } from './said.ts'
import { kept, type Theme } from './themes.ts'
import type { Thesaurus } from './thesaurus.ts'
import type { Unit } from './units.ts'

/** What an entry says, as the memory keeps it: numbers of units and themes, with their weights and kinds. */
export type Marks = { readonly keys: Int32Array; readonly weights: Float32Array; readonly kinds: Uint8Array }

/** What is asked, ready to be compared with many entries. */
export type Question = {
  readonly units: readonly Unit[]
  readonly kinds: readonly number[]
  /** For each number an entry may have: the units of the question it answers, and how nearly. */
  readonly answers: ReadonlyMap<number, Answer>
  readonly sums: readonly number[]
  readonly themes: readonly Theme[]
  readonly rarity: Rarity
}

type Answer = readonly (readonly [unit: number, how: number])[]

/** How an entry is like a question: what the calibration weighs, and how nearly it met each unit, from 0 to 1. */
export type Likeness = { readonly traits: readonly number[]; readonly met: ArrayLike<number> }
export type Meeting = { readonly unit: Unit; readonly how: number }

/** Subjects and names say what is needed; groups, branches, instruments and ordinary words say more of it; then words. */
const subject = 0
const circumstance = 1
const word = 2
const theme = 3

/** The kind of a unit, for its share in a likeness. */
export function kindOf(thesaurus: Thesaurus, name: string): number {
  if (name.startsWith('=')) return word
  const kind = thesaurus.concepts.get(name)?.kind

  return kind === 'object' || kind === 'body' ? subject : circumstance
}

/** Makes a question of what a text says: each unit is answered by itself, and nearly by what is near it. */
export function questionOf(thesaurus: Thesaurus, said: Said, rarity: Rarity): Question {
  const units = said.units.map(unit => ({ ...unit, weight: unit.weight * rarity(keyOf(unit.name)) }))
  const answers = new Map<number, [number, number][]>()
  const sums = [0, 0, 0]
  const kinds = units.map(({ name }) => kindOf(thesaurus, name))
  for (const [at, { name, weight }] of units.entries()) {
    sums[kinds[at]!]! += weight
    for (const [other, how] of [[name, 1] as const, ...thesaurus.nearTo(name)]) {
      append(answers, keyOf(other), [at, how])
    }
  }

  return { units, kinds, answers, sums, themes: said.themes, rarity }
}

/** Puts what a text says in the form that is kept. */
export function marksOf(thesaurus: Thesaurus, { units, themes }: Said): Marks {
  const all = [
    ...units.map(({ name, weight }) => ({ key: keyOf(name), weight, kind: kindOf(thesaurus, name) })),
    ...kept(themes).map(({ key, weight }) => ({ key, weight, kind: theme })),
  ]

  return {
    keys: Int32Array.from(all, ({ key }) => key),
    weights: Float32Array.from(all, ({ weight }) => weight),
    kinds: Uint8Array.from(all, ({ kind }) => kind),
  }
}

/** What is added to a sum so that one small agreement is not everything. */
const damping = 0.3

/**
 * Compares entries with a question: how much of what is asked an entry says (`asked…`), and how much of what the entry
 * says was asked (`said…`), by kind; the best single agreement; and how far they are about the same. Made to be asked of
 * ten thousand entries: what it adds up in is used again, so each likeness is to be read before the next is asked for.
 */
export function likenessTo(question: Question): (marks: Marks, from?: number, to?: number) => Likeness {
  const { units, kinds, answers, sums, themes, rarity } = question
  const unitWeights = Float64Array.from(units, ({ weight }) => weight)
  const roots = unitWeights.map(weight => Math.sqrt(Math.min(1, weight)))
  const met = new Float64Array(units.length)
  const asked = new Float64Array(3)
  const said = new Float64Array(3)
  const whole = new Float64Array(3)
  const all = total(sums) || 1
  const nears = [...answers.values()]
  const answered = numbered(
    [...answers.keys()].map((key, at) => [key, at]),
    -1,
  )
  const themeWeight = numbered(
    themes.map(({ key, weight }) => [key, weight]),
    0,
  )

  return (marks, from = 0, to = marks.keys.length) => {
    met.fill(0)
    asked.fill(0)
    said.fill(0)
    whole.fill(0)
    let alike = 0

    for (let at = from; at < to; at += 1) {
      const kind = marks.kinds[at]!
      if (kind === theme) {
        alike += marks.weights[at]! * themeWeight(marks.keys[at]!)
        continue
      }
      const weight = marks.weights[at]! * rarity(marks.keys[at]!)
      whole[kind]! += weight
      const answer = answered(marks.keys[at]!)
      if (answer < 0) continue
      const near = nears[answer]!
      const root = Math.sqrt(Math.min(1, weight))
      let nearest = 0
      for (let n = 0; n < near.length; n += 1) {
        const [unit, how] = near[n]!
        if (how * root > met[unit]!) met[unit] = how * root
        if (how * roots[unit]! > nearest) nearest = how * roots[unit]!
      }
      said[kind]! += weight * nearest
    }

    let bestSubject = 0
    let bestWord = 0
    for (let at = 0; at < met.length; at += 1) {
      const how = met[at]!
      if (how === 0) continue
      const weight = unitWeights[at]!
      const kind = kinds[at]!
      asked[kind]! += weight * how
      if (kind === subject) bestSubject = Math.max(bestSubject, Math.min(1, weight) * how)
      if (kind === word && weight > 0.4) bestWord = Math.max(bestWord, how)
    }
    const askedSubject = asked[subject]! / (sums[subject]! + damping)
    const saidSubject = said[subject]! / (whole[subject]! + damping)

    return {
      traits: [
        askedSubject,
        asked[circumstance]! / (sums[circumstance]! + damping),
        asked[word]! / (sums[word]! + damping),
        total(asked) / all,
        saidSubject,
        total(said) / (total(whole) || 1),
        bestSubject,
        Math.sqrt(askedSubject * saidSubject),
        bestWord,
        // A share of a long story is always small: so also how much was met, whatever the length.
        Math.log1p(asked[subject]!),
        Math.log1p(asked[circumstance]!),
        Math.log1p(asked[word]!),
        Math.log1p(total(asked)),
        alike,
      ],
      met,
    }
  }
}

/** True of an entry that says nothing of what is asked, and is about something else. */
export const isApart = ({ traits }: Likeness): boolean =>
  traits[place.ofAllAsked] === 0 && traits[place.alike]! < 0.1

/** Where among the traits it stands how much of all that is asked was met, and how alike the themes are. */
const place = { ofAllAsked: 3, alike: 13 }

/** The units of a question that an entry met, each with how nearly. */
export const meetings = ({ units }: Question, { met }: Likeness): readonly Meeting[] =>
  units.flatMap((unit, at) => (met[at]! > 0 ? [{ unit, how: met[at]! }] : []))

/** The concepts that a question and an entry are both about, the strongest first. */
export function bothAbout({ themes }: Question, { keys, weights }: Marks, from: number, to: number) {
  const weightOf = new Map<number, number>()
  for (let at = from; at < to; at += 1) weightOf.set(keys[at]!, weights[at]!)
  const shared = themes.map(({ concept, key, weight }) => ({
    concept,
    weight: weight * (weightOf.get(key) ?? 0),
  }))

  return shared
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ concept }) => concept)
}

const total = (parts: ArrayLike<number>): number => parts[0]! + parts[1]! + parts[2]!
