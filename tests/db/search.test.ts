import { describe, expect, test } from 'vitest'
import type { SearchFilter } from '#db/sought.ts'
import type { Words } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { type HeldName, rememberHeld } from '#tests/setup/memory.ts'

const { as, clock, contact, database, staff } = await openDesk()
const { nameOf } = await rememberHeld(database, clock.now())
const everything: SearchFilter = {
  ministry: null,
  role: null,
  topic: null,
  form: null,
  from: null,
  to: null,
  kind: null,
  draftsOf: null,
}
const search = (typed: string, filter: Partial<SearchFilter> = {}, page = 1, size = 30) =>
  database.transact(db => db.search.search(typed, { ...everything, ...filter }, page, size))
const english = (name: Words | string | undefined) => (typeof name === 'string' ? name : name?.en)
const found = async (typed: string, filter: Partial<SearchFilter> = {}) =>
  (await search(typed, filter)).found.map(({ ref }) => nameOf.get(ref))

/** What is typed; what is first; why; what else is there; what is not. */
type Case = readonly [
  typed: string,
  first: HeldName,
  why: string | null,
  also?: readonly HeldName[],
  not?: readonly HeldName[],
]
const osh = ['mining', 'safeWork', 'asbestos', 'oshGuyana', 'secondOsh', 'cersso'] as const

describe('what is typed finds what it means', () => {
  const cases: readonly Case[] = [
    // The same need in four languages, and as it is abbreviated.
    [
      'occupational safety and health',
      'mining',
      'occupational safety and health',
      osh,
      ['storage', 'overseas'],
    ],
    ['seguridad y salud en el trabajo', 'safeWork', 'occupational safety and health', osh, ['storage']],
    ['segurança e saúde no trabalho', 'mining', 'occupational safety and health', osh, ['storage']],
    ['santé et sécurité au travail', 'mining', 'occupational safety and health', osh, ['storage']],
    ['OSH', 'mining', 'occupational safety and health', osh],
    ['SST', 'mining', 'occupational safety and health', osh],
    ['child labour', 'storage', 'child labour', ['landfills'], ['domestic']],
    ['trabajo infantil', 'storage', 'child labour', ['landfills'], ['domestic']],
    ['trabalho infantil', 'storage', 'child labour', ['landfills'], ['domestic']],
    ['travail des enfants', 'storage', 'child labour', ['landfills']],
    ['telework', 'telework', 'telework'],
    ['teletrabajo', 'telework', 'telework'],
    ['teletrabalho', 'telework', 'telework'],
    ['télétravail', 'telework', 'telework'],
    ['salario mínimo', 'minimumWage', 'minimum wage'],
    ['salaire minimum', 'minimumWage', 'minimum wage'],
    ['libertad sindical', 'association', 'freedom of association'],
    ['liberté syndicale', 'association', 'freedom of association'],
    ['empleo juvenil', 'youth', 'youth employment'],
    ['certificación de competencias', 'certification', 'skills certification', ['competencies']],
    ['inspeção do trabalho', 'mining', 'labour inspection', ['inspection', 'conflicts']],
    // What is narrower is found with what is broader; what is only filed under a topic, too.
    ['asbesto', 'asbestos', 'asbestos', [], ['safeWork', 'mining']],
    ['amiante', 'asbestos', 'asbestos'],
    ['migración laboral', 'overseas', 'labour migration', ['migrants']],
    ['inspección en minería', 'mining', 'mine labour inspection', [], ['storage']],
    ['basureros', 'landfills', 'waste sector', [], ['storage']],
    ['observatorio del mercado de trabajo', 'observatory', 'labour market observatory'],
    ['trabajadoras del hogar', 'domestic', 'domestic work'],
    // A term without all of its words.
    ['seguridad ocupacional', 'mining', null, ['safeWork', 'asbestos']],
    // Words of no concept.
    ['SECLO', 'conciliation', 'SECLO'],
    ['Revalora', 'competencies', 'Revalora', [], ['certification']],
    ['videoconference', 'safeWork', null],
    // Several things at once, in several languages at once.
    ['child labor landfills', 'landfills', 'child labour', ['storage']],
    ['inspection minería', 'mining', null],
    ['teletrabajo gender', 'telework', null],
    // Without accents, in capitals, in plural, the other way round.
    ['INSPECCION EN MINERIA', 'mining', 'mine labour inspection'],
    ['minería, inspección', 'mining', 'mine labour inspection'],
    ['salarios minimos', 'minimumWage', 'minimum wage'],
  ]
  test.each(cases.map(one => [one[0], one] as const))(
    '%s',
    async (_, [typed, first, why, also = [], not = []]) => {
      const { found: all, understood } = await search(typed)
      const names = all.map(({ ref }) => nameOf.get(ref))

      expect(names[0]).toBe(first)
      if (why !== null) expect(all[0]!.why.map(english)).toContain(why)
      expect(names).toEqual(expect.arrayContaining([...also]))
      for (const name of not) expect(names).not.toContain(name)
      expect(understood.also).toEqual([])
    },
  )
})

