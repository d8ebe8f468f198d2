import { beforeEach, describe, expect, test } from 'vitest'
import { reckon } from '#jobs/remind.ts'
import { openLedger } from '#tests/setup/ledger.ts'

const { as, clock, contact, database, notices, officer, rows, runs, sql, states, to, told } =
  await openLedger('2027-03-01T15:00:00Z')
const people = {
  mexico: await contact('MX'),
  uruguay: await contact('UY'),
  chile: await contact('CL'),
  peru: await contact('PE'),
  officer: await officer(),
}
const plans = as(people.officer)
const [mexico, uruguay, chile, peru] = [people.mexico, people.uruguay, people.chile, people.peru].map(one =>
  as(one),
)

const added = async (fields: Readonly<Record<string, string>> = {}) =>
  (await plans.makes('workshop add', { title: 'Seminar on wages', period: 'October 2027', ...fields })).ref
/** On 12 October 2027, a Tuesday; hosted by Uruguay. */
const confirmed = async (period = '12 to 14 October 2027') => {
  const ref = await added({ hosts: 'UY' })
  await plans.does(`workshop confirm ${ref} period:"${period}"`)

  return ref
}
const waiting = async (ref: string) =>
  (await rows(ref))
    .filter(({ state }) => state === 'waiting')
    .map(({ kind, step, addressee, due }) => `${due} ${kind} ${step} ${addressee}`)
    .sort()
/** How many messages of its reminders are still in the outbox. */
const unsent = async (ref: string) =>
  (
    await sql(
      `select from delivery d join notice n on n.id = d.notice_id
       where n.reminder_id is not null and n.subject = $1 and d.state = 'waiting'`,
      [ref],
    )
  ).length

beforeEach(() => to('2027-03-01T15:00'))

