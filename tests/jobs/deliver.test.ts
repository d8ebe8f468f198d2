import { expect, test } from 'vitest'
import { type Post, Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { carry, outletOf, taking } from '#tests/jobs/outlet.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { keysIn } from '#tests/setup/voice.ts'

const { as, clock, contact, database, lead, officer, person, sql } = await openDesk(
  new Date(Date.now() - 60_000),
)
const { db } = database
const mexico = await contact('MX')
const someOfficer = await officer()
await as(await lead()).does('settings channel triage language:pt zone:America/Sao_Paulo', {
  channel: 'triage',
})

/** One private message to somebody, waiting to go out; gives the id of its delivery. */
async function waits(text: string, to = mexico): Promise<bigint> {
  await db.notices.tell([to.id], tell(text), null, clock.now())
  const [row] = await sql<{ id: string }>('select max(id) as id from delivery')
  return BigInt(row!.id)
}

type Row = { state: string; attempts: number; unsure: boolean; problem: string | null; next_at: Date }
const row = async (id: bigint) => (await sql<Row>('select * from delivery where id = $1', [String(id)]))[0]!
const due = (id: bigint) => sql('update delivery set next_at = now() where id = $1', [String(id)])
const titles = (posts: readonly Post[]) => posts.map(({ reply }) => reply.title)
const waiting = () => sql(`select from delivery where state = 'waiting'`)
const slot = ({ edits, under, reply }: Post) =>
  `${under ? 'under ' + under.message : edits ? 'edits ' + edits.message : 'new'} ${keysIn(reply).find(key => /state|line/.test(key) && key !== 'fields.state.label')}`

test('a filed request is one card, edited in place as it moves, with its history in the card’s thread', async () => {
  const { outlet, to, tried } = outletOf()
  const carrying = carry(database, outlet)
  const ref = await as(mexico).files()
  carrying.wake()
  await tried(2)
  await as(someOfficer).does(`request take ${ref}`)
  carrying.wake()
  await tried(5)

  expect(to('triage').map(slot)).toEqual([
    'new choices.state.filed',
    'under m1 line.act',
    'edits m1 choices.state.in_review',
    'under m1 line.act',
  ])
  expect(to('triage')[0]?.reader).toEqual({ language: 'pt', zone: 'America/Sao_Paulo' })
  expect(to(mexico.account.id).map(({ reader }) => reader)).toEqual([
    { language: 'es', zone: 'America/Mexico_City' },
  ])
})

test('what is to be said in a channel waits while it has its quiet hours, in order; elsewhere it goes, and so does it afterwards', async () => {
  const hour = new Date().getUTCHours()
  const quietFrom = (from: number) =>
    sql(`update channel set zone = 'UTC', quiet_from = $1, quiet_until = $2`, [from % 24, (from + 2) % 24])
  await quietFrom(hour)
  const ref = await as(mexico).files()
  await as(someOfficer).does(`request take ${ref}`)
  const { outlet, to, tried } = outletOf()
  carry(database, outlet)
  await tried(1)

  expect(to(mexico.account.id)).toHaveLength(1)
  expect(to('triage')).toEqual([])
  await quietFrom(hour + 4)
  await expect.poll(waiting).toEqual([])
  expect(to('triage').map(slot)).toEqual([
    'new choices.state.in_review',
    'under m2 line.act',
    'under m2 line.act',
  ])
  await sql(`update channel set zone = 'America/Sao_Paulo', quiet_from = null, quiet_until = null`)
})

test('a card that fell behind is sent once, as it stands now; its lines all follow, in order', async () => {
  const ref = await as(mexico).files()
  await as(someOfficer).does(`request take ${ref}`)
  await as(someOfficer).does(`request ask ${ref} question:"How many?"`)
  await as(mexico).does(`request answer ${ref} answer:"Four"`)
  const { outlet, to, tried } = outletOf()
  carry(database, outlet)
  await tried(8)

  expect(to('triage').map(slot)).toEqual([
    'new choices.state.in_review',
    ...Array(4).fill('under m1 line.act'),
  ])
  const acts = to('triage')
    .slice(1)
    .map(({ reply }) => keysIn(reply).find(key => key.startsWith('acts.')))
  expect(acts).toEqual(['acts.file', 'acts.take', 'acts.ask', 'acts.answer'])
  const states = await sql<{ state: string }>(
    `select d.state from delivery d join notice n on n.id = d.notice_id where n.subject = $1 and n.slot = 'card' order by d.id`,
    [ref],
  )
  expect(states.map(({ state }) => state)).toEqual(['sent', 'replaced', 'replaced', 'replaced'])
})

test('a platform that asks to wait is waited for; its place waits in order, others go on', async () => {
  const other = await person('Somebody else')
  const [first, second] = [await waits('First'), await waits('Second')]
  await waits('Elsewhere', other)
  let refused = 0
  const { outlet, sent, to, tried } = outletOf((post, count) => {
    if (post.reply.title === 'First' && refused++ === 0)
      throw new Undelivered('later', 'ratelimited', 3_600_000)
    return taking(post, count)
  })
  const carrying = carry(database, outlet)
  await tried(2)
  await carrying.stop()
  const after = await row(first)

  expect(titles(sent).sort()).toEqual(['Elsewhere', 'First'])
  expect(after).toMatchObject({ state: 'waiting', attempts: 1, unsure: false, problem: 'ratelimited' })
  expect(after.next_at.getTime()).toBeGreaterThan(Date.now() + 3_500_000)
  expect(await row(second)).toMatchObject({ state: 'waiting', attempts: 0 })

  await due(first)
  carrying.start()
  await tried(4)
  expect(titles(to(mexico.account.id))).toEqual(['First', 'First', 'Second'])
})

test('where a platform leaves it uncertain the message is tried again under the same key, and recorded as uncertain', async () => {
  const id = await waits('Perhaps')
  const { outlet, sent, tried } = outletOf((post, count) => {
    if (count === 1) throw new Undelivered('unsure', 'the line was cut')
    return taking(post, count)
  })
  const carrying = carry(database, outlet)
  await tried(1)
  await carrying.stop()
  await due(id)
  carrying.start()
  await tried(2)
  await carrying.stop()

  expect(sent[0]?.key).toBe(sent[1]?.key)
  expect(await row(id)).toMatchObject({ state: 'sent', unsure: true })
  expect((await db.notices.undelivered(1))[0]).toMatchObject({ why: 'unsure' })
})

test('a person who is gone is given up, is seen on the board, and holds up nobody', async () => {
  const leaving = await person('Left the workspace')
  const [gone, next] = [await waits('Gone', leaving), await waits('Next')]
  const { outlet, tried } = outletOf((post, count) => {
    if (post.reply.title === 'Gone') throw new Undelivered('gone', 'account_inactive')
    return taking(post, count)
  })
  const carrying = carry(database, outlet)
  await tried(2)
  await carrying.stop()

  expect(await row(gone)).toMatchObject({ state: 'failed', problem: 'account_inactive' })
  expect(await row(next)).toMatchObject({ state: 'sent' })
  expect((await as(someOfficer).says('request board')).text).toContain('Left the workspace')
})

test('a message that fails every time is given up after the twelfth try', async () => {
  const id = await waits('Never')
  const { outlet, tried } = outletOf(() => {
    throw new Error('internal_error')
  })
  const carrying = carry(database, outlet)
  for (let count = 1; count <= 12; count++) {
    await tried(count)
    await carrying.stop()
    expect((await row(id)).state).toBe(count < 12 ? 'waiting' : 'failed')
    await due(id)
    carrying.start()
  }

  expect(await waiting()).toEqual([])
})

test('a platform that is not connected is sent nothing, and nothing counts as a try', async () => {
  const id = await waits('Patient')
  let connected = false
  const { outlet, sent, tried } = outletOf(taking, () => connected)
  const carrying = carry(database, outlet)
  await carrying.stop()
  expect(sent).toEqual([])
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 0 })

  connected = true
  carrying.start()
  await tried(1)
})

test('a stop waits for what is on its way', async () => {
  const id = await waits('On its way')
  let arrive = () => {}
  const arrived = new Promise<void>(resolve => {
    arrive = resolve
  })
  const { outlet, tried } = outletOf(async (post, count) => {
    await arrived
    return taking(post, count)
  })
  const carrying = carry(database, outlet)
  await tried(1)
  const stopped = carrying.stop()
  arrive()
  await stopped

  expect(await row(id)).toMatchObject({ state: 'sent' })
})
