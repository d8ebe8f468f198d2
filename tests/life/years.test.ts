import { expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { openLog } from '#src/log.ts'
import { summaryOf } from '#src/simulate/summary.ts'
import { years } from '#src/simulate/years.ts'
import { freshDatabase } from '#tests/setup/database.ts'

// npm run simulate lives both years, and prints every message.
it('the year 2006 to the end of November goes out as it was planned and put off: to those who come, to the silent alone, nothing twice, no flood', async () => {
  const fresh = await freshDatabase()
  const database = connect(fresh.url)
  const story = await years(database, openLog('silent'), '2006-01-01', '2006-11-30')
  await database.close()
  await fresh.drop()
  const { kinds, ledger, doubled, busiest } = summaryOf(story)
  const to = (key: string, on: string) =>
    story.taken.filter(one => one.key === key && one.at.toISOString().startsWith(on)).map(one => one.to)

  expect(doubled).toEqual([])
  expect(busiest).toBe('5: Lead, Technical Secretariat, 2006-05-30')
  expect(kinds).toEqual({
    'appointed.contact': 1,
    'appointed.ended': 1,
    call: 102,
    'call.closed': 21,
    'call.extend': 20,
    'call.open': 136,
    decide: 105,
    'digest.same': 27,
    'digest.title': 39,
    forAnother: 114,
    'line.act': 121,
    nudge: 7,
    'request.title': 203,
    vacant: 8,
    workshop: 189,
    'workshop.confirm': 3,
    'workshop.postpone': 1,
  })
  expect(ledger).toEqual({ sent: 373, waiting: 9, ended: 335 })
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
