import { expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { rereadAll } from '#jobs/reread.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { rememberHeld } from '#tests/setup/memory.ts'

const { as, clock, contact, database, officer, sql, url } = await openDesk()
const { refs } = await rememberHeld(database, clock.now())
const mexico = as(await contact('MX'))
const request = await mexico.files({ title: 'Ruido en talleres', need: 'Medir el ruido.', topics: ['osh'] })
const someone = (await sql<{ id: string }>('select id from person limit 1'))[0]!.id

const editions = () =>
  sql<{ edition: string; count: number }>(
    'select edition, count(*)::int from memory_entry group by 1 order by 1',
  )
const entry = async (ref: string) =>
  (
    await sql<{ units: Buffer; marks: number[]; looked: boolean }>(
      'select * from memory_entry where ref = $1',
      [ref],
    )
  )[0]!
const now = () => database.transact(db => db.thesaurus.edition())
/** A change as another instance makes it: nothing is read anew with it. */
const changed = (term: string, concept = 'asbestos') =>
  database.transact(db =>
    db.thesaurus.change(
      { concept, language: 'es', term, unsure: false, removed: false },
      someone,
      clock.now(),
    ),
  )

test('where everything was read with the thesaurus as it is, nothing is read', async () => {
  expect(await rereadAll(database)).toBe(0)
})

test('after a change all is read anew, once, and has the new word; what was not touched stays what it was', async () => {
  await sql('update memory_entry set looked = true where ref = $1', [request])
  const [before, other] = [await entry(request), await entry(refs.youth)]
  await changed('ruido')
  expect((await editions()).map(({ count }) => count)).toEqual([24])

  expect(await rereadAll(database)).toBe(24)
  expect(await editions()).toEqual([{ edition: await now(), count: 24 }])
  const after = await entry(request)
  expect(after.units.equals(before.units)).toBe(false)
  expect(after.looked).toBe(true)
  expect((await entry(refs.youth)).units.equals(other.units)).toBe(true)
  expect(await rereadAll(database)).toBe(0)
})

test('what is read anew is what it would be had it been kept just now', async () => {
  await changed('talleres', 'workplace-hazard')
  await rereadAll(database)
  const anew = [await entry(refs.asbestos), await entry(refs.secondOsh)]
  await database.transact(async db => {
    for (const ref of [refs.asbestos, refs.secondOsh]) {
      const { fields } = (await db.activities.find(ref, 'read'))!
      const others = Object.values(fields.translated).flatMap(one => [one.title, one.description])
      const description = [fields.description, ...others].filter(Boolean).join('\n')
      await db.memory.remember([{ ...fields, ref, kind: 'activity', description }])
    }
  })
  const kept = [await entry(refs.asbestos), await entry(refs.secondOsh)]

  expect(anew.map(({ units }) => units.toString('hex'))).toEqual(
    kept.map(({ units }) => units.toString('hex')),
  )
  expect(anew.map(({ marks }) => [...marks].sort())).toEqual(kept.map(({ marks }) => [...marks].sort()))
})

test('several instances share the work, and each entry is read by one of them', async () => {
  const second = connect(url)
  await changed('polvo fino')
  const read = await Promise.all([rereadAll(database), rereadAll(second), rereadAll(database)])
  await second.close()

  expect(read.reduce((sum, one) => sum + one, 0)).toBe(24)
  expect(await editions()).toEqual([{ edition: await now(), count: 24 }])
})

test('what somebody is changing is left to them, and nobody waits', async () => {
  await changed('polvo grueso')
  await database.transact(async db => {
    await db.memory.rereadWith('ruido', 10)
    const rest = await rereadAll(database)
    expect(rest).toBe(23)
  })

  expect(await editions()).toEqual([{ edition: await now(), count: 24 }])
})

test('what is kept while somebody adds a word is read anew, though it was kept with the words of before', async () => {
  await database.transact(async db => {
    const { fields } = (await db.activities.find(refs.mining, 'read'))!
    await db.memory.remember([{ ...fields, ref: refs.mining, kind: 'activity' }])
    await changed('manuals')
  })
  const before = await entry(refs.mining)

  expect(await rereadAll(database)).toBe(24)
  expect((await entry(refs.mining)).units.equals(before.units)).toBe(false)
  expect(await editions()).toEqual([{ edition: await now(), count: 24 }])
})

test('an entry whose text nobody has any more is not read for ever', async () => {
  await database.transact(db =>
    db.memory.remember([
      {
        ref: 'ACT-9999',
        kind: 'activity',
        requesters: ['CR'],
        providers: [],
        topics: [],
        form: null,
        year: 1999,
        language: 'en',
        title: 'Gone',
        description: '',
      },
    ]),
  )
  const before = await entry('ACT-9999')
  await changed('otra palabra')

  expect(await rereadAll(database)).toBe(25)
  expect((await entry('ACT-9999')).units.equals(before.units)).toBe(true)
})

test('it ends early where Enlace is stopping', async () => {
  await changed('última palabra')
  let turns = 0

  expect(await rereadAll(database, () => turns++ < 0)).toBe(0)
  expect(await rereadAll(database)).toBe(25)
})

test('an officer’s new word is felt before the clock turns; the clock does the rest', async () => {
  const someOfficer = as(await officer())
  await someOfficer.makes('memory term-add', { concept: 'asbestos', language: 'en', term: 'hotline' })
  const edition = await now()
  const read = await sql<{ ref: string }>('select ref from memory_entry where edition = $1', [edition])

  expect(read.map(({ ref }) => ref)).toEqual([refs.oshGuyana])
  expect(await rereadAll(database)).toBe(24)
})