describe('a confirmed activity', () => {
  test('is recalled thirty, seven and one days before, on working days, to those who host it, come or may come', async () => {
    const ref = await confirmed()
    await mexico!.does(`workshop interest ${ref} interest:perhaps`)
    await chile!.does(`workshop attend ${ref} count:2`)
    await peru!.does(`workshop interest ${ref} interest:no`)

    // 12 September is a Sunday, 11 October a holiday of Chile alone.
    expect(await waiting(ref)).toEqual([
      '2027-09-10T12:00 workshop 30 ministry:CL',
      '2027-09-10T12:00 workshop 30 ministry:UY',
      '2027-09-10T15:00 workshop 30 ministry:MX',
      '2027-10-05T12:00 workshop 7 ministry:CL',
      '2027-10-05T12:00 workshop 7 ministry:UY',
      '2027-10-05T15:00 workshop 7 ministry:MX',
      '2027-10-08T12:00 workshop 1 ministry:CL',
      '2027-10-11T12:00 workshop 1 ministry:UY',
      '2027-10-11T15:00 workshop 1 ministry:MX',
    ])
    to('2027-09-10T15:00')
    await Promise.all([runs(), runs()])
    expect(await told(ref)).toEqual([
      `workshop ${people.chile.name}`,
      `workshop ${people.mexico.name}`,
      `workshop ${people.uruguay.name}`,
    ])
    expect((await notices(ref)).at(-1)!.title).toBe(
      `This activity is coming up: ${ref} · Seminar on wages – 12 to 14 October 2027`,
    )
  })

  test('is recalled no more to who says that nobody comes, and to its host all the same', async () => {
    const ref = await confirmed()
    await mexico!.does(`workshop interest ${ref} interest:yes`)
    expect((await waiting(ref)).filter(one => one.endsWith('MX'))).toHaveLength(3)
    await mexico!.does(`workshop attend ${ref} count:0`)
    await uruguay!.does(`workshop attend ${ref} count:0`)

    expect((await waiting(ref)).map(one => one.slice(-2))).toEqual(['UY', 'UY', 'UY'])
    await plans.makes('workshop change', { ref, hosts: 'CL', reason: 'Chile receives it' })
    expect((await waiting(ref)).map(one => one.slice(-2))).toEqual(['CL', 'CL', 'CL'])
  })

  test('that moves five times in a minute leaves exactly the reminders of its last day; moved back, it reminds nobody twice', async () => {
    const ref = await confirmed()
    to('2027-10-05T15:00')
    await runs()
    expect(await told(ref)).toEqual([`workshop ${people.uruguay.name}`])
    for (const day of [20, 21, 22, 25, 27]) {
      await plans.does(`workshop move ${ref} period:"${day} October 2027"`)
      clock.set(new Date(clock.now().getTime() + 11_000))
    }
    expect(await waiting(ref)).toEqual([
      '2027-10-20T12:00 workshop 7 ministry:UY',
      '2027-10-26T12:00 workshop 1 ministry:UY',
    ])
    await plans.does(`workshop move ${ref} period:"12 to 14 October 2027"`)
    await runs()

    expect(await waiting(ref)).toEqual(['2027-10-11T12:00 workshop 1 ministry:UY'])
    expect(await told(ref)).toEqual([`workshop ${people.uruguay.name}`])
  })

  test('that is cancelled between being due and being sent is not sent, nor where its message waits in the outbox', async () => {
    const due = await confirmed()
    const queued = await confirmed()
    to('2027-09-10T12:00')
    await plans.does(`workshop cancel ${due} reason:"No interest"`)
    await runs()
    await plans.does(`workshop cancel ${queued} reason:"No interest"`)

    expect(await told(due)).toEqual([])
    expect((await states(due)).filter(one => one.startsWith('workshop'))).toEqual([
      'workshop 30 ended over',
      'workshop 7 ended over',
      'workshop 1 ended over',
    ])
    expect((await states(queued)).filter(one => one.startsWith('workshop'))[0]).toBe(
      'workshop 30 ended withdrawn',
    )
    expect(await unsent(queued)).toBe(0)
    await plans.does(`workshop undo ${queued}`)
    // Its first day to be recalled has come by now; the others are owed again.
    expect((await waiting(queued)).map(one => one.slice(17, 27))).toEqual(['workshop 7', 'workshop 1'])
  })

  test('that is cancelled at the very moment it is handed over leaves nothing in the outbox, whoever comes first', async () => {
    const refs = await Promise.all([1, 2, 3, 4].map(() => confirmed()))
    to('2027-09-10T12:00')
    await Promise.all([
      ...refs.map(ref => plans.does(`workshop cancel ${ref} reason:"No interest"`)),
      runs(),
      runs(),
    ])
    await runs()

    for (const ref of refs) {
      expect(await unsent(ref)).toBe(0)
      expect(await waiting(ref)).toEqual([])
    }
  })

  test('is recalled until it begins, and not when it was put off or was held', async () => {
    const late = await confirmed('12 October 2027" hours:"08:30 to 17:00" zone:"America/Montevideo')
    const [off, held] = [await confirmed(), await confirmed()]
    await plans.does(`workshop postpone ${off} reason:"A strike"`)
    expect((await waiting(off)).filter(one => one.includes(' workshop '))).toEqual([])
    to('2027-10-12T11:40')
    await runs()

    expect((await states(late)).filter(one => one.startsWith('workshop')).at(-1)).toBe(
      'workshop 1 missed stale',
    )
    expect(await told(late)).toEqual([])
    to('2027-10-14T15:00')
    await plans.does(`workshop hold ${held}`)
    expect(await waiting(held)).toEqual([])
  })

  test('follows the rules and the holidays of each ministry, also where those change', async () => {
    const ref = await confirmed()
    await uruguay!.makes('reminder holiday', { on: '11 October 2027', as: 'holiday', name: 'Bridge' })
    expect((await waiting(ref)).at(-1)).toBe('2027-10-08T12:00 workshop 1 ministry:UY')
    await uruguay!.makes('reminder holiday', { on: '11 October 2027', as: 'workday' })
    await sql(`update reminder set due_at = '2030-01-01' where subject = $1`, [`workshop:${ref}`])
    await reckon(database, clock.now())

    expect((await waiting(ref)).at(-1)).toBe('2027-10-11T12:00 workshop 1 ministry:UY')
  })
})

