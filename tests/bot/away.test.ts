import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { desk } from '#bot/desk.ts'
import { connect } from '#db/client.ts'
import { passing } from '#db/trouble.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { voiceOf } from '#tests/setup/voice.ts'
import { wireTo } from '#tests/setup/wire.ts'

const { as, contact, officer, kept, url, clock, log, sql } = await openDesk()

const wire = await wireTo(url)
const far = connect(wire.url)
const way = desk({
  transact: far.transact,
  read: far.read,
  isAway: error => passing(error) === 'away',
  done: () => {},
  log: { error: (facts, text) => void log.push({ facts, text }) },
  clock: clock.now,
})
let asked = 0
const speaking = (who: Parameters<typeof voiceOf>[1]) => voiceOf(way, who, () => `far:${++asked}`)

const someOfficer = await officer()
const mexico = await contact('MX')

afterAll(async () => {
  await far.close()
  wire.close()
})

test('while the database is away people are told to try again, and it recovers by itself', async () => {
  const ref = await as(mexico).files()
  await speaking(someOfficer).says(`request show ${ref}`)
  wire.cut()
  const told = await speaking(someOfficer).says(`request take ${ref}`)
  const shown = await way.home(someOfficer.account)
  wire.mend()

  expect(told.keys).toContain('unavailable.text')
  expect(told.tone).toBe('fault')
  expect(shown.reply.tone).toBe('fault')
  expect(log).toEqual([])
  expect((await speaking(someOfficer).again(told.invocation)).tone).toBe('done')
})

test('a database that goes away in the middle of an act leaves nothing half done', async () => {
  const ref = await as(mexico).files()
  const before = await kept()
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  await other.query('begin')
  await other.query('select from request where ref = $1 for update', [ref])

  const told = speaking(someOfficer).says(`request take ${ref}`)
  await untilSomebodyWaits()
  wire.cut()
  await other.query('commit')
  await other.end()
  const { keys } = await told
  wire.mend()

  expect(keys).toContain('unavailable.text')
  expect(await kept()).toEqual(before)
  expect((await as(mexico).says(`request show ${ref}`)).keys).toContain('choices.state.filed')
})

/** Until an act waits for another one that is at the same request. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await sql(waiting)).length === 0);
}
