import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'

const { as, contact, database, officer, sql } = await openDesk()
const sides = {
  requester: as(await contact('MX')),
  officer: as(await officer()),
  provider: as(await contact('AR')),
}
const refusedBy = (constraint: string) => expect.objectContaining({ constraint })
const copy = (changes: Readonly<Record<string, string>>) => {
  const columns = ['ref', 'state', 'target', 'form'].map(name => changes[name] ?? name)
  return sql(`insert into request (ref, state, target, form, year, language, title, need, background, objectives, product,
    topics, wished, period, participants, priority, payers, created_at, moved_at)
    select ${columns.join(', ')}, year, language, title, need, background, objectives, product,
    topics, wished, period, participants, priority, payers, created_at, moved_at from request limit 1`)
}

test('a reference is one request’s', async () => {
  await sides.requester.files()

  await expect(copy({})).rejects.toEqual(refusedBy('request_ref_key'))
  await expect(copy({ ref: `'RIAL-26-1'` })).rejects.toEqual(refusedBy('request_ref'))
})

test('references asked for at the same instant are all different, and begin anew each year', async () => {
  const next = (year: number) => database.transact(db => db.requests.reference(year))
  const refs = await Promise.all(Array.from({ length: 60 }, (_, place) => next(2031 + (place % 2))))

  expect(new Set(refs).size).toBe(60)
  for (const year of [2031, 2032])
    expect(refs.filter(ref => ref.includes(String(year))).sort()[0]).toBe(`RIAL-${year}-0001`)
})

test('a number whose filing came to nothing is not given to another', async () => {
  let lost = ''
  const failing = database.transact(async db => {
    lost = await db.requests.reference(2040)
    throw new Error('it came to nothing')
  })

  await expect(failing).rejects.toThrow('it came to nothing')
  await database.transact(db => db.requests.reference(2041))
  expect(await database.transact(db => db.requests.reference(2041))).toBe('RIAL-2041-0002')
  expect(lost).toBe('RIAL-2040-0001')
})

test('the ten thousandth request of a year has a reference too', async () => {
  await database.transact(db => db.requests.reference(2050))
  await sql(`select setval('reference_2050', 9999)`)

  expect(await database.transact(db => db.requests.reference(2050))).toBe('RIAL-2050-10000')
})

test('a request stands in a state of the network, and points at another one only where it was set aside for it', async () => {
  const ref = `'RIAL-2026-9000'`
  await expect(copy({ ref, state: `'asleep'` })).rejects.toEqual(refusedBy('request_state'))
  await expect(copy({ ref, state: `'joined'` })).rejects.toEqual(refusedBy('request_target'))
  await expect(copy({ ref, target: `'RIAL-2026-0001'` })).rejects.toEqual(refusedBy('request_target'))
  await expect(copy({ ref, state: `'joined'`, target: ref })).rejects.toEqual(refusedBy('request_not_itself'))
  await expect(copy({ ref, state: `'joined'`, target: `'RIAL-2026-8999'` })).rejects.toEqual(
    refusedBy('request_target_known'),
  )
  await expect(copy({ ref, form: `'by letter'` })).rejects.toEqual(refusedBy('request_form'))
})

test('an offer waits once: a second to the same ministry is refused until the first is answered', async () => {
  const ref = await requestIn('offered', sides)
  const again = sql(
    `insert into offer (request_id, ministry, round, state, offered_at)
     select request_id, ministry, 2, 'pending', offered_at from offer join request r on r.id = request_id where ref = $1`,
    [ref],
  )

  await expect(again).rejects.toEqual(refusedBy('one_pending_offer'))
})
