import { expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { openLog } from '#src/log.ts'
import { summaryOf } from '#src/simulate/summary.ts'
import { years } from '#src/simulate/years.ts'
import { freshDatabase } from '#tests/setup/database.ts'

// npm run simulate lives both years, and prints every message.
it('the first seven months of 2006 go out as they were planned and put off: to the silent alone, nothing twice, no flood', async () => {
  const fresh = await freshDatabase()
  const database = connect(fresh.url)
  const story = await years(database, openLog('silent'), '2006-01-01', '2006-07-31')
  await database.close()
  await fresh.drop()
  const { kinds, ledger, doubled, busiest } = summaryOf(story)
  const to = (key: string, on: string) =>
    story.taken.filter(one => one.key === key && one.at.toISOString().startsWith(on)).map(one => one.to)

  expect(doubled).toEqual([])
  expect(busiest).toBe('4: Lead, Technical Secretariat, 2006-05-17')
  expect(kinds).toEqual({
    'appointed.contact': 1,
    'appointed.ended': 1,
    call: 90,
    'call.closed': 18,
    'call.extend': 20,
    'call.open': 136,
    'digest.nothing': 3,
    'digest.same': 9,
    'digest.title': 29,
    forAnother: 81,
    'line.act': 112,
    nudge: 7,
    'request.title': 112,
    vacant: 8,
  })
  expect(ledger).toEqual({ sent: 126, waiting: 21, ended: 297 })
  // The seminar on migrant workers is put off in May to November: nobody is reminded of June.
  expect(to('notice.reminder.call', '2006-05-25')).toEqual([])
  // For six weeks Costa Rica has no contact point: the Secretariat is reminded after a week and after a month.
  expect(to('notice.reminder.vacant', '2006-05-15')).toHaveLength(3)
  expect(to('notice.reminder.vacant', '2006-06-07')).toHaveLength(3)
}, 120_000)