describe('an activity that is not confirmed', () => {
  test.each([
    ['a month', { period: 'October 2027' }, ['2027-09-01', '2027-09-24', '2027-09-30']],
    ['a semester', { period: 'second semester of 2027' }, ['2027-06-01', '2027-06-24', '2027-06-30']],
    [
      'a day to decide by, and a month it may be in all the same',
      { deadline: '30 April 2027' },
      ['2027-03-31', '2027-04-23', '2027-04-29', '2027-09-01', '2027-09-24', '2027-09-30'],
    ],
    [
      'a day to decide by within its semester',
      { period: 'first semester of 2027', deadline: '30 April 2027' },
      ['2027-03-31', '2027-04-23', '2027-04-29'],
    ],
    [
      'days that nobody has confirmed',
      { period: '12 October 2027' },
      ['2027-09-10', '2027-10-05', '2027-10-08'],
    ],
    ['nothing', { period: '' }, []],
  ] as const)('with %s is recalled to the Secretariat alone', async (_, fields, days) => {
    const ref = await added({ hosts: 'UY', ...fields })

    expect(await waiting(ref)).toEqual(
      days.map((day, at) => `${day}T13:00 decide ${[30, 7, 1][at % 3]} secretariat`),
    )
  })

  test('is decided by the day that was set for it; confirmed, that is taken back, and those who come are reminded', async () => {
    const ref = await added({ hosts: 'UY', deadline: '30 April 2027' })
    to('2027-03-31T13:00')
    await runs()
    expect(await told(ref)).toEqual([`decide ${people.officer.name}`])
    const why = await plans.does(`reminder why ${(await rows(ref))[0]!.id}`)
    expect(why.keys).toContain('notice.why.decide')
    expect(why.text).toContain('By 30 April 2027 it is to be decided')
    expect(why.reply.links[0]?.command).toBe('workshop confirm')
    await plans.does(`workshop confirm ${ref} period:"12 October 2027"`)

    expect((await states(ref)).filter(one => one.startsWith('decide'))).toEqual([
      'decide 30 ended withdrawn',
      ...[7, 1, 30, 7, 1].map(step => `decide ${step} ended over`),
    ])
    expect((await waiting(ref)).map(one => one.slice(17))).toEqual([
      'workshop 30 ministry:UY',
      'workshop 7 ministry:UY',
      'workshop 1 ministry:UY',
    ])
  })

  test('is reckoned where it comes in from a file, too', async () => {
    const text = 'number,title,date_text\n1,Seminar on migration,"second semester of 2027"\n'
    await plans.makes('workshop import', { text })
    const [row] = await sql<{ ref: string }>(`select ref from workshop where origin_id = '1'`)

    expect(await waiting(row!.ref)).toHaveLength(3)
    expect((await plans.does('reminder list')).text).toContain('Seminar on migration')
  })
})

test('a ministry learns why it is reminded of an activity, in its language, and can hear no more of it', async () => {
  const ref = await confirmed()
  await plans.makes('workshop move', { ref, period: '13 October 2027' })
  const number = (await rows(ref)).at(-1)!.id
  await uruguay!.does('person language Spanish')
  const why = await uruguay!.says(`reminder why ${number}`)

  expect(why.keys).toContain('notice.why.workshop')
  expect(why.reply.links.map(({ command }) => command)).toContain('workshop attend')
  expect((await chile!.says(`reminder why ${number}`)).keys).toContain('refusal.reminder.missing')
  await uruguay!.makes('reminder stop', { reminder: number })
  expect(await waiting(ref)).toEqual([])
  await plans.does(`workshop move ${ref} period:"26 October 2027"`)
  expect(await waiting(ref)).toEqual([])
})
