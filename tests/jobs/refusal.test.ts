import { afterEach, expect, test } from 'vitest'
import { tries } from '#domain/delivery.ts'
import { deliverer } from '#jobs/deliver.ts'
import { Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { openOutage, own, platform } from './outages.ts'
import { taking } from './outlet.ts'

const { account, clock, contact, database, dueNow, nothingIsOpen, outbox, person, row, ...more } =
  await openOutage()
const { settled, sql, waiting } = more
const { db } = database
const mexico = await contact('MX')

afterEach(nothingIsOpen)

test('a message the platform will not have is given up at once, and what follows it goes', async () => {
  const slack = platform(({ reply, place }, count) => {
    if (reply.title === 'Unfit') throw new Undelivered('refused', 'invalid_arguments')
    return { channel: place.id, message: `m${count}` }
  })
  await db.notices.tell([mexico.id], tell('Unfit'), null, clock.now())
  await db.notices.tell([mexico.id], tell('Fit'), null, clock.now())
  outbox(slack)
  await settled()

  expect(await row(own(mexico), 'Unfit')).toMatchObject({ state: 'failed', attempts: 1 })
  expect(await row(own(mexico), 'Fit')).toMatchObject({ state: 'sent' })
  expect(await sql('select from delivery where gone')).toEqual([])
})

test('a message over which the platform falls is given up after a dozen tries where others go, and not where none does', async () => {
  const other = await person('Somebody who is reached')
  let isAway = true
  const slack = platform(({ reply, place }, count) => {
    if (isAway || reply.title === 'Falls') throw new Undelivered('unsure', 'internal_error')
    return { channel: place.id, message: `m${count}` }
  })
  const carrying = outbox(slack)
  await db.notices.tell([mexico.id], tell('Falls'), null, clock.now())
  await db.notices.tell([mexico.id], tell('Behind'), null, clock.now())
  for (let count = 1; count <= tries + 2; count++) {
    carrying.wake()
    await expect.poll(async () => (await row(own(mexico), 'Falls')).attempts, { interval: 5 }).toBe(count)
    await expect
      .poll(() => sql('select from delivery where held_until is not null'), { interval: 5 })
      .toEqual([])
    await dueNow()
  }
  expect(await row(own(mexico), 'Falls')).toMatchObject({ state: 'waiting', unsure: true })
  isAway = false
  await db.notices.tell([other.id], tell('Hello'), null, clock.now())
  await expect
    .poll(async () => {
      await dueNow()
      carrying.wake()
      return waiting()
    })
    .toEqual([])

  expect(await row(own(mexico), 'Falls')).toMatchObject({ state: 'failed', unsure: true })
  expect(await row(own(mexico), 'Behind')).toMatchObject({ state: 'sent' })
})

test('a platform that asks to be left alone is left alone in every place; another one is not', async () => {
  const inSlack = [account('U1', 'slack', 'T1'), account('U2', 'slack', 'T1')] as const
  const people = await Promise.all(inSlack.map(({ id }) => person(`In Slack as ${id}`)))
  for (const [at, { id }] of people.entries()) await db.people.link(inSlack[at]!, id, clock.now())
  const slack = platform(() => {
    throw new Undelivered('limited', 'ratelimited', 3_600_000, true)
  })
  const carrying = outbox(slack, 'slack')
  await db.notices.tell([people[0]!.id], tell('First'), null, clock.now())
  carrying.wake()
  await slack.tried(1)
  await expect.poll(async () => (await row('U1')).problem).toBe('ratelimited')
  await db.notices.tell([people[1]!.id], tell('Second'), null, clock.now())
  const room = platform(taking)
  outbox(room)
  await expect
    .poll(() => sql(`select from delivery where state = 'waiting' and platform = 'console'`))
    .toEqual([])
  await carrying.stop()

  expect(slack.sent).toHaveLength(1)
  expect(room.sent.length).toBeGreaterThanOrEqual(2)
  await sql(`update delivery set state = 'replaced', done_at = now() where state = 'waiting'`)
})

test('a platform that hangs holds up no other, however much waits for it', async () => {
  const many = Array.from({ length: 30 }, (_, number) => account(`U-hang-${number}`, 'slack', 'T1'))
  for (const hung of many) {
    const { id } = await person(`In Slack as ${hung.id}`)
    await db.people.link(hung, id, clock.now())
    await db.notices.tell([id], tell('Hangs'), null, clock.now())
  }
  await sql(
    `update delivery set state = 'replaced', done_at = now() where state = 'waiting' and platform = 'console'`,
  )
  await db.notices.tell([mexico.id], tell('Goes'), null, clock.now())
  let mend = () => {}
  const mended = new Promise<void>(resolve => {
    mend = resolve
  })
  const slack = platform(async (post, count) => {
    await mended
    return taking(post, count)
  })
  const room = platform(taking)
  const outbox = deliverer(
    database,
    new Map([
      ['slack', slack.outlet],
      ['console', room.outlet],
    ]),
    { warn: () => {} },
    { clock: clock.now, pollMs: 20 },
  )
  outbox.start()
  await slack.tried(20)
  await room.tried(1)

  expect(room.heard(own(mexico))).toEqual(['"Goes"'])
  mend()
  await settled()
  await outbox.stop()
})
