import { expect, test } from 'vitest'
import type { Incoming } from '#db/activities.ts'
import { type ActivityFields, unknownActivity } from '#domain/memory/activity.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { database, sql } = await openDesk()
const now = new Date('2026-09-01T15:00:00Z')
const later = new Date('2026-09-02T15:00:00Z')
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
const addOne = async (one: Incoming, origin?: string) => (await add([one], origin))[0]!
const find = (ref: string) => database.transact(db => db.activities.find(ref, 'read'))
const count = async (table = 'activity') =>
  (await sql<{ count: number }>(`select count(*)::int from ${table}`))[0]!.count
const refusedBy = (text: string) => expect.objectContaining({ message: expect.stringContaining(text) })

test('many activities come in at once, and have references in their order', async () => {
  const arrivals = await add([incoming(), incoming({ year: 2007 }), incoming({ year: 2008 })])

  expect(arrivals.map(({ known }) => known)).toEqual([false, false, false])
  const refs = arrivals.map(({ ref }) => ref)
  expect(refs).toEqual(['ACT-0001', 'ACT-0002', 'ACT-0003'])
  const kept = await database.transact(db => db.activities.some(['ACT-9999', ...refs.toReversed()]))
  expect(kept.map(({ fields }) => fields.year)).toEqual([2008, 2007, 2006])
})

test('nothing comes in where nothing is brought', async () => {
  expect(await add([])).toEqual([])
})

test('the very same is kept once, and costs no reference', async () => {
  const before = await count()
  const [again] = await add([incoming()])
  const twice = await add([incoming({ year: 2009 }), incoming({ year: 2009 })])

  expect(again).toEqual({ ref: 'ACT-0001', known: true, shares: [] })
  expect(twice).toEqual([
    { ref: 'ACT-0004', known: false, shares: [] },
    { ref: 'ACT-0004', known: true, shares: [] },
  ])
  expect(await count()).toBe(before + 1)
})

test('the same words are the same whatever order they were put together in', async () => {
  const period = (one: object) => ({ kind: 'spans', anyOf: [one] }) as unknown as ActivityFields['period']
  const [first] = await add([
    incoming({ period: period({ precision: 'year', from: '2010-01-01', to: '2010-12-31' }) }),
  ])
  const [again] = await add([
    incoming({ period: period({ to: '2010-12-31', from: '2010-01-01', precision: 'year' }) }),
  ])

  expect(again).toEqual({ ref: first!.ref, known: true, shares: [] })
})

test('the same from another file, or under another identifier, is another record', async () => {
  const arrivals = [
    ...(await add([incoming({}, '1')])),
    ...(await add([incoming({}, '2')])),
    ...(await add([incoming({}, '1')], 'other.csv')),
  ]

  expect(arrivals.map(({ known, shares }) => ({ known, shares }))).toEqual(
    Array(3).fill({ known: false, shares: [] }),
  )
})

test('records that collide on an identifier are both kept, and told', async () => {
  const [first, second] = await add([incoming({}, '77'), incoming({ place: 'Cuernavaca' }, '77')])
  const [third] = await add([incoming({ place: 'Puebla' }, '77')])
  const [again] = await add([incoming({}, '77')])

  expect(first!.shares).toEqual([second!.ref])
  expect(second!.shares).toEqual([first!.ref])
  expect(third).toMatchObject({ known: false, shares: [first!.ref, second!.ref] })
  expect(again).toMatchObject({ known: true, shares: [second!.ref, third!.ref] })
})

test('two that bring the same at the same instant keep it once, and both learn where it is', async () => {
  const before = await count()
  const list = [incoming({ year: 1999 }), incoming({ year: 1998 }), incoming({ year: 1997 })]
  const [one, other] = await Promise.all([add(list, 'both.csv'), add(list, 'both.csv')])

  expect(one!.map(({ ref }) => ref)).toEqual(other!.map(({ ref }) => ref))
  expect([...one!, ...other!].filter(({ known }) => !known)).toHaveLength(3)
  expect(await count()).toBe(before + 3)
})

test('two that bring the same in another order do not wait for one another for good', async () => {
  const list = Array.from({ length: 200 }, (_, at) => incoming({ title: `Seminar ${at}` }))
  const [one, other] = await Promise.all([add(list, 'turned.csv'), add(list.toReversed(), 'turned.csv')])

  expect(one.map(({ ref }) => ref)).toEqual(other.map(({ ref }) => ref).toReversed())
})

