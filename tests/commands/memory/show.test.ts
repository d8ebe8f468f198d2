import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'
import { adding, seminar } from './setting.ts'

const desk = await openDesk()
const { as, contact, database, guest, lead, observer, officer, person, staff, clock } = desk
const someOfficer = await officer()
const someLead = await lead('Lead, Technical Secretariat')
const mexico = await contact('MX')
const argentina = await contact('AR')
const add = adding(desk, someOfficer)
const reading = (language: Language) =>
  person(`Reader of ${language}`, [{ role: 'staff', ministry: 'MX' }], language).then(who => as(who))
const link = (from: string, to: string, kind: string, reason = '') =>
  as(someOfficer).makes('memory link', { from, to, kind, reason })

test('an activity is shown with who asked, who gave, when, what came of it, its report, and how it is known', async () => {
  const ref = await add({ ...seminar, call: 'XX CIMT' })
  const { text, reply } = await as(someOfficer).says(`memory show ${ref}`)

  for (const said of [
    `${ref} · ${seminar.title}`,
    'Who asked: Mexico and ILO',
    'Who gave: Brazil',
    'Period: 12 to 14 March 2019',
    'Form of the activity: workshop',
    'Topics: Labour inspection and Occupational safety and health',
    'Place: Brasilia',
    'Call or programme: XX CIMT',
    'Phase: 1',
    `What came of it: ${seminar.outcome}`,
    seminar.description,
    `Report ${seminar.report}`,
    'Came from – the Technical Secretariat',
  ])
    expect(text).toContain(said)
  const items = reply.body.flatMap(block => (block.kind === 'items' ? block.items : []))
  expect(items.map(({ address }) => address)).toEqual([seminar.report, seminar.source, undefined])
})

test('what nobody knows is not told, and where several are known from each says what', async () => {
  const ref = await add({ title: 'Small' })
  await as(someLead).makes('memory correct', {
    ref,
    source: 'a letter of May',
    place: 'Lima',
    year: '2011',
  })
  const { text } = await as(mexico).says(`memory show ${ref}`)

  expect(text).toContain('• the minutes – Título · Idioma · Convocatoria o programa')
  expect(text).toContain('• a letter of May – Año · Lugar')
  for (const unsaid of ['Periodo', 'Informe', 'Resultado', 'Quién'])
    expect(text.split('De dónde se sabe')[0]).not.toContain(unsaid)
})

test('what came from a file says which, and under which identifier', async () => {
  const fields = { ...(await activity(await add(seminar))).fields, phase: 'from a file' }
  const [{ ref } = { ref: '' }] = await database.transact(db =>
    db.activities.add([{ fields, originId: '17' }], 'activities.csv', clock.now()),
  )

  expect((await as(someOfficer).says(`memory show ${ref}`)).text).toContain('activities.csv, no. 17')
})

describe('in the reader’s own language', () => {
  test('a translation comes first, and the words it is of beside it', async () => {
    const ref = await add(seminar)
    const french = { title: 'Inspection fondée sur les risques', description: 'Deux semaines.' }
    await as(someLead).makes('memory correct', { ref, source: 'x', into: 'fr', ...french })
    const shown = (await (await reading('fr')).says(`mémoire voir ${ref}`)).text

    expect(shown).toContain(`${ref} · ${french.title}`)
    expect(shown).toContain(`Titre original: ${seminar.title}`)
    expect(shown).toContain(`Description: ${french.description}`)
    expect(shown).toContain(`Description originale: ${seminar.description}`)
    expect(shown).toContain('Résultat: Un manual')

    const spanish = (await (await reading('es')).says(`memoria ver ${ref}`)).text
    expect(spanish).toContain(`${ref} · ${seminar.title}`)
    expect(spanish).toContain('Traducciones: francés')
    expect(spanish).not.toContain(french.title)
  })

  test('half a translation leaves the other half as it is written', async () => {
    const ref = await add(seminar)
    await as(someLead).makes('memory correct', {
      ref,
      source: 'x',
      into: 'pt',
      description: 'Duas semanas',
    })
    const shown = (await (await reading('pt')).says(`memória mostrar ${ref}`)).text

    expect(shown).toContain(`${ref} · ${seminar.title}`)
    expect(shown).toContain('Descrição: Duas semanas')
    expect(shown).not.toContain('Título original')
  })

  test.each(['en', 'es', 'pt', 'fr'] as const)('every sentence of it is said in %s', async language => {
    const ref = await add(seminar)
    await link(ref, await add(), 'continues', 'phase 2')
    const { text } = await (await reading(language)).says(`memory show ${ref}`)

    expect(text).not.toMatch(/\{\w+\}|memory\.|fields\.|choices\./)
  })
})

