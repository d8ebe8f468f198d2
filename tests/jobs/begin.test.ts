import { expect, test } from 'vitest'
import { begin } from '#jobs/begin.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn, terms } from '#tests/setup/request.ts'

const { as, clock, contact, database, notices, officer } = await openDesk()
const mexico = as(await contact('MX'))
const argentina = as(await contact('AR'))
const someOfficer = as(await officer())
const sides = { requester: mexico, officer: someOfficer, provider: argentina }

const agreed = async (period: string) => {
  const ref = await requestIn('offered', sides)
  await argentina.makes('request accept', { ref, ...terms, period })
  return ref
}
const state = async (ref: string) => (await database.db.requests.some([ref]))[0]?.standing.state

test('an agreed activity is under way from its first day on, and not before', async () => {
  const ref = await agreed('12-14 October 2026')
  clock.set('2026-10-11T23:59:59Z')
  expect(await begin(database, clock.now())).toEqual([])
  clock.set('2026-10-12T00:00:00Z')
  expect(await begin(database, clock.now())).toEqual([ref])

  expect(await state(ref)).toBe('under_way')
  const history = await mexico.says(`request history ${ref}`)
  expect(history.keys).toContain('choices.platform.clock')
  expect(history.text).toContain('Enlace')
})

test('an activity whose first day nobody knows waits to be begun by somebody', async () => {
  const vague = [await agreed('November 2026'), await agreed('12 November or 3 December 2026')]
  const postponed = await agreed('10 November 2026')
  await someOfficer.makes('request postpone', { ref: postponed, reason: 'Elections' })
  clock.set('2027-06-01T00:00:00Z')

  expect(await begin(database, clock.now())).toEqual([])
  for (const ref of vague) expect(await state(ref)).toBe('agreed')
})

test('an activity whose first day passed during an outage begins once, however many instances look', async () => {
  const ref = await agreed('5 July 2027')
  clock.set('2027-07-20T00:00:00Z')
  const begun = await Promise.all([1, 2, 3, 4].map(() => begin(database, clock.now())))
  const told = (await notices(ref)).filter(({ key }) => key === 'notice.begin')

  expect(begun.flat()).toEqual([ref])
  expect(new Set(told.map(({ to }) => to)).size).toBe(told.length)
})