test('the ten thousandth activity has a reference too', async () => {
  await sql(`select setval('activity_number', 9999)`)

  expect((await add([incoming({ year: 1996 })]))[0]!.ref).toBe('ACT-10000')
})

test('an activity comes back as it came, with where each field is known from', async () => {
  const fields: ActivityFields = {
    language: 'es',
    title: 'Taller “subregional” de inspección',
    description: 'Dos días\n\ncon visitas',
    translated: { en: { title: 'Subregional workshop', description: '' } },
    requesters: ['PY', 'GT', 'CERSSO'],
    providers: ['AR'],
    form: 'on_site',
    topics: ['inspection', 'osh'],
    period: { kind: 'spans', anyOf: [{ precision: 'month', from: '2009-05-01', to: '2009-05-31' }] },
    year: 2009,
    place: 'Buenos Aires',
    call: 'XVI',
    outcome: 'Un manual',
    report: 'https://rialnet.org/informe',
    phase: '2',
  }
  const kept = { fields, originId: 'r-1', source: 'https://rialnet.org', sources: { place: 'a letter' } }
  const { ref } = await addOne(kept, 'file.csv')

  const found = (await find(ref))!
  expect(found.fields).toEqual(fields)
  expect([found.origin, found.originId, found.addedAt]).toEqual(['file.csv', 'r-1', now])
  expect([found.sources.title, found.sources.place]).toEqual(['https://rialnet.org', 'a letter'])
})

test('what came in is found by those who ask for the same', async () => {
  const { ref } = await addOne(
    incoming({ title: 'Trabajo infantil en la caña de azúcar', language: 'es', requesters: ['GT'] }),
  )
  const alike = () =>
    database.transact(db =>
      db.memory.alike(
        { title: 'Child labour in sugar cane', description: '', requesters: ['GT'], topics: [] },
        5,
      ),
    )
  expect((await alike())[0]?.ref).toBe(ref)

  const other = { title: 'Mediación colectiva', topics: [], requesters: [] }
  await database.transact(db => db.activities.correct(ref, other, 'a letter', later))
  expect((await alike()).map(match => match.ref)).not.toContain(ref)
})

test('a correction changes what it says and from where it is known, and the record of the import stays', async () => {
  const { ref } = await addOne(incoming({ year: 1995 }, '95'))
  const after = await database.transact(db =>
    db.activities.correct(ref, { place: 'Oaxaca' }, 'the minutes', later),
  )

  expect(after!.fields).toEqual({ ...seminar, year: 1995, place: 'Oaxaca' })
  expect(after!.sources).toMatchObject({ place: 'the minutes', title: 'activities.csv' })
  expect([after!.addedAt, after!.movedAt]).toEqual([now, later])
  expect(await add([incoming({ year: 1995 }, '95')])).toEqual([{ ref, known: true, shares: [] }])
})

test('corrections of one activity wait for one another, and none is lost', async () => {
  const { ref } = await addOne(incoming({ year: 1994 }))
  const correct = (changes: Partial<ActivityFields>) =>
    database.transact(db => db.activities.correct(ref, changes, 'a letter', later))
  await Promise.all([correct({ place: 'Oaxaca' }), correct({ phase: '2' }), correct({ call: 'XIV' })])

  expect((await find(ref))!.fields).toMatchObject({ place: 'Oaxaca', phase: '2', call: 'XIV' })
})

test('what is not there cannot be corrected', async () => {
  const none = database.transact(db => db.activities.correct('ACT-9999', { place: 'Lima' }, 'x', later))

  expect(await none).toBe(null)
})

test('what fails halfway leaves nothing behind, not in the index either', async () => {
  const before = [await count(), await count('memory_entry')]
  const failing = database.transact(async db => {
    await db.activities.add([incoming({ year: 1993 })], 'activities.csv', now)
    throw new Error('it came to nothing')
  })

  await expect(failing).rejects.toThrow('it came to nothing')
  expect([await count(), await count('memory_entry')]).toEqual(before)
})

test('the database itself removes no activity and changes no reference', async () => {
  await expect(sql(`delete from activity where ref = 'ACT-0001'`)).rejects.toEqual(refusedBy('never removed'))
  await expect(sql(`update activity set ref = 'ACT-0900' where ref = 'ACT-0001'`)).rejects.toEqual(
    refusedBy('never changes'),
  )
})
