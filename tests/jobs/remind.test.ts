import { beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from '#tests/setup/ledger.ts'
import { reason, requestIn, terms } from '#tests/setup/request.ts'

const { as, contact, clock, deputy, lead, notices, officer, rows, runs, sql, staff, states, to, told } =
  await openLedger()
const people = {
  mexico: await contact('MX'),
  argentina: await contact('AR'),
  brazil: await contact('BR'),
  chile: await contact('CL'),
  peru: await contact('PE'),
  officer: await officer(),
  lead: await lead(),
}
const mexico = as(people.mexico)
const argentina = as(people.argentina)
const secretary = as(people.officer)
const head = as(people.lead)
const sides = { requester: mexico, officer: secretary, provider: argentina }

beforeEach(() => to('2026-09-08T15:00'))

describe('a request nobody takes', () => {
  test('is recalled to the Secretariat after three working days, once, however often and wherever the clock looks', async () => {
    const ref = await mexico.files()
    to('2026-09-11T12:59')
    await runs()
    expect(await told(ref)).toEqual([])
    to('2026-09-11T13:00')
    await Promise.all([runs(), runs(), runs()])
    await runs()

    expect(await told(ref)).toEqual([`untaken ${people.lead.name}`, `untaken ${people.officer.name}`])
    expect(await states(ref)).toEqual(['untaken 3 sent'])
  })

  test('is not recalled when somebody has taken it, declined it or when it was withdrawn', async () => {
    for (const act of ['take', 'decline', 'withdraw'] as const) {
      const ref = await mexico.files()
      await (act === 'withdraw' ? mexico : secretary).makes(`request ${act}`, {
        ref,
        ...(act === 'take' ? {} : { reason }),
      })
      to('2026-09-14T15:00')
      await runs()
      expect(await states(ref)).toEqual(['untaken 3 ended over'])
      expect(await told(ref)).toEqual([])
      to('2026-09-08T15:00')
    }
  })

  test('and brought back after its ending is counted from then on', async () => {
    const ref = await mexico.files()
    await mexico.makes('request withdraw', { ref, reason })
    clock.pass(2)
    await mexico.makes('request undo', { ref })

    expect((await rows(ref)).map(({ state, due }) => `${state} ${due.slice(0, 10)}`)).toEqual([
      'ended 2026-09-11',
      'waiting 2026-09-15',
    ])
  })

  test('waits for the morning after an outage that ends at night, and is never too late', async () => {
    const ref = await mexico.files()
    to('2026-09-20T03:00')
    await runs()
    expect(await states(ref)).toEqual(['untaken 3 waiting'])
    to('2026-09-21T12:00')
    await runs()

    expect(await states(ref)).toEqual(['untaken 3 sent'])
  })
})

describe('an offer nobody answers', () => {
  test('is recalled to the ministry, in person to whoever speaks for it when it is due', async () => {
    const ref = await requestIn('offered', { ...sides, providing: 'CL' })
    const successor = await staff('CL', 'Successor, Chile')
    const standIn = await deputy('CL')
    await as(people.chile).makes('contact hand-over', { person: successor.id })
    to('2026-09-15T15:00')
    await runs()

    expect(await told(ref)).toEqual([`unanswered ${standIn.name}`, `unanswered ${successor.name}`])
  })

  test('of a vacant ministry is recalled to the Secretariat, which is told why', async () => {
    const ref = await requestIn('offered', { ...sides, providing: 'PE' })
    await head.makes('contact vacate', { ministry: 'PE', reason })
    to('2026-09-15T15:00')
    await runs()
    const [first] = (await notices(ref)).filter(({ key }) => key === 'notice.forAnother')

    expect(await told(ref)).toEqual([`unanswered ${people.lead.name}`, `unanswered ${people.officer.name}`])
    expect(JSON.stringify(first?.reply)).toContain('notice.insteadOf')
    expect(await states('PE')).toEqual(['vacant 7 sent', 'vacant 30 waiting'])
    await head.makes('contact appoint', { ministry: 'PE', person: people.peru.id })
    expect(await states('PE')).toEqual(['vacant 7 ended withdrawn', 'vacant 30 ended over'])
  })

  test('is not recalled any more once it is answered, also where the message has not gone out yet', async () => {
    const ref = await requestIn('offered', sides)
    to('2026-09-15T15:00')
    await runs()
    expect(await states(ref)).toEqual(['untaken 3 ended over', 'unanswered 5 sent'])
    await argentina.makes('request accept', { ref, ...terms })
    const deliveries = await sql<{ state: string; problem: string }>(
      `select d.state, d.problem from delivery d join notice n on n.id = d.notice_id where n.reminder_id is not null
       and n.subject = $1`,
      [ref],
    )

    expect(deliveries).toEqual([{ state: 'replaced', problem: 'no longer owed' }])
    expect(await states(ref)).toEqual(['untaken 3 ended over', 'unanswered 5 ended withdrawn'])
  })
})

test('after the activity both ministries are asked for their report, then reminded, then asked what became of it', async () => {
  const ref = await requestIn('completed', sides)
  const asked: string[] = []
  for (const day of ['2026-10-01', '2026-10-09', '2027-03-08', '2027-09-08']) {
    to(`${day}T15:00`)
    await runs()
    asked.push(`${day}: ${(await states(ref)).filter(one => one.endsWith('sent')).length}`)
  }

  expect(asked).toEqual(['2026-10-01: 2', '2026-10-09: 4', '2027-03-08: 5', '2027-09-08: 6'])
  expect(await told(ref)).toEqual([
    `followUp ${people.mexico.name}`,
    `followUp ${people.mexico.name}`,
    `reportDue ${people.argentina.name}`,
    `reportDue ${people.mexico.name}`,
    `reportOverdue ${people.argentina.name}`,
    `reportOverdue ${people.mexico.name}`,
  ])
})

test('after an outage of half a year what is still of use goes out once, the rest is missed, and says so', async () => {
  const ref = await requestIn('completed', sides)
  to('2027-09-20T15:00')
  await runs()

  expect((await states(ref)).slice(2)).toEqual([
    'reportDue 7 missed stale',
    'reportOverdue 1 sent',
    'reportDue 7 missed stale',
    'reportOverdue 1 sent',
    'followUp 6 missed stale',
    'followUp 12 sent',
  ])
})

test('a rule that is set anew moves what waits, and a public holiday that is corrected, too', async () => {
  const ref = await mexico.files()
  await head.does('settings set rule:untakenWorkingDays value:5')
  expect(await states(ref)).toEqual(['untaken 3 ended over', 'untaken 5 waiting'])
  expect((await rows(ref)).at(-1)?.due).toBe('2026-09-15T13:00')
  await mexico.does('reminder holiday on:"14 September 2026" as:holiday name:"Día de la red"')
  expect((await rows(ref)).at(-1)?.due).toBe('2026-09-17T13:00')
  expect((await mexico.does('reminder holidays')).text).toContain('Día de la red')
  await mexico.does('reminder holiday on:"14 September 2026" as:workday')
  await head.does('settings set rule:untakenWorkingDays value:3')

  expect(await states(ref)).toEqual(['untaken 3 waiting', 'untaken 5 ended over'])
})

test('a ministry corrects the public holidays of its own country; the Secretariat those of any', async () => {
  const other = 'reminder holiday on:"15 September 2026" as:holiday ministry:Argentina'
  expect((await mexico.says(other)).keys).toContain('refusal.contact.notYourMinistry')
  expect((await secretary.says(other)).tone).toBe('done')
  expect((await argentina.does('reminder holidays year:2026')).text).toContain('15 de septiembre')
  expect((await mexico.does('reminder holidays year:2026')).text).not.toContain('15 de septiembre')
  await secretary.does('reminder holiday on:"15 September 2026" as:workday ministry:Argentina')
})

test('no reminder is removed, sent twice or changed in what it is about: the database refuses', async () => {
  const ref = await mexico.files()
  to('2026-09-11T15:00')
  await runs()

  await expect(sql('delete from reminder')).rejects.toThrow('never removed')
  await expect(sql(`update reminder set subject = 'request:other'`)).rejects.toThrow('never changed')
  await expect(
    sql(`update reminder set state = 'waiting', done_at = null where subject = 'request:' || $1`, [ref]),
  ).rejects.toThrow('not sent again')
  await expect(
    sql(
      `insert into notice (at, slot, person_id, reply, reminder_id, turn)
       select at, slot, person_id, reply, reminder_id, turn from notice where reminder_id is not null limit 1`,
    ),
  ).rejects.toThrow('one_notice_a_turn')
})
