import pg from 'pg'
import { expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { openLog } from '#src/log.ts'
import { summaryOf } from '#src/simulate/summary.ts'
import { years } from '#src/simulate/years.ts'
import { freshDatabase } from '#tests/setup/database.ts'

// npm run simulate prints every message of them.
it('the years 2006 and 2007 go out as they were planned and put off: to those who come, to the silent alone, nothing twice, nothing late, no flood', async () => {
  const fresh = await freshDatabase()
  const database = connect(fresh.url)
  const story = await years(database, openLog('silent'), '2006-01-01', '2007-12-31')
  // The clock jumps to what is due next: what it jumped over would have gone later than it was due.
  const client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
  const { rows } = await client.query<{ due: Date; done: Date }>(
    `select due_at as due, done_at as done from reminder where state = 'sent'
     union all select due_at, at from digest_issue
     union all select next_at, done_at from delivery where state = 'sent'`,
  )
  await client.end()
  await database.close()
  await fresh.drop()
  const { kinds, ledger, doubled, busiest } = summaryOf(story)
  const to = (key: string, on: string) =>
    story.taken.filter(one => one.key === key && one.at.toISOString().startsWith(on)).map(one => one.to)

  expect(doubled).toEqual([])
  expect(busiest).toBe('5: Lead, Technical Secretariat, 2006-05-30')
  expect(kinds).toEqual({
    accept: 2,
    'appointed.contact': 1,
    'appointed.ended': 1,
    begin: 3,
    call: 235,
    'call.closed': 33,
    'call.extend': 39,
    'call.open': 253,
    complete: 2,
    decide: 129,
    'digest.same': 58,
    'digest.title': 91,
    forAnother: 213,
    'line.act': 209,
    nudge: 21,
    offer: 1,
    reportDue: 2,
    reportOverdue: 2,
    'request.title': 317,
    take: 1,
    unanswered: 1,
    untaken: 3,
    vacant: 8,
    workshop: 234,
    'workshop.confirm': 4,
    'workshop.postpone': 2,
  })
  expect(ledger).toEqual({ sent: 612, waiting: 2, ended: 566 })
  expect(rows.filter(({ due, done }) => due.getTime() !== done.getTime())).toEqual([])
  expect(rows.length).toBeGreaterThan(2_000)
  // The seminar on migrant workers is put off in May to November: nobody is reminded of June.
  expect(to('notice.reminder.call', '2006-05-25')).toEqual([])
  // It is put off before it is to be decided for June a last time, and recalled to those who come in November alone.
  const ottawa = story.taken.filter(({ words }) => words.includes('labor rights of migrant workers – '))
  const days = (key: string) => [
    ...new Set(ottawa.filter(one => one.key === key).map(({ at }) => at.toISOString().slice(0, 10))),
  ]
  expect(days('notice.reminder.decide')).toEqual(['2006-05-02'])
  // 27 October 2006 is a holiday of Chile, and of Saint Vincent and the Grenadines: they hear of it the day before.
  expect(days('notice.reminder.workshop')).toEqual(['2006-10-26', '2006-10-27', '2006-11-21', '2006-11-27'])
  const recalled = ottawa.filter(({ key }) => key === 'notice.reminder.workshop').map(({ to }) => to)
  // Two thirds of the 35 say that they come, or may; each of them hears of it three times.
  expect(new Set(recalled).size).toBe(23)
  for (const one of new Set(recalled)) expect(recalled.filter(to => to === one)).toHaveLength(3)
  // For six weeks Costa Rica has no contact point: the Secretariat is reminded after a week and after a month.
  expect(to('notice.reminder.vacant', '2006-05-15')).toHaveLength(3)
  expect(to('notice.reminder.vacant', '2006-06-07')).toHaveLength(3)
}, 120_000)
