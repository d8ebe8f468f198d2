import { expect, test } from 'vitest'
import type { Incoming } from '#db/activities.ts'
import { type ActivityFields, unknownActivity } from '#domain/memory/activity.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { database, sql } = await openDesk()
const now = new Date('2026-09-01T15:00:00Z')
const seminar: ActivityFields = {
  ...unknownActivity,
  title: 'Seminar on labour observatories',
  providers: ['MX'],
  topics: ['employment_services'],
  form: 'workshop',
  year: 2006,
  place: 'Morelos',
}
const incoming = (fields: Partial<ActivityFields> = {}, originId: string | null = null): Incoming => ({
  fields: { ...seminar, ...fields },
  originId,
})
const add = (list: readonly Incoming[], origin = 'activities.csv') =>
  database.transact(db => db.activities.add(list, origin, now))
const count = async () => (await sql<{ count: number }>('select count(*)::int from activity'))[0]!.count

test('many activities come in at once, and have references in their order', async () => {
  const arrivals = await add([incoming(), incoming({ year: 2007 }), incoming({ year: 2008 })])

  expect(arrivals.map(({ known }) => known)).toEqual([false, false, false])
  const refs = arrivals.map(({ ref }) => ref)
  expect(refs).toEqual(['ACT-0001', 'ACT-0002', 'ACT-0003'])
  const years = await database.transact(db => db.activities.some([...refs].reverse()))
  expect(years.map(({ fields }) => fields.year)).toEqual([2008, 2007, 2006])
})

test('the very same is kept once, and costs no reference', async () => {
  const before = await count()
  const [again] = await add([incoming()])
  const twice = await add([incoming({ year: 2009 }), incoming({ year: 2009 })])

  expect(again).toEqual({ ref: 'ACT-0001', known: true, shares: [] })
  expect(twice.map(({ known }) => known)).toEqual([false, true])
  expect(twice[0]!.ref).toBe('ACT-0004')
  expect(twice[1]!.ref).toBe(twice[0]!.ref)
  expect(await count()).toBe(before + 1)
})
