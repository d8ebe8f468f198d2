import { expect, test } from 'vitest'
import { countryCodes } from '#domain/countries.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, database, deputy, observer, person } = await openDesk()
const mexico = await contact('MX')
const anObserver = as(await observer())

test('everybody can see who speaks for each of the 35 ministries, and which are vacant', async () => {
  const stands = await deputy('MX')
  const { reply, text } = await anObserver.says('contact list')
  const rows = reply.body.flatMap(block => (block.kind === 'table' ? block.rows : []))

  expect(rows).toHaveLength(countryCodes.length)
  expect(text).toContain(`Mexico | ${mexico.name} | ${stands.name}`)
  expect(text).toContain('Brazil | vacant')
})

test('a ministry is shown with its name, who spoke for it and since when, and its offices', async () => {
  await database.db.offices.assign({
    office: 'troika',
    seat: 1,
    ministry: 'MX',
    since: new Date('2026-01-01T00:00:00Z'),
    until: null,
  })
  const successor = await person('Successor, Mexico')
  await as(mexico).makes('contact hand-over', { person: successor.id })
  const { text, keys } = await anObserver.says('contact show Mexique')

  expect(text).toContain('Secretaría del Trabajo y Previsión Social')
  expect(text).toContain(successor.name)
  expect(text).toContain(mexico.name)
  expect(keys).toContain('choices.office.troika')
})

test('people of a ministry see their own when they name none; others have to name one', async () => {
  expect((await as(await contact('HT')).says('contact show')).text).toContain('Haïti')
  expect((await anObserver.says('contact show')).keys).toContain('refusal.person.ministryMissing')
  expect((await anObserver.says('contact show Wakanda')).keys).toContain('invalid.ministry')
})
