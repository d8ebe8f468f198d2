import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { catalogue } from '#text/catalogue.ts'
import type { Key } from '#text/key.ts'
import { seminar, stored } from './setting.ts'

const desk = await openDesk()
const { as, contact, database, guest, lead, observer, officer, person, sql, staff } = desk
const someOfficer = await officer()
const activity = (ref: string) => database.transact(db => db.activities.find(ref, 'read'))
const speaking = (language: Language) =>
  person(`Officer who speaks ${language}`, [{ role: 'officer' }], language).then(who => as(who))

test('an officer adds an activity: it is shown, asked once, and kept as it was said', async () => {
  const before = await stored(desk)
  const asked = await as(someOfficer).opens('memory add', seminar)
  expect(await stored(desk)).toEqual(before)
  for (const said of ['Mexico and ILO', 'Brazil', 'workshop', '12 to 14 March 2019', 'Labour inspection'])
    expect(asked.text).toContain(said)

  const done = await as(someOfficer).agrees(asked)
  const kept = (await activity(done.ref))!
  expect(done.keys[0]).toBe('commands.memory.add.done')
  const { source: _, ...said } = seminar
  expect(kept.fields).toMatchObject({ ...said, period: { kind: 'spans' }, year: 2019 })
  expect([kept.origin, kept.sources.place]).toEqual(['desk', seminar.source])
})

test('an officer who adds what the memory has under another name is shown it before the yes', async () => {
  const mine = { title: 'Mercury in small gold mines', requesters: 'Guyana', source: 'a letter' }
  const { ref } = await as(someOfficer).makes('memory add', mine)
  const other = {
    title: 'Mercurio en la minería aurífera artesanal',
    requesters: 'GY',
    source: 'the minutes',
  }
  const asked = await as(someOfficer).opens('memory add', other)

  expect(asked.keys).toContain('memory.alike')
  expect(asked.text).toContain(ref)
})

test('what was added is journalled: by whom, from where it is known, and all it says', async () => {
  const { ref } = await as(someOfficer).makes('memory add', { title: 'Journal', source: 'a letter' })
  const [entry] = await database.transact(db => db.journal.of('activity', ref))

  expect(entry).toMatchObject({ act: 'add', person: someOfficer.name, platform: 'console' })
  expect(entry!.facts).toMatchObject({ source: 'a letter', fields: { title: 'Journal' } })
})

test('a title and a source are enough; the words are in the language of who writes them', async () => {
  const { ref } = await (await speaking('pt')).makes('memory add', { title: 'Oficina', source: 'a ata' })

  expect((await activity(ref))!.fields).toMatchObject({ language: 'pt', requesters: [], year: null })
})

test('countries are understood in any language, and organisations stay as they are written', async () => {
  const parties = { requesters: 'Brasil, CERSSO; états-unis', providers: ['Organización Demo', 'AR', 'AR'] }
  const { ref } = await as(someOfficer).makes('memory add', { title: 'Parties', source: 'x', ...parties })

  expect((await activity(ref))!.fields).toMatchObject({
    requesters: ['BR', 'CERSSO', 'US'],
    providers: ['Organización Demo', 'AR'],
  })
})

test('the very same again is not kept twice, and is shown where it is', async () => {
  const first = await as(someOfficer).makes('memory add', { title: 'Once', source: 'x' })
  const before = await stored(desk)
  const again = await as(someOfficer).tries('memory add', { title: 'Once', source: 'y' })

  expect(again.tone).toBe('refused')
  expect(again.keys[0]).toBe('commands.memory.add.known')
  expect(again.ref).toBe(first.ref)
  expect(await stored(desk)).toEqual(before)
})

test('a second yes to the same question adds nothing', async () => {
  const asked = await as(someOfficer).opens('memory add', { title: 'Pressed twice', source: 'x' })
  const first = await as(someOfficer).agrees(asked)
  const before = await stored(desk)

  expect((await as(someOfficer).agrees(asked)).ref).toBe(first.ref)
  expect(await stored(desk)).toEqual(before)
})

test('what was added can be looked for by what it says', async () => {
  const { ref } = await as(someOfficer).makes('memory add', {
    title: 'Erradicación del trabajo infantil en la zafra',
    language: 'es',
    source: 'x',
    requesters: ['GT'],
  })
  const need = { title: 'Child labour', description: 'in sugar cane', requesters: ['GT'], topics: [] }

  expect((await database.transact(db => db.memory.alike(need, 3)))[0]?.ref).toBe(ref)
})

