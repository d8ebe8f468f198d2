import { afterAll, expect, test } from 'vitest'
import { desk } from '#bot/desk.ts'
import { connect } from '#db/client.ts'
import { passing } from '#db/trouble.ts'
import { openThreads } from '#tests/setup/threads.ts'
import { wireTo } from '#tests/setup/wire.ts'

const { clock, database, log, outbox, thread, url } = await openThreads()
await database.db.settings.mirror(true)

const wire = await wireTo(url)
const far = connect(wire.url)
let wakes = 0
let onAway = () => {}
const way = desk({
  transact: far.transact,
  read: far.read,
  isAway: error => {
    onAway()
    return passing(error) === 'away'
  },
  done: () => {
    wakes += 1
    outbox.wake()
  },
  log: { error: (facts, text) => void log.push({ facts, text }) },
  clock: clock.now,
})
afterAll(async () => {
  await far.close()
  wire.close()
})

test('what is said while the database is away is mirrored when it is back, and what cannot be kept is logged', async () => {
  const { remark, heard } = await thread()
  wire.cut()
  const tried = new Promise<void>(resolve => {
    onAway = resolve
  })
  const kept = way.remark(remark())
  await tried
  wire.mend()
  await kept
  await way.remark(remark({ version: 0.5 }))

  expect((await heard()).discord).toHaveLength(1)
  expect(wakes).toBe(1)
  expect(log.map(({ text }) => text)).toEqual(['a remark could not be mirrored'])
})

test('the outbox is woken only where there is something to tell', async () => {
  const { remark } = await thread()
  const before = wakes
  await way.remark(remark({ under: { channel: 'C1', message: 'no card' } }))

  expect(wakes).toBe(before)
})
