import { type Language, languages, type Words } from '../language.ts'
import { append } from '../lists.ts'
import type { Topic } from '../topics.ts'
import { keyOf } from './key.ts'
import type { Marks } from './likeness.ts'
import type { Concept, Thesaurus } from './thesaurus.ts'
import type { Unit } from './units.ts'
import { fold } from './words.ts'

/** One thing that is sought: what the same words can mean, and the words themselves. */
export type Thing = { readonly weight: number; readonly words: readonly string[]; readonly unit: Unit }

/** A search, ready to be compared with many entries. */
export type Search = {
  readonly things: readonly Thing[]
  /** For each number an entry may have: which things it answers, how nearly, and by which unit. */
  readonly answers: ReadonlyMap<number, readonly Answer[]>
  /** All that is sought, and how surely. */
  readonly asked: readonly { readonly thing: number; readonly unit: Unit; readonly sure: number }[]
}
type Answer = { readonly thing: number; readonly how: number; readonly unit: Unit }

/**
 * How nearly something answers what is sought: what is asked itself, what is narrower by so many steps, what is
 * broader or related, and what is only filed under the topic of that name.
 */
const nearness = { narrower: [1, 0.95, 0.85, 0.7], around: 0.3, topic: 0.6 }
/** The word itself, where it is all that is sought, and where it is part of it. */
const literal = { whole: 0.9, part: 0.35 }

/** A search as things: whoever seeks one is glad of its narrower kinds, and little of what is beside it. */
export function searchOf(thesaurus: Thesaurus, units: readonly Unit[]): Search {
  const things: Thing[] = []
  const answers = new Map<number, Answer[]>()
  const asked: Search['asked'][number][] = []
  const rank = (unit: Unit) => unit.weight + (isConcept(unit) ? 10 + 10 * wordsIn(unit).length : 0)
  // Concepts first, and those of the most words: a word by itself is a thing only where no concept is said with it.
  const sorted = units
    .map(unit => ({ unit, exact: isTerm(thesaurus, unit) }))
    .sort((a, b) => rank(b.unit) + (b.exact ? 5 : 0) - rank(a.unit) - (a.exact ? 5 : 0))
  for (const { unit, exact } of sorted) {
    const words = wordsIn(unit)
    let at = things.findIndex(thing => words.every(word => thing.words.includes(word)))
    if (at < 0) at = things.push({ weight: unit.weight, words, unit }) - 1
    const { weight, words: all } = things[at]!
    const whole = words.length >= all.length
    if (whole && unit.weight > weight) things[at] = { ...things[at]!, weight: unit.weight }
    const part = whole ? literal.whole : literal.part
    const sure = isConcept(unit) ? (exact && whole ? 1 : Math.sqrt(unit.weight / weight)) : part
    asked.push({ thing: at, unit, sure: Math.min(1, sure) })
    for (const [name, how] of around(thesaurus, unit.name)) {
      append(answers, keyOf(name), { thing: at, how: how * Math.min(1, sure), unit })
    }
  }

  return { things, answers, asked }
}

const isConcept = ({ name }: Unit): boolean => !name.startsWith('=')

/** True where the concept is called just so. */
const isTerm = ({ concepts }: Thesaurus, { name, said }: Unit): boolean =>
  concepts.get(name)?.terms.some(({ text }) => fold(text) === fold(said)) ?? false

const wordsIn = ({ said }: Unit): readonly string[] => said.toLowerCase().split(' ')

/** What of a search something says: which units, and what part of the whole they are, 0 to 1. */
export type Hit = { readonly score: number; readonly met: readonly Unit[] }

/**
 * A simple sum: of each thing sought its weight, by how nearly it is said, and how plainly. What it comes to is told in
 * steps of a tenth: what differs by less is as likely.
 */
export function hitOf({ things, answers }: Search, marks: Marks, topics: readonly string[]): Hit {
  const said = things.map(() => 0)
  const by: (Unit | null)[] = things.map(() => null)
  const meet = (key: number, plainly: number) => {
    for (const { thing, how, unit } of answers.get(key) ?? []) {
      const whole = how * (isConcept(unit) ? plainly : 1)
      if (whole <= said[thing]!) continue
      said[thing] = whole
      by[thing] = unit
    }
  }
  for (const [at, key] of marks.keys.entries()) {
    const weight = marks.weights[at]!
    meet(key, weight < faint ? 0 : Math.sqrt(Math.min(1, weight / plain)))
  }
  for (const topic of topics) meet(keyOf(`#${topic}`), 1)

  const whole = things.reduce((sum, { weight }) => sum + weight, 0) || 1
  const sum = things.reduce((sum, { weight }, at) => sum + weight * said[at]!, 0)

  return {
    score: Math.round((sum / whole) * 10) / 10,
    met: by.filter((unit, at): unit is Unit => unit !== null && said[at]! > nearness.around),
  }
}

/** What an entry hardly says is not said; what weighs this much is said plainly. */
const faint = 0.04
const plain = 0.3