describe('what belongs together', () => {
  test('is seen from both sides, with who said so and why, and leads on', async () => {
    const [first, second] = [await add({ title: 'First' }), await add({ title: 'Second' })]
    await link(second, first, 'continues', 'phase 2')
    const from = await as(someOfficer).says(`memory show ${second}`)
    const to = await as(someOfficer).says(`memory show ${first}`)

    expect(from.text).toContain(`Goes on with ${first} · First`)
    expect(from.text).toContain(`${someOfficer.name}, 1 Sept 2026, 15:00 UTC: phase 2`)
    expect(to.text).toContain(`Goes on in ${second} · Second`)
    expect((await as(someOfficer).presses(to, 'Show')).text).toContain(`${second} · Second`)
  })

  test('the Secretariat can take it back from there, and nobody else is offered it', async () => {
    const [first, second] = [await add(), await add()]
    await link(second, first, 'joins')
    const seen = await as(someOfficer).says(`memory show ${first}`)
    await as(someOfficer).succeeds(await as(someOfficer).presses(seen, 'memory unlink'))

    expect((await as(someOfficer).says(`memory show ${first}`)).keys).not.toContain('memory.links')
    const other = JSON.stringify((await as(mexico).says(`memory show ${second}`)).reply)
    for (const command of ['memory unlink', 'memory correct', 'memory link'])
      expect(other).not.toContain(command)
  })

  test('a request is told only to who may know of it', async () => {
    const proposer = await staff('MX')
    const words = { title: 'Secret title', need: 'N', topics: ['osh'] }
    const { ref: draft } = await as(proposer).makes('request propose', words)
    const ref = await add()
    await database.transact(db => db.activities.link(draft, ref, 'continues', null, null, clock.now()))

    expect((await as(mexico).says(`memory show ${ref}`)).text).toContain('Secret title')
    for (const who of [someOfficer, argentina, await observer()])
      expect((await as(who).says(`memory show ${ref}`)).text).not.toContain(draft)
  })
})

describe('a request in the memory', () => {
  test('says what it asks and where it stands, what it belongs to, and leads to all of it', async () => {
    const sides = { requester: as(mexico), officer: as(someOfficer), provider: as(argentina) }
    const ref = await requestIn('agreed', sides, { title: 'Inspección', need: 'Planificar' })
    const before = await add({ title: 'Before' })
    await link(ref, before, 'continues')
    const shown = await as(await observer()).says(`memory show ${ref}`)

    for (const said of [`${ref} · Inspección`, 'Planificar', `Goes on with ${before} · Before`])
      expect(shown.text).toContain(said)
    expect(shown.keys).toContain('choices.state.agreed')
    expect((await as(argentina).presses(shown, 'request show')).text).toContain('Inspección')
  })

  test('is not there for those who may not know of it', async () => {
    const words = { title: 'Secret title', need: 'N', topics: ['osh'] }
    const { ref } = await as(await staff('MX')).makes('request propose', words)

    expect((await as(mexico).says(`memory show ${ref}`)).text).toContain('Secret title')
    for (const who of [someOfficer, argentina])
      expect((await as(who).says(`memory show ${ref}`)).keys).toContain('refusal.request.missing')
  })
})

test('everybody with a linked account reads the memory, and a guest does not', async () => {
  const ref = await add(seminar)
  for (const who of [mexico, await staff('PE'), await observer(), await lead()])
    expect((await as(who).says(`memory show ${ref}`)).text).toContain(seminar.title)

  expect((await as(guest()).says(`memory show ${ref}`)).keys).toContain('refusal.gate.guest')
})

test('a reference that is none is told in the form, and one that is not there is said not to be', async () => {
  expect((await as(mexico).says('memory show nonsense')).keys).toContain('invalid.memoryRef')
  expect((await as(mexico).says('memory show ACT-9999')).keys).toContain('refusal.activity.missing')
  expect((await as(mexico).says('memory show RIAL-2026-9999')).keys).toContain('refusal.request.missing')
})

test('what was written cannot pretend to be a link, and a source that is no address is none', async () => {
  const ref = await add({ ...seminar, source: 'javascript:alert(1)' })
  const { reply } = await as(someOfficer).says(`memory show ${ref}`)
  const items = reply.body.flatMap(block => (block.kind === 'items' ? block.items : []))

  expect(items.flatMap(({ address }) => address ?? [])).toEqual([seminar.report])
})

const activity = async (ref: string) => (await database.transact(db => db.activities.find(ref, 'read')))!
