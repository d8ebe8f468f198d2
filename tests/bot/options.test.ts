import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { mayEnter } from '#domain/roles.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'
import type { Person } from '#tests/setup/voice.ts'

const { as, clock, contact, database, guest, observer, officer, staff, way } = await openDesk()
const mexico = await contact('MX')
const brazil = await contact('BR')
const someOfficer = await officer()
const offered = (who: Person, command: string, field: string, typed: string, limit = 25) =>
  way.options({ account: who.account, command, field, typed, limit })
const values = async (...of: Parameters<typeof offered>) => (await offered(...of)).map(({ value }) => value)

test('a ministry is found by any of its names, in any language and however typed, and named in the reader’s', async () => {
  for (const typed of ['etats', 'ESTADOS UN', 'eeuu', 'united', 'us', 'usdol'])
    expect(await values(mexico, 'request file', 'wished', typed), typed).toContain('US')

  expect(await offered(brazil, 'request file', 'wished', 'germany')).toEqual([])
  expect((await offered(brazil, 'request file', 'wished', 'usa'))[0]?.label).toBe('Estados Unidos')
  expect((await offered(mexico, 'request file', 'wished', 'saint lucia'))[0]?.label).toBe('Santa Lucía')
})

test('no more is offered than was asked for', async () => {
  expect(await offered(mexico, 'request file', 'wished', '', 7)).toHaveLength(7)
  expect(await offered(mexico, 'person zone', 'zone', '', 25)).toHaveLength(25)
})

test('a request is found by its reference or its title; a proposal by its own ministry alone', async () => {
  const filed = await as(mexico).files({ title: 'Seguridad en minas' })
  const proposer = await staff('MX')
  const draft = (
    await as(proposer).makes('request propose', { title: 'Minas nuevas', need: 'N', topics: ['osh'] })
  ).ref

  expect(await values(someOfficer, 'request show', 'ref', 'MINAS')).toEqual([filed])
  expect(await values(brazil, 'request show', 'ref', filed.slice(5))).toEqual([filed])
  expect(await values(mexico, 'request file', 'draft', 'minas')).toEqual([draft])
  expect(await values(brazil, 'request file', 'draft', 'minas')).toEqual([])
  expect(await values(guest(), 'request show', 'ref', 'minas')).toEqual([])
})

test('an activity or a request is found by its reference or the words of its title, whatever their accents', async () => {
  const add = (title: string) => as(someOfficer).makes('memory add', { title, source: 'the minutes' })
  const { ref } = await add('Inspección del trabajo rural')
  const { ref: other } = await add('Mediación 100% pública')
  const filed = await as(mexico).files({ title: 'Inspección portuaria' })
  const proposer = await staff('PE')
  const secret = { title: 'Inspección secreta', need: 'N', topics: ['osh'] }
  await as(proposer).makes('request propose', secret)

  expect((await values(brazil, 'memory show', 'ref', 'INSPECCION')).toSorted()).toEqual([ref, filed])
  expect(await values(brazil, 'memory show', 'ref', 'rural insp')).toEqual([ref])
  expect(await values(brazil, 'memory show', 'ref', '100%')).toEqual([other])
  for (const typed of [ref, ref.toLowerCase(), ref.replace('-', ' '), ref.slice(4)])
    expect(await values(brazil, 'memory show', 'ref', typed), typed).toContain(ref)
  expect(await values(brazil, 'memory show', 'ref', filed.slice(5))).toEqual([filed])
  expect(await offered(brazil, 'memory show', 'ref', 'rural')).toEqual([
    { value: ref, label: `${ref} · Inspección del trabajo rural` },
  ])
  expect(await values(guest(), 'memory show', 'ref', 'rural')).toEqual([])
})

test('who asked or gave is a country in the reader’s words, or an organisation as it is typed', async () => {
  const lists = (typed: string) => offered(brazil, 'memory add', 'requesters', typed)

  expect((await lists('argen'))[0]).toEqual({ value: 'AR', label: 'Argentina' })
  expect(await lists('cersso')).toEqual([{ value: 'cersso', label: 'cersso' }])
  expect((await lists('AR'))[0]).toEqual({ value: 'AR', label: 'Argentina' })
  expect((await lists('')).length).toBeGreaterThan(20)
  expect(await offered(brazil, 'memory add', 'requesters', 'a', 3)).toHaveLength(3)
})

test('people are found by name, with what they are; guests are shown nobody', async () => {
  const [found] = await offered(mexico, 'contact deputise', 'person', 'point, bra')

  expect(found).toEqual({ value: brazil.id, label: brazil.name, about: 'punto de contacto, Brasil' })
  expect(await offered(guest(), 'contact deputise', 'person', '')).toEqual([])
})

test('a time zone is found by its city, those of the Americas first', async () => {
  expect(await values(mexico, 'person zone', 'zone', 'mexico')).toContain('America/Mexico_City')
  const found = await values(mexico, 'person zone', 'zone', 'po', 100)
  const american = found.filter(zone => zone.startsWith('America/'))

  expect(american.length).toBeGreaterThan(0)
  expect(american.length).toBeLessThan(found.length)
  expect(found.slice(0, american.length)).toEqual(american)
})

test('each is offered the commands that are theirs', async () => {
  for (const who of [mexico, someOfficer, await observer(), guest()]) {
    const actor = await database.db.people.actor(who.account, clock.now(), null, null)
    const open = commands.filter(command => mayEnter(actor, command.who)).map(({ name }) => name)
    expect(await values(who, '', '', '', 100)).toEqual(open)
  }
})

test('a field that is no list offers nothing', async () => {
  await requestIn('filed', { requester: as(mexico), officer: as(someOfficer), provider: as(brazil) })
  for (const [command, field] of [
    ['request file', 'title'],
    ['request file', 'nothing'],
    ['nothing', 'title'],
  ] as const)
    expect(await offered(mexico, command, field, '')).toEqual([])
})