/** The numbers by which entries are fetched: of what weighs in the search, and is near enough to count by itself. */
export function keysOf({ things, asked }: Search): readonly number[] {
  const most = Math.max(0, ...things.map(({ weight }) => weight))

  return asked
    .filter(({ thing, sure }) => sure > nearness.around && things[thing]!.weight >= 0.3 * most)
    .flatMap(({ unit }) =>
      isConcept(unit)
        ? [keyOf(`^${unit.name}`), ...topicsOf(unit.name).map(topic => keyOf(`#${topic}`))]
        : [keyOf(unit.name)],
    )
}

/** The numbers under which an entry is fetched besides those of what it says: of what is broader, and of its topics. */
export function fetchKeys(
  { concepts }: Thesaurus,
  units: readonly Unit[],
  topics: readonly string[],
): readonly number[] {
  const keys = new Set<number>()
  for (const unit of units)
    if (isConcept(unit) && unit.weight >= faint)
      for (const key of keysAbove(concepts, unit.name)) keys.add(key)
  for (const topic of topics) keys.add(keyOf(`#${topic}`))

  return [...keys]
}

/** The numbers of a concept and of what is broader than it, by as many steps as a search goes down. */
function keysAbove(concepts: Thesaurus['concepts'], name: string): readonly number[] {
  const known = above.get(concepts) ?? new Map<string, readonly number[]>()
  above.set(concepts, known)
  const before = known.get(name)
  if (before) return before

  const names = new Set<string>()
  let level: readonly string[] = [name]
  for (const _ of nearness.narrower) {
    for (const one of level) names.add(one)
    level = level.flatMap(one => concepts.get(one)?.broader ?? []).filter(one => !names.has(one))
  }
  const keys = [...names].map(one => keyOf(`^${one}`))
  known.set(name, keys)

  return keys
}

const above = new WeakMap<Thesaurus['concepts'], Map<string, readonly number[]>>()

/** What units are called, each once: a concept in four languages, or the word itself. */
export function namesIn(thesaurus: Thesaurus, units: readonly Unit[]): readonly (Words | string)[] {
  const named = new Map<string, Words | string>()
  for (const { name, said } of units) {
    const concept = thesaurus.concepts.get(name)
    const names = concept ? namesOf(concept) : said
    named.set(typeof names === 'string' ? fold(names) : names.en, names)
  }

  return [...named.values()]
}

/** A concept as each language calls it first. */
export const namesOf = (concept: Concept): Words =>
  Object.fromEntries(languages.map(language => [language, termIn(concept, language)])) as Words

const termIn = ({ id, terms }: Concept, language: Language): string =>
  terms.find(term => term.language === language)?.text ?? id

/** What answers a unit, and how nearly: `#topic` stands for the network's own topic. */
function around(thesaurus: Thesaurus, name: string): ReadonlyMap<string, number> {
  const all = new Map<string, number>([[name, 1]])
  let level = [name]
  for (const how of nearness.narrower) {
    for (const one of level) all.set(one, Math.max(how, all.get(one) ?? 0))
    level = level.flatMap(one => narrowerOf(thesaurus).get(one) ?? []).filter(one => !all.has(one))
  }
  for (const topic of topicsOf(name)) all.set(`#${topic}`, nearness.topic)
  const { broader = [], related = [] } = thesaurus.concepts.get(name) ?? {}
  for (const other of [...broader, ...related]) if (!all.has(other)) all.set(other, nearness.around)

  return all
}

/** What each concept has below it. */
export function narrowerOf(thesaurus: Thesaurus): ReadonlyMap<string, readonly string[]> {
  const known = below.get(thesaurus)
  if (known) return known
  const narrower = new Map<string, string[]>()
  for (const { id, broader } of thesaurus.concepts.values())
    for (const above of broader) append(narrower, above, id)
  below.set(thesaurus, narrower)

  return narrower
}

const below = new WeakMap<Thesaurus, ReadonlyMap<string, readonly string[]>>()

const topicsOf = (name: string): readonly string[] =>
  Object.entries(subjects).flatMap(([topic, concepts]) => (concepts.includes(name) ? [topic] : []))

/** The concepts that say just what a topic of the network is of. */
const subjects: Readonly<Record<Topic, readonly string[]>> = {
  legislation: ['labour-law', 'labour-law-enforcement', 'labour-law-dissemination'],
  inspection: ['labour-inspection'],
  working_conditions: [],
  osh: ['occupational-safety-health'],
  child_labour: ['child-labour'],
  forced_labour: ['forced-labour', 'trafficking-in-persons'],
  discrimination: ['discrimination'],
  collective_bargaining: ['collective-bargaining', 'freedom-of-association'],
  social_dialogue: ['social-dialogue'],
  conflict_resolution: ['labour-dispute-resolution', 'conciliation'],
  wages: ['wages'],
  employment_policies: ['employment-policy'],
  employment_services: ['public-employment-service'],
  youth_employment: ['youth-employment'],
  training: ['vocational-training', 'skills-certification'],
  skills_recognition: ['skills-recognition'],
  inclusion: ['inclusion-of-vulnerable-workers'],
  market_information: ['labour-market-information', 'labour-market-observatory'],
  migration: ['labour-migration'],
  msme_informal: ['small-enterprise', 'informal-economy'],
  social_protection: ['social-protection'],
  gender: ['gender-equality'],
  management: ['strategic-planning'],
  ict_telework: ['telework'],
  cooperation: ['international-cooperation'],
  institutions: ['inter-institutional-coordination'],
}
