import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn, terms } from '#tests/setup/request.ts'
import { keysIn, type Person } from '#tests/setup/voice.ts'
import type { Key } from '#text/key.ts'

const { as, clock, contact, deputy, guest, lead, observer, officer, staff, way } = await openDesk()
const mexico = await contact('MX')
const argentina = await contact('AR')
const someOfficer = await officer()
const sides = { requester: as(mexico), officer: as(someOfficer), provider: as(argentina) }
const desk = async ({ account }: Person) => (await way.home(account)).reply

/** The references under one heading of somebody's desk. */
async function under(who: Person, heading: Key) {
  const { body } = await desk(who)
  const from = body.findIndex(block => keysIn(block)[0] === heading)
  const block = from < 0 ? undefined : body[from + 1]
  return JSON.stringify(block ?? '').match(/RIAL-\d{4}-\d{4}(?=")/g) ?? []
}

test('a guest’s desk says how to be linked', async () => {
  const { links } = await desk(guest())

  expect(links.map(({ command }) => command)).toEqual(['person link', 'help'])
})

test('what waits for a ministry is on the desk of its contact point and of its deputy, and on nobody else’s', async () => {
  const asked = await requestIn('clarifying', sides)
  const offered = await requestIn('offered', sides)
  const { ref } = await as(await staff('MX')).makes('request propose', {
    title: 'T',
    need: 'N',
    topics: ['osh'],
  })
  const waits = async (who: Person) => [...new Set(await under(who, 'home.waiting'))].sort()

  expect(await waits(mexico)).toEqual([asked, ref].sort())
  expect(await waits(await deputy('MX'))).toEqual([asked, ref].sort())
  expect(await waits(argentina)).toEqual([offered])
  expect(await waits(await staff('AR'))).toEqual([])
  expect(await waits(await observer())).toEqual([])
})

test('what nobody has taken, and what an officer has in review, is on the Secretariat’s desk', async () => {
  const filed = await requestIn('filed', sides)
  const taken = await requestIn('in_review', sides)

  expect(new Set(await under(someOfficer, 'home.waiting'))).toEqual(new Set([filed, taken]))
  expect(new Set(await under(await lead(), 'home.waiting'))).toEqual(new Set([filed]))
})

test('next dates are the agreed activities still to come, soonest first, for those who take part', async () => {
  const later = await requestIn('agreed', sides)
  const sooner = await requestIn('offered', sides)
  await as(argentina).makes('request accept', { ref: sooner, ...terms, period: 'October 2026' })

  for (const who of [mexico, argentina, someOfficer])
    expect([...new Set(await under(who, 'home.dates'))], who.name).toEqual([sooner, later])
  expect(await under(await contact('BR'), 'home.dates')).toEqual([])

  clock.set('2027-05-15T12:00:00Z')
  expect(await under(mexico, 'home.dates')).toEqual([])
})

test('every button of a desk lets its person in', async () => {
  for (const who of [mexico, someOfficer, await staff('BR'), await observer('IDB'), guest()])
    for (const { command, input } of (await desk(who)).links) {
      const { keys } = await as(who).opens(command, input)
      expect(
        keys.filter(key => key.startsWith('refusal.gate')),
        `${command} for ${who.name}`,
      ).toEqual([])
    }
})
