import { expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { type Post, Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { carry, outletOf, taking } from '#tests/jobs/outlet.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { keysIn } from '#tests/setup/voice.ts'
import { wireTo } from '#tests/setup/wire.ts'

const { as, clock, contact, database, lead, officer, person, sql, url } = await openDesk(
  new Date(Date.now() - 60_000),
)
const { db } = database
const mexico = as(await contact('MX'))
const someOfficer = as(await officer())
const state = ({ reply }: Post) => keysIn(reply).find(key => key.startsWith('choices.state'))

test('two instances carry at once, and each message goes out once, in the order of its place', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, (_, place) => person(`Person ${place}`)))
  for (let turn = 0; turn < 10; turn++)
    for (const { id } of people) await db.notices.tell([id], tell(String(turn)), null, clock.now())
  const all = people.length * 10
  let count = 0
  let everything = () => {}
  const done = new Promise<void>(resolve => {
    everything = resolve
  })
  const sent: Post[] = []
  const takes = (post: Post) => {
    sent.push(post)
    count += 1
    if (count === all) everything()
    return taking(post, count)
  }
  const carrying = [1, 2, 3].map(() => carry(database, outletOf(takes).outlet))
  await done
  await Promise.all(carrying.map(({ stop }) => stop()))

  expect(new Set(sent.map(({ key }) => key)).size).toBe(all)
  expect(sent).toHaveLength(all)
  for (const { account } of people)
    expect(
      sent.filter(({ place }) => place.id === account.id).map(({ reply }) => Number(reply.title)),
    ).toEqual(Array.from({ length: 10 }, (_, turn) => turn))
  expect(await sql(`select from delivery where unsure`)).toEqual([])
})

test('what an instance held when it died is taken over, and recorded as uncertain', async () => {
  const somebody = await person('Told by the dead')
  await db.notices.tell([somebody.id], tell('Held'), null, clock.now())
  const longAgo = new Date(Date.now() - 120_000)
  await sql(`update delivery set next_at = $1 where state = 'waiting'`, [longAgo])
  const held = await db.deliveries.hold(['console'], [], longAgo, new Date(longAgo.getTime() + 60_000), 20)
  expect(held).toHaveLength(1)

  const { outlet, sent, tried } = outletOf()
  const carrying = carry(database, outlet)
  await tried(1)
  await carrying.stop()
  expect(sent[0]?.key).toBe(`delivery-${held[0]?.id}`)
  expect(await sql('select state, unsure from delivery order by id desc limit 1')).toEqual([
    { state: 'sent', unsure: true },
  ])
})

test('what an instance holds in its time is left to it', async () => {
  const somebody = await person('Told by another')
  await db.notices.tell([somebody.id], tell('Held elsewhere'), null, clock.now())
  const now = new Date()
  await db.deliveries.hold(['console'], [], now, new Date(now.getTime() + 60_000), 20)
  const again = await db.deliveries.hold(['console'], [], now, new Date(now.getTime() + 60_000), 20)

  expect(again).toEqual([])
  await sql(`update delivery set state = 'sent' where state = 'waiting'`)
})

await as(await lead()).does('settings channel triage', { channel: 'one' })

test('a card that somebody deleted is posted anew as it stands, before what goes in its thread', async () => {
  const ref = await mexico.files()
  const first = outletOf()
  const before = carry(database, first.outlet)
  await first.tried(2)
  await before.stop()
  await someOfficer.does(`request take ${ref}`)
  const { outlet, to, tried } = outletOf((post, count) => {
    if (post.edits?.message === 'm1' || post.under?.message === 'm1')
      throw new Undelivered('gone', 'message_not_found')
    return { channel: post.place.id, message: `new ${count}` }
  })
  const carrying = carry(database, outlet)
  carrying.wake()
  await tried(4)
  await carrying.stop()
  const channel = to('one').filter(({ edits, under }) => (edits ?? under)?.message !== 'm1')

  expect(channel.map(post => [post.edits, post.under !== null, state(post)])).toEqual([
    [null, false, 'choices.state.in_review'],
    [null, true, undefined],
  ])
})

test('a line of a thread whose card is deleted brings the card back, and stands under it', async () => {
  await mexico.files()
  let deleted = false
  const { outlet, to, tried } = outletOf((post, count) => {
    if (post.under && !deleted) {
      deleted = true
      throw new Undelivered('gone', 'thread_not_found')
    }
    return { channel: post.place.id, message: `card ${count}` }
  })
  const carrying = carry(database, outlet)
  await tried(4)
  await carrying.stop()

  expect(
    to('one').map(({ under, edits }) => (under ? `under ${under.message}` : edits ? 'edit' : 'new')),
  ).toEqual(['new', 'under card 1', 'new', 'under card 3'])
})

test('a line of a thread is never said to the channel itself, even where its card cannot be posted', async () => {
  await mexico.files()
  const { outlet, to, tried } = outletOf(post => {
    throw new Undelivered('gone', post.under ? 'thread_not_found' : 'channel_not_found')
  })
  const carrying = carry(database, outlet)
  await tried(1)
  await expect.poll(() => sql(`select from delivery where state = 'waiting'`), { interval: 10 }).toEqual([])
  await carrying.stop()

  expect(to('one')).toHaveLength(1)
  const failed = await sql<{ state: string }>(`select state from delivery order by id desc limit 2`)
  expect(failed.map(({ state }) => state)).toEqual(['failed', 'failed'])
})

test('what a platform has taken is not sent again because the database was away when it was to be written down', async () => {
  const wire = await wireTo(url)
  const far = connect(wire.url)
  const somebody = await person('Told once')
  await db.notices.tell([somebody.id], tell('Once'), null, clock.now())
  const { outlet, sent, tried } = outletOf((post, count) => {
    wire.cut()
    return taking(post, count)
  })
  const carrying = carry(far, outlet)
  await tried(1)
  await expect.poll(() => carrying.warnings.length, { interval: 10 }).toBeGreaterThan(0)
  wire.mend()
  await expect
    .poll(() => sql('select state, unsure from delivery order by id desc limit 1'), {
      interval: 10,
      timeout: 20_000,
    })
    .toEqual([{ state: 'sent', unsure: false }])
  await carrying.stop()
  await far.close()
  wire.close()

  expect(sent).toHaveLength(1)
})
