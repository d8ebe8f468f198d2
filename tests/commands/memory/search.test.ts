import { describe, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { rememberHeld } from '#tests/setup/memory.ts'
import { requestIn } from '#tests/setup/request.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { as, clock, contact, database, guest, observer, officer, person, staff } = await openDesk()
const { refs } = await rememberHeld(database, clock.now())
const mexico = as(await contact('MX'))
const argentina = as(await contact('AR'))
const someOfficer = as(await officer())
const anObserver = as(await observer())
const reading = await Promise.all(
  languages.map(async language =>
    as(await person(`Reader of ${language}`, [{ role: 'staff', ministry: 'MX' }], language)),
  ),
)
const found = ({ text }: Heard) => text.match(/(ACT|RIAL-\d{4})-\d{4}(?= ·)/g) ?? []

test('whoever is linked searches; a guest is told how to be', async () => {
  const said = 'memory search "child labour"'

  for (const voice of [mexico, someOfficer, anObserver])
    expect(found(await voice.says(said))).toEqual([refs.storage, refs.landfills])
  expect((await as(guest()).says(said)).keys).toContain('refusal.gate.guest')
})

test('each is answered in their own language, and told why in it', async () => {
  const [en, es, pt, fr] = await Promise.all(
    reading.map(voice => voice.says('memory search "trabajo infantil"')),
  )

  expect(en!.text).toContain('2 results, page 1 of 1')
  expect(en!.text).toContain('found for: child labour')
  expect(es!.text).toContain('se encontró por: trabajo infantil')
  expect(pt!.text).toContain('encontrado por: trabalho infantil')
  expect(fr!.text).toContain('trouvé pour : travail des enfants')
  for (const heard of [en, es, pt, fr]) expect(found(heard!)).toEqual([refs.storage, refs.landfills])
})

test('a result says who asked, who gave, when, and leads to all of it', async () => {
  const heard = await anObserver.says('memory search asbestos')

  expect(heard.text).toContain(
    `${refs.asbestos} · Occupational Health and Safety – asked by Guyana · given by Barbados · 2009 · found for: asbestos`,
  )
  expect((await anObserver.presses(heard, 'memory show')).text).toContain('root-cause accident analysis')
  expect((await reading[1]!.says('memory search Perú 2025')).text).toContain(
    'Certificación de competencias laborales',
  )
})

test('a request leads to the request, says where it stands, and who gives once it is under way', async () => {
  const sides = { requester: mexico, officer: someOfficer, provider: argentina }
  const fields = { title: 'Protocolos contra el ruido', need: 'Medir el ruido en talleres.', topics: ['osh'] }
  const agreed = await requestIn('agreed', sides, fields)
  const begun = await requestIn('under_way', sides, fields)
  const heard = await anObserver.says('memory search ruido')

  expect(found(heard)).toEqual([begun, agreed])
  expect(heard.text).toContain('given by Argentina')
  expect(heard.text).toContain('under way')
  // Who has agreed has not given yet.
  expect(heard.text).toContain('with Argentina')
  expect((await anObserver.presses(heard, 'request show')).ref).toBe(begun)
  expect(found(await anObserver.says('memory search ruido ministry:Argentina role:gave'))).toEqual([begun])
  expect(found(await anObserver.says('memory search ruido kind:activity'))).toEqual([])
})

test('what was mistyped is said, and what was looked for instead', async () => {
  const { text } = await anObserver.says('memory search "inspeccin minria"')

  expect(text).toContain('Nobody has written “inspeccin”. Also looked for: inspección.')
  expect(text).toContain(refs.mining)
})

test('filters narrow, pages turn and keep what was asked', async () => {
  expect(
    found(await anObserver.says('memory search ministry:Argentina role:gave from:2010 to:2020')),
  ).toEqual([refs.conflicts, refs.inspection])
  expect(found(await anObserver.says('memory search topic:"child labour" to:2013'))).toEqual([refs.landfills])
  const first = await anObserver.says('memory search from:2000 to:2020')
  const second = await anObserver.presses(first, 'Next page')
  const all = [first, second].flatMap(found)

  expect(new Set(all).size).toBe(19)
  expect(all).toHaveLength(19)
  expect(second.reply.links.map(({ input }) => input)).toEqual([{ from: '2000', to: '2020', page: '1' }])
})

test('a page beyond the last is empty, not wrong', async () => {
  const heard = await anObserver.says('memory search asbestos page:99')

  expect(found(heard)).toEqual([])
  expect(heard.tone).toBe('plain')
  expect(heard.text).toContain('1 result')
})

describe('an honest nothing', () => {
  test('says what was understood and offers the same without the filters', async () => {
    const heard = await anObserver.says('memory search asbestos ministry:Chile')

    expect(heard.text).toContain('The memory has nothing that fits.')
    expect(heard.text).toContain('Looked for: asbestos.')
    expect(found(await anObserver.presses(heard, 'Without the filters'))).toEqual([refs.asbestos])
  })

  test('says which words nobody has written', async () => {
    const { keys, text } = await anObserver.says('memory search xyzzyqwv')

    expect(text).toContain('A word that nobody has written: xyzzyqwv.')
    expect(keys).toContain('search.otherWords')
  })
})

test('who types a reference is shown what it is of', async () => {
  expect(found(await anObserver.says(`memory search ${refs.mining}`))).toEqual([refs.mining])
})

test('another ministry’s draft is not found, not even by its reference', async () => {
  const proposer = as(await staff('MX'))
  const { ref } = await proposer.makes('request propose', { title: 'Grisú', need: 'Grisú.', topics: ['osh'] })

  expect(found(await mexico.says('memory search grisú'))).toEqual([ref])
  for (const voice of [argentina, someOfficer, anObserver]) {
    expect(found(await voice.says('memory search grisú'))).toEqual([])
    expect(found(await voice.says(`memory search ${ref}`))).toEqual([])
  }
})

test.each([
  ['from:12', 'invalid.number'],
  ['role:both', 'invalid.choice'],
  ['ministry:Wakanda', 'invalid.ministry'],
  ['page:0', 'invalid.number'],
])('a filter that cannot be read is told: %s', async (filter, why) => {
  expect((await anObserver.says(`memory search osh ${filter}`)).keys).toContain(why)
})
