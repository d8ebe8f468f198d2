import { type Language, languages } from '#domain/language.ts'
import type { Concept, ConceptKind } from '#domain/memory/thesaurus.ts'
import { conceptsHere } from './thesaurus.ts'

/** The columns of the file, as an import knows them. */
export const columns = ['id', 'year', 'requesters', 'providers', 'form', 'language', 'title', 'description']

const kinds: readonly (readonly [form: string, Readonly<Record<Language, string>>])[] = [
  [
    'on_site',
    words('Study visit on', 'Visita de estudio sobre', 'Visita técnica sobre', 'Visite d’étude sur'),
  ],
  [
    'expert_visit',
    words(
      'Expert mission on',
      'Misión de expertos sobre',
      'Missão de especialistas sobre',
      'Mission d’experts sur',
    ),
  ],
  ['workshop', words('Workshop on', 'Taller sobre', 'Oficina sobre', 'Atelier sur')],
  ['training', words('Course on', 'Curso sobre', 'Curso sobre', 'Formation sur')],
  [
    'virtual',
    words('Web seminar on', 'Seminario web sobre', 'Seminário virtual sobre', 'Séminaire en ligne sur'),
  ],
]
const purposes = [
  words(
    'The ministry wished to compare',
    'El ministerio deseaba comparar',
    'O ministério desejava comparar',
    'Le ministère souhaitait comparer',
  ),
  words(
    'The aim was to train staff in',
    'El objetivo fue capacitar al personal en',
    'O objetivo foi capacitar a equipe em',
    'L’objectif était de former le personnel en matière de',
  ),
  words(
    'Officials studied',
    'Los funcionarios estudiaron',
    'Os servidores estudaram',
    'Les fonctionnaires ont étudié',
  ),
  words(
    'The mission prepared a manual on',
    'La misión preparó un manual sobre',
    'A missão preparou um manual sobre',
    'La mission a préparé un manuel sur',
  ),
]
const ands = words('together with', 'junto con', 'junto com', 'ainsi que')
const places = words('Held in', 'Se realizó en', 'Realizada em', 'Tenue à')
const members =
  'AG AR BS BB BZ BO BR CA CL CO CR DM DO EC SV US GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT UY VE'.split(
    ' ',
  )
const native: Readonly<Record<string, Language>> = { BR: 'pt', HT: 'fr', CA: 'fr' }
const english = new Set('AG BS BB BZ DM US GD GY JM KN LC VC SR TT'.split(' '))

function words(en: string, es: string, pt: string, fr: string): Readonly<Record<Language, string>> {
  return { en, es, pt, fr }
}

/** So many records of cooperation in four languages, as lines of CSV: the same for the same seed. */
export function* recordLines(count: number, seed: number): Generator<string> {
  const { pick, often, chance } = dice(seed)
  const concepts = conceptsHere()
  const of = (...wanted: readonly ConceptKind[]) =>
    shuffled(
      concepts.filter(
        ({ kind, terms }) => wanted.includes(kind) && new Set(terms.map(t => t.language)).size === 4,
      ),
      pick,
    )
  const [subjects, means, people] = [of('object'), of('means', 'body'), of('group', 'sector')]
  const towns = Array.from({ length: 20_000 }, () => townOf(pick))
  yield `${columns.join(',')}\n`

  for (let at = 1; at <= count; at += 1) {
    const requester = often(members)
    const language = chance(0.8)
      ? (native[requester] ?? (english.has(requester) ? 'en' : 'es'))
      : pick(languages)
    const say = ({ terms }: Concept) => pick(terms.filter(term => term.language === language)).text
    const [form, of] = often(kinds)
    const subject = often(subjects)
    const title = `${of[language]} ${say(subject)}${chance(0.4) ? ` (${say(often(people))})` : ''}`
    const description = [
      `${pick(purposes)[language]} ${say(subject)} ${ands[language]} ${say(often(means))}: ${say(often(people))}.`,
      ...(chance(0.6) ? [`${pick(purposes)[language]} ${say(often(subjects))}.`] : []),
      ...(chance(0.7) ? [`${places[language]} ${often(towns)}.`] : []),
    ].join(' ')
    const row = [
      `B${at}`,
      2004 + Math.floor(22 * (at / count)),
      requester,
      pick(members),
      form,
      language,
      title,
      description,
    ]
    yield `${row.map(cell => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`
  }
}

/** Chances that come out the same for a seed (mulberry32); `often` prefers what stands first, as words are used (Zipf). */
function dice(seed: number) {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const often = <T>(list: readonly T[]): T =>
    list[Math.min(list.length, Math.floor(Math.exp(next() * Math.log(list.length + 1)))) - 1]!

  return { pick, often, chance: (share: number) => next() < share }
}

/** In another order, so that no area of the thesaurus is the frequent one. */
function shuffled<T>(list: readonly T[], pick: <U>(of: readonly U[]) => U): readonly T[] {
  const rest = [...list]
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = pick(Array.from({ length: at + 1 }, (_, n) => n))
    ;[rest[at], rest[other]] = [rest[other]!, rest[at]!]
  }

  return rest
}

const syllables =
  'ba ca do fe gua jo la ma ne po qui ra sa to vi zu mon tar cer lin pal que chi nau tez ibi'.split(' ')
const townOf = (pick: <T>(of: readonly T[]) => T): string => {
  const name = Array.from({ length: pick([2, 3, 4]) }, () => pick(syllables)).join('')

  return name[0]!.toUpperCase() + name.slice(1)
}