/** What a field is given, and the sentence that says what is wrong with it. */
const wrong: readonly (readonly [field: string, entry: string | readonly string[], why: Key])[] = [
  ['title', '', 'invalid.required'],
  ['title', '\u200b', 'invalid.required'],
  ['title', 'x'.repeat(301), 'invalid.tooLong'],
  ['source', '', 'invalid.required'],
  ['source', 'x'.repeat(301), 'invalid.tooLong'],
  ['requesters', 'x'.repeat(151), 'invalid.tooLong'],
  ['providers', Array.from({ length: 41 }, (_, at) => `Organisation ${at}`), 'invalid.tooMany'],
  ['form', 'teleportation', 'invalid.choice'],
  ['topics', ['football'], 'invalid.choice'],
  ['period', '30 February 2019', 'invalid.period.no_such_day'],
  ['year', '1949', 'invalid.number'],
  ['year', '2101', 'invalid.number'],
  ['year', 'long ago', 'invalid.number'],
  ['description', 'x'.repeat(3001), 'invalid.tooLong'],
  ['report', 'rialnet.org/report', 'invalid.address'],
  ['report', 'javascript:alert(1)', 'invalid.address'],
  ['report', 'https://a b', 'invalid.address'],
  ['language', 'Latin', 'invalid.choice'],
]

describe.each(['en', 'es', 'pt', 'fr'] as const)('in %s', language => {
  test.each(wrong)('a form with %s %j is told why, kept as typed, and nothing is stored', async (...of) => {
    const [field, entry, why] = of
    const voice = await speaking(language)
    const before = await stored(desk)
    const { reply, text } = await voice.fills('memory add', { ...seminar, [field]: entry })

    expect(Object.entries(reply.form!.problems).map(([name, { key }]) => [name, key])).toEqual([[field, why]])
    expect(text).toContain(catalogue[language][why].split('{')[0]!)
    expect(reply.form!.values).toEqual({ ...seminar, [field]: entry })
    expect(await stored(desk)).toEqual(before)
  })
})

test('a year too far ahead is refused before the question, and nothing is stored', async () => {
  const before = await stored(desk)
  const answer = await as(someOfficer).opens('memory add', { title: 'T', source: 'x', year: '2033' })

  expect(answer.keys).toContain('refusal.activity.year')
  expect(answer.text).toContain('between 1950 and 2032')
  expect(await stored(desk)).toEqual(before)
})

test('only the Secretariat adds to the memory', async () => {
  const before = await stored(desk)
  const others = [guest(), await contact('MX'), await staff('PE'), await observer()]
  for (const who of others) {
    const { tone, keys } = await as(who).tries('memory add', seminar)
    expect(tone, who.name).toBe('refused')
    expect(keys.some(key => key.startsWith('refusal.gate'))).toBe(true)
  }
  expect(await stored(desk)).toEqual(before)

  const byLead = await as(await lead()).makes('memory add', { title: 'By the lead', source: 'x' })
  expect(byLead.tone).toBe('done')
})

test('it can be typed in any of the four languages', async () => {
  const lines = {
    en: 'memory add title:"Typed" source:"minutes" requesters:Peru providers:ILO year:2011',
    es: 'memoria agregar título:"Escrita" fuente:"acta" solicitantes:Perú oferentes:ILO año:2011',
    pt: 'memória incluir título:"Escrita" fonte:"ata" solicitantes:Peru ofertantes:ILO ano:2011',
    fr: 'mémoire ajouter titre:"Écrite" source:"procès-verbal" demandeurs:Pérou prestataires:ILO année:2011',
  }
  for (const [language, line] of Object.entries(lines)) {
    const { ref } = await (await speaking(language as Language)).does(line)
    expect((await activity(ref))!.fields).toMatchObject({
      requesters: ['PE'],
      providers: ['ILO'],
      year: 2011,
      language,
    })
  }
})

test('nothing is added by a list that is left', async () => {
  const before = await sql('select count(*) from activity')
  const asked = await as(someOfficer).opens('memory add', { title: 'Left', source: 'x' })
  await as(someOfficer).leaves(asked)

  expect(await sql('select count(*) from activity')).toEqual(before)
})
