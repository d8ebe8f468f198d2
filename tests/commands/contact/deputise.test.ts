import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, clock, contact, database, deputy, lead, notices, officer, person, staff } = await openDesk()
const mexico = await contact('MX')

test('a deputy speaks for the ministry from its own midnight to its own midnight, both days included', async () => {
  const stands = await staff('MX')
  await as(mexico).makes('contact deputise', {
    person: stands.name,
    from: '10 September 2026',
    to: '12 September 2026',
  })
  const mayFile = async (at: string) => {
    clock.set(at)
    const { reply } = await as(stands).opens('request file', { title: 'T', need: 'N', topics: ['osh'] })
    return !JSON.stringify(reply).includes('commands.request.file.notYours')
  }

  // Mexico City is six hours behind UTC.
  expect(await mayFile('2026-09-10T05:59:59Z')).toBe(false)
  expect(await mayFile('2026-09-10T06:00:00Z')).toBe(true)
  expect(await mayFile('2026-09-13T05:59:59Z')).toBe(true)
  expect(await mayFile('2026-09-13T06:00:00Z')).toBe(false)
})

test('what a deputy does is written down and told as done for the contact point', async () => {
  const brazil = await contact('BR')
  const stands = await deputy('BR')
  const ref = await as(stands).files()
  const [entry] = await database.db.journal.of('request', ref)
  const history = await as(stands).says(`request history ${ref}`)

  expect(entry).toMatchObject({ person: stands.name, actedFor: brazil.name, ministry: 'BR' })
  expect(history.keys).toContain('history.lineFor')
  const [line] = (await notices(ref)).filter(({ slot }) => slot === 'thread')
  expect(line).toMatchObject({ key: 'line.actFor', title: expect.stringContaining(brazil.name) })
})

test('a deputy answers, accepts and withdraws as the contact point would', async () => {
  await contact('AR')
  const stands = as(await deputy('AR'))
  const someOfficer = as(await officer())
  const ref = await as(mexico).files()
  await someOfficer.does(`request take ${ref}`)
  await someOfficer.does(`request offer ${ref} providers:Argentina`)

  expect((await stands.does(`request accept ${ref} form:virtual period:"May 2027" payers:Each`)).tone).toBe(
    'done',
  )
})

test('who is named deputy is told, and by whom', async () => {
  const chile = await contact('CL')
  const stands = await person('Deputy to be, Chile')
  await as(chile).makes('contact deputise', {
    person: stands.id,
    from: '1 October 2026',
    to: '3 October 2026',
  })

  expect(await notices()).toContainEqual(
    expect.objectContaining({
      to: stands.name,
      key: 'notice.appointed.deputy',
      title: expect.stringContaining(chile.name),
    }),
  )
})

test('the Secretariat can name a deputy for any ministry, and must say which', async () => {
  await contact('PE')
  const stands = await person('Deputy to be, Peru')
  const someOfficer = as(await officer())
  const days = { person: stands.id, from: '1 October 2026', to: '3 October 2026' }

  expect((await someOfficer.tries('contact deputise', days)).keys).toContain('refusal.person.ministryMissing')
  expect((await someOfficer.tries('contact deputise', { ...days, ministry: 'PE' })).tone).toBe('done')
})

test.each([
  ['days that are reversed', { from: '3 October 2026', to: '1 October 2026' }, 'refusal.contact.reversed'],
  ['days that are over', { from: '1 August 2026', to: '20 August 2026' }, 'refusal.contact.past'],
  ['a month instead of a day', { from: 'October 2026', to: '3 October 2026' }, 'invalid.day'],
  ['a day that does not exist', { from: '31 April 2027', to: '2 May 2027' }, 'invalid.period.no_such_day'],
  ['no last day', { from: '1 October 2026' }, 'commands.contact.deputise.title'],
])('a deputy is not named for %s', async (_, days, why) => {
  const hopeful = await person('Hopeful')
  const answer = await as(mexico).tries('contact deputise', { person: hopeful.id, ...days })

  expect(answer.keys).toContain(why)
  expect(answer.tone).not.toBe('done')
})

test('nobody is named twice for the same days, nor from elsewhere, nor by a deputy', async () => {
  const uruguay = await contact('UY')
  const days = { from: '1 October 2026', to: '3 October 2026' }
  const [stands, elsewhere] = [await staff('UY'), await staff('VE')]
  await as(uruguay).makes('contact deputise', { person: stands.id, ...days })
  const twice = await as(uruguay).tries('contact deputise', {
    ...days,
    person: stands.id,
    to: '9 October 2026',
  })
  const foreign = await as(uruguay).tries('contact deputise', { ...days, person: elsewhere.id })
  const byDeputy = await as(await deputy('UY')).tries('contact deputise', { ...days, person: stands.id })
  const forAnother = await as(mexico).tries('contact deputise', {
    ...days,
    person: stands.id,
    ministry: 'UY',
  })

  expect(twice.keys).toContain('refusal.contact.alreadyDeputy')
  expect(foreign.keys).toContain('refusal.contact.elsewhere')
  expect(byDeputy.keys).toContain('refusal.contact.notYourMinistry')
  expect(forAnother.keys).toContain('refusal.contact.notYourMinistry')
  expect(
    (await as(await lead()).tries('contact deputise', { ...days, person: elsewhere.id, ministry: 'VE' }))
      .tone,
  ).toBe('done')
})