describe('slips and halves of words are forgiven, and it is said what was looked for', () => {
  test.each<readonly [string, HeldName, string]>([
    ['inspecion', 'mining', 'inspection'],
    ['inspeccin', 'mining', 'inspección'],
    ['asbestoss', 'asbestos', 'asbestos'],
    ['concilacion', 'conciliation', 'conciliación'],
    ['teletrab', 'telework', 'teletrabajo'],
    ['certif', 'certification', 'certificado'],
    ['videoconfernce', 'safeWork', 'videoconference'],
    ['landfils', 'landfills', 'landfill'],
    // Words that only the memory itself has.
    ['Revalroa', 'competencies', 'revalora'],
    ['cerss', 'cersso', 'cersso'],
  ])('%s', async (typed, first, meant) => {
    const { found: all, understood } = await search(typed)

    expect(nameOf.get(all[0]?.ref ?? '')).toBe(first)
    expect(understood.also.map(one => one.typed)).toEqual([typed])
    expect(understood.also[0]!.meant.toLowerCase()).toBe(meant)
  })
})

describe('members and years that are named narrow the search', () => {
  test.each<readonly [string, readonly HeldName[]]>([
    ['STPS', ['safeWork', 'observatory']],
    ['Mexique', ['safeWork', 'observatory']],
    ['Secretaría del Trabajo y Previsión Social', ['safeWork', 'observatory']],
    ['certificación Chile', ['certification']],
    ['seguridad ocupacional Canada', ['safeWork']],
    ['Chile 2022', ['mining']],
    ['2013', ['landfills']],
    ['estados unidos', []],
  ])('%s', async (typed, names) => {
    expect(await found(typed)).toEqual(names)
  })

  test('what both of two members had part in is before what one of them had', async () => {
    expect(await found('Panamá Chile')).toEqual(['mining', 'certification'])
    expect(await found('Chile Perú')).toEqual(['certification', 'mining', 'competencies', 'observatory'])
  })

  test('small words that are codes of members are words', async () => {
    const { understood } = await search('us do pe co')

    expect(understood.ministries).toEqual([])
  })
})

describe('filters', () => {
  test.each<readonly [string, Partial<SearchFilter>, readonly HeldName[]]>([
    ['', { ministry: 'AR', role: 'gave', from: 2010 }, ['conflicts', 'inspection']],
    ['', { ministry: 'TT', role: 'asked' }, ['inspection']],
    ['', { ministry: 'TT', role: 'gave' }, ['oshGuyana']],
    ['', { ministry: 'TT' }, ['inspection', 'oshGuyana']],
    ['inspección', { form: 'expert_visit' }, ['conflicts', 'oshGuyana']],
    ['inspección', { to: 2012 }, ['inspection', 'oshGuyana']],
    ['', { topic: 'child_labour' }, ['storage', 'landfills']],
    ['SST', { kind: 'request' }, []],
    ['SST', { form: 'workshop', topic: 'osh' }, ['secondOsh', 'cersso']],
  ])('“%s” %j', async (typed, filter, names) => {
    expect(await found(typed, filter)).toEqual(names)
  })
})

test('what is as likely comes newest first, what nobody has dated last', async () => {
  const all = await found('')

  expect(all).toHaveLength(23)
  expect(all[0]).toBe('certification')
  expect(all.slice(-2).sort()).toEqual(['observatory', 'telework'])
})

test('the pages of a search have each result once', async () => {
  const pages = [1, 2, 3].map(page => search('SST', {}, page, 4))
  const refs = (await Promise.all(pages)).flatMap(({ found: all }) => all.map(({ ref }) => ref))

  expect(refs).toEqual((await search('SST')).found.map(({ ref }) => ref))
  expect(refs).toHaveLength((await search('SST')).total)
})

describe('an honest nothing', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['xyzzyqwv', [], ['xyzzyqwv']],
    ['pymes', ['small enterprises'], []],
    ['de la', [], []],
    ['???', [], []],
  ])('%s', async (typed, things, unknown) => {
    const { total, found: all, understood } = await search(typed)

    expect([total, all]).toEqual([0, []])
    expect(understood.things.map(english)).toEqual(things)
    expect(understood.unknown).toEqual(unknown)
  })

  test('a word that nobody has written does not hide what the others find', async () => {
    const { found: all, understood } = await search('asbestos xyzzyqwv')

    expect(nameOf.get(all[0]!.ref)).toBe('asbestos')
    expect(understood.unknown).toEqual(['xyzzyqwv'])
  })
})

test('a word is set right wherever it stands by itself, and told once; a rush of strange words is no search', async () => {
  const { understood } = await search('inspeccin inspeccin minería')
  expect(understood.also).toEqual([{ typed: 'inspeccin', meant: 'inspección' }])
  const inside = await search('teletrab teletrabajo')
  expect(inside.understood.also).toEqual([{ typed: 'teletrab', meant: 'teletrabajo' }])
  expect(inside.understood.things).toHaveLength(1)

  const rush = Array.from({ length: 40 }, (_, at) => `qx${String.fromCharCode(97 + (at % 26))}zw${at}v`).join(
    ' ',
  )
  const { total, understood: none } = await search(rush)
  expect([total, none.things, none.also]).toEqual([0, [], []])
})

test('requests are found beside activities; a draft by its own ministry alone', async () => {
  const mexico = as(await contact('MX'))
  const filed = await mexico.files({ title: 'Seguridad en alturas', need: 'Andamios.', topics: ['osh'] })
  const draft = (
    await as(await staff('MX')).makes('request propose', {
      title: 'Andamios seguros',
      need: 'Trabajo en alturas.',
      topics: ['osh'],
    })
  ).ref
  const refs = async (filter: Partial<SearchFilter>) =>
    (await search('andamios', filter)).found.map(({ ref }) => ref)

  expect(await refs({})).toEqual([filed])
  expect(await refs({ draftsOf: 'BR' })).toEqual([filed])
  expect((await refs({ draftsOf: 'MX' })).sort()).toEqual([filed, draft].sort())
  expect(await refs({ kind: 'activity' })).toEqual([])
})
