import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, database, deputy, guest, observer, officer } = await openDesk()

test('a person is spoken to in their own language, else their ministry’s, else their platform’s', async () => {
  const brazil = await contact('BR')
  const french = { ...brazil.account, locale: 'fr-CA' }
  expect((await as(brazil, french).says('person whoami')).reader.language).toBe('pt')
  expect((await as(await officer(), french).says('person whoami')).reader.language).toBe('pt')
  expect((await as(guest('fr-CA')).says('person whoami')).reader.language).toBe('fr')
  expect((await as(guest('de-AT')).says('person whoami')).reader.language).toBe('en')

  await as(brazil).does('person language español')
  expect((await as(brazil, french).says('person whoami')).reader.language).toBe('es')
})

test('a language or a zone that is none is refused in a clear sentence', async () => {
  const mexico = as(await contact('MX'))
  const language = await mexico.says('person language klingon')
  const zone = await mexico.says('person zone America/Atlantis')

  expect(language.keys).toContain('invalid.choice')
  expect(zone.keys).toContain('invalid.zone')
})

test('times are shown in the person’s own zone, with its name', async () => {
  const chile = as(await contact('CL'))
  const before = await chile.says('person whoami')
  await chile.does('person zone America/Los_Angeles')
  const after = await chile.says('person whoami')

  expect(before.reader.zone).toBe('America/Santiago')
  expect(before.text).toContain('11:00')
  expect(after.reader.zone).toBe('America/Los_Angeles')
  expect(after.text).toContain('08:00')
})

test('everybody can ask who Enlace takes them for, and whom they act for', async () => {
  const since = new Date('2026-01-01T00:00:00Z')
  await database.db.offices.assign({ office: 'wg1_chair', seat: 1, ministry: 'AR', since, until: null })
  const argentina = await contact('AR')
  const stands = await as(await deputy('AR')).says('person whoami')
  const holds = await as(argentina).says('person whoami')
  const observes = await as(await observer('CEATAL')).says('person whoami')

  expect(stands.text).toContain(argentina.name)
  expect(holds.keys).toEqual(expect.arrayContaining(['choices.role.contact', 'choices.office.wg1_chair']))
  expect(observes.text).toContain('CEATAL')
})

test('who has no office any more is told so, and can still look things up', async () => {
  const since = new Date('2026-01-01T00:00:00Z')
  const until = new Date('2026-08-31T00:00:00Z')
  const former = as(await deputy('PE', since, until))

  expect((await former.says('person whoami')).keys).toContain('person.noRole')
  expect((await former.says('request list')).tone).toBe('plain')
  expect((await former.says('request file title:T')).keys).toContain('refusal.gate.role')
})
