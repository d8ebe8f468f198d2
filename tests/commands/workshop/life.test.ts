import { describe, expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const desk = await openDesk('2026-09-01T15:00:00Z')
const { as, clock, contact, database, notices, officer, sql } = desk
const plans = as(await officer())
const mexico = as(await contact('MX'))
await contact('UY')

const kept = async (ref: string) => (await database.db.workshops.find(ref, 'read'))!
const standing = async (ref: string) => (await kept(ref)).standing
const added = async (fields: Readonly<Record<string, string>> = {}) =>
  (await plans.makes('workshop add', { title: 'Seminar on wages', period: 'May or June 2027', ...fields }))
    .ref

test('an activity goes from an idea to the memory, each act through its command, and every date is kept', async () => {
  const ref = await added({ period: '', place: 'Lima', hosts: 'PE', organisers: 'PE, ILO', kind: 'seminar' })
  const seen = [(await standing(ref)).status]
  const step = async (line: string) => {
    await plans.does(line)
    seen.push((await standing(ref)).status)
  }
  await step(`workshop move ${ref} period:"second semester of 2027" reason:"Elections"`)
  await step(
    `workshop confirm ${ref} period:"12 to 14 October 2027" hours:"09:00 to 17:30" zone:America/Lima`,
  )
  await step(`workshop move ${ref} period:"October 2027"`)
  await step(`workshop confirm ${ref} period:"19 to 21 October 2027"`)
  await step(`workshop postpone ${ref} reason:"A strike"`)
  await step(`workshop undo ${ref}`)
  clock.set('2027-10-22T15:00:00Z')
  await step(`workshop hold ${ref} outcome:"A common method"`)
  clock.set('2026-09-01T15:00:00Z')

  expect(seen).toEqual('idea tentative confirmed tentative confirmed postponed confirmed held'.split(' '))
  const after = await kept(ref)
  const dates = await database.db.workshops.dates(after.id)
  expect(dates.map(({ act, status }) => `${act} ${status}`)).toEqual([
    'add idea',
    'move tentative',
    'confirm confirmed',
    'move tentative',
    'confirm confirmed',
    'postpone postponed',
    'undo confirmed',
    'hold held',
  ])
  expect(dates[1]).toMatchObject({ reason: 'Elections', by: { name: 'Officer, Technical Secretariat' } })
  expect(dates[2]!.when).toMatchObject({ hours: { from: '09:00', to: '17:30' }, zone: 'America/Lima' })
  expect(after.sequence).toBe(7)

  const activity = await database.db.activities.find(after.activity!, 'read')
  expect(activity).toMatchObject({
    origin: 'calendar',
    originId: ref,
    fields: {
      title: 'Seminar on wages',
      providers: ['PE', 'ILO'],
      place: 'Lima',
      outcome: 'A common method',
    },
  })
  const journal = await sql<{ act: string }>(
    `select act from journal where kind = 'workshop' and subject = $1 order by id`,
    [ref],
  )
  expect(journal.map(({ act }) => act)).toEqual('add move confirm move confirm postpone undo hold'.split(' '))
})

describe('a date', () => {
  test('is shown back before the yes, with what it was', async () => {
    const ref = await added()
    const asked = await plans.says(
      `workshop move ${ref} period:"3 de junio de 2027" hours:"9h a 17h" zone:America/Montevideo`,
    )

    expect(asked.tone).toBe('ask')
    expect(asked.text).toContain('May or June 2027')
    expect(asked.text).toContain('3 June 2027, 09:00 to 17:00 (America/Montevideo)')
    expect((await standing(ref)).when.period).toMatchObject({ anyOf: [{ precision: 'month' }, {}] })
  })

  test.each([
    ['period:"05/06/2027"', 'invalid.period.ambiguous'],
    ['period:"31 de abril de 2027"', 'invalid.period.no_such_day'],
    ['period:"au printemps 2027"', 'invalid.period.not_understood'],
    ['period:"de junho a março de 2027"', 'invalid.period.reversed'],
    ['period:"12 May 2027" hours:"9 to 5" zone:America/Lima', 'invalid.hours.ambiguous'],
    ['period:"12 May 2027" hours:"de 9 a 5" zone:America/Lima', 'invalid.hours.ambiguous'],
    ['period:"12 May 2027" hours:"17h às 9h" zone:America/Lima', 'invalid.hours.reversed'],
    ['period:"12 May 2027" hours:"toute la journée" zone:America/Lima', 'invalid.hours.not_understood'],
    ['period:"12 May 2027" hours:"9h à 17h"', 'refusal.workshop.hours.zone'],
    ['period:"12 May 2027" hours:"9h à 17h" zone:America/Lost', 'invalid.zone'],
    ['period:"14 March 2027" hours:"02:30 to 09:00" zone:America/New_York', 'refusal.workshop.hours.skipped'],
    ['period:"7 November 2027" hours:"01:30 to 09:00" zone:America/New_York', 'refusal.workshop.hours.twice'],
    ['period:"May 2027" hours:"09:00 to 17:00" zone:America/Lima', 'refusal.workshop.hours.days'],
    ['period:"mayo o junio de 2027"', 'refusal.workshop.sameTime'],
  ])('%s is asked back, never guessed', async (said, key) => {
    const ref = await added()
    const answer = await plans.says(`workshop move ${ref} ${said}`)

    expect(answer.keys).toContain(key)
    expect((await kept(ref)).sequence).toBe(0)
  })

  test('that moves five times in a minute is told once, as it is then, and raises the sequence each time', async () => {
    const ref = await added({ period: '3 May 2027', hosts: 'UY' })
    await mexico.does(`workshop interest ${ref} interest:yes`)
    await mexico.does(`workshop attend ${ref} count:2`)
    expect((await notices(ref)).map(({ slot }) => slot)).toEqual(['card', 'card', 'card'])
    for (const day of [4, 5, 6, 7, 10]) {
      await plans.does(`workshop move ${ref} period:"${day} May 2027"`)
      clock.set(new Date(clock.now().getTime() + 11_000))
    }

    expect((await kept(ref)).sequence).toBe(5)
    const told = await sql<{ name: string; state: string; reply: object }>(
      `select p.name, d.state, n.reply from delivery d join notice n on n.id = d.notice_id
       join person p on p.id = n.person_id where n.subject = $1 and d.state = 'waiting' order by p.name`,
      [ref],
    )
    expect(told.map(({ name }) => name)).toEqual(['Contact point, Mexico', 'Contact point, Uruguay'])
    for (const { reply } of told) expect(JSON.stringify(reply)).toContain('2027-05-10')
    const [card] = (await notices(ref)).filter(({ slot }) => slot === 'card').slice(-1)
    expect(JSON.stringify(card!.reply)).toContain('2027-05-10')
  })

  test('that two officers move at the same instant is one after the other, and neither is lost', async () => {
    const ref = await added()
    const other = as(await officer('Another officer'))
    const asked = await Promise.all([
      plans.opens('workshop move', { ref, period: '3 May 2027' }),
      other.opens('workshop move', { ref, period: '4 May 2027' }),
    ])
    const done = await Promise.all([plans.agrees(asked[0]), other.agrees(asked[1])])

    expect(done.map(({ tone }) => tone)).toEqual(['done', 'done'])
    expect(await database.db.workshops.dates((await kept(ref)).id)).toHaveLength(3)
    expect((await kept(ref)).sequence).toBe(2)
  })
})

test('the database itself refuses to lose an activity, a date of it, or to confirm what has no day', async () => {
  const ref = await added()
  const refused = (statement: string) => expect(sql(statement)).rejects.toThrow()

  await refused(`delete from workshop where ref = '${ref}'`)
  await refused(`update workshop set ref = 'WS-2026-9999' where ref = '${ref}'`)
  await refused(`update workshop_date set reason = 'x'`)
  await refused('delete from workshop_date')
  await refused(`update workshop set status = 'confirmed' where ref = '${ref}'`)
  await sql(`update workshop set title = 'New', sequence = 99 where ref = '${ref}'`)
  expect((await kept(ref)).sequence).toBe(1)
})
