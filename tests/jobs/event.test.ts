import { expect, test } from 'vitest'
import { Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { carry, outletOf, taking } from '#tests/jobs/outlet.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, database, lead, officer, sql } = await openDesk(new Date(Date.now() - 60_000))
const plans = as(await officer())
const uruguay = as(await contact('UY'))
const mexico = await contact('MX')
await sql(`insert into channel values ('announcements', 'discord', '', 'C1', 'pt', 'America/Lima')`)

const year = new Date().getUTCFullYear() + 1
const confirmed = async () => {
  const { ref } = await plans.makes('workshop add', {
    title: 'Seminar',
    hosts: 'UY',
    period: `3 May ${year}`,
  })
  await plans.does(`workshop confirm ${ref}`)
  return ref
}
const events = (sent: ReturnType<typeof outletOf>['sent']) =>
  sent.filter(({ place }) => place.kind === 'event')
const starts = (sent: ReturnType<typeof outletOf>['sent']) =>
  events(sent).map(({ reply }) => reply.event?.time.kind === 'days' && reply.event.time.from)

test('an event that fell behind goes out once, as it stands now; made anew where it is gone, and taken off at the end', async () => {
  const ref = await confirmed()
  for (const day of [4, 5, 6, 7]) await plans.does(`workshop move ${ref} period:"${day} May ${year}"`)
  let isGone = false
  const { outlet, sent } = outletOf((post, count) => {
    if (isGone && post.edits && post.place.kind === 'event') {
      isGone = false
      throw new Undelivered('gone', 'somebody removed it')
    }
    return taking(post, count)
  })
  const { wake } = carry(database, outlet, 'discord')
  await expect.poll(() => starts(sent)).toEqual([`${year}-05-07`])
  expect(events(sent)[0]).toMatchObject({
    place: { id: 'C1' },
    reader: { language: 'pt', zone: 'America/Lima' },
    edits: null,
  })

  isGone = true
  await plans.does(`workshop move ${ref} period:"10 May ${year}"`)
  wake()
  await expect.poll(() => starts(sent).length).toBeGreaterThanOrEqual(3)
  expect(events(sent).at(-1)).toMatchObject({ edits: null })
  expect(starts(sent).at(-1)).toBe(`${year}-05-10`)
  await expect.poll(() => sql(`select from delivery where state = 'waiting' and place = 'event'`)).toEqual([])

  await plans.does(`workshop postpone ${ref} reason:"Elections"`)
  wake()
  await expect.poll(() => events(sent).at(-1)?.reply.event?.isOn).toBe(false)
  expect(events(sent).at(-1)!.edits).not.toBeNull()
})

test('an activity that is not confirmed, or only attended, asks nothing of anybody’s calendar', async () => {
  const { ref } = await plans.makes('workshop add', { title: 'Seminar', period: `June ${year}` })
  const count = async () =>
    (await sql<{ n: number }>(`select count(*)::int as n from delivery where place = 'event'`))[0]!.n
  const before = await count()
  await plans.does(`workshop move ${ref} period:"July ${year}"`)
  await uruguay.does(`workshop attend ${ref} count:2`)
  expect(await count()).toBe(before)

  await plans.does(`workshop confirm ${ref} period:"5 July ${year}"`)
  await uruguay.does(`workshop attend ${ref} count:3`)
  await plans.makes('workshop change', { ref, place: 'Montevideo', reason: 'The host has said so' })
  expect(await count()).toBe(before + 2)
})

test('a channel that becomes the one for announcements begins with what is ahead', async () => {
  const ref = await confirmed()
  await sql(`delete from delivery`)
  await as(await lead()).does('settings channel announcements', { channel: 'C9' })
  const waiting = await sql<{ subject: string; place: string }>(
    `select n.subject, d.platform || ' ' || d.place as place from delivery d join notice n on n.id = d.notice_id
     where n.subject like $1 order by n.id`,
    [`${ref}%`],
  )

  expect(waiting.map(({ place }) => place).sort()).toEqual([
    'console channel',
    'discord channel',
    'discord event',
  ])
})

test('a word that still settles holds nobody up, and goes when it has', async () => {
  const [{ account } = { account: '' }] = await sql<{ account: string }>(
    `insert into account (platform, workspace, account, person_id) values ('slack', 'T1', 'U1', $1) returning account`,
    [mexico.id],
  )
  await database.db.notices.tell([mexico.id], tell('Settling'), null, new Date(), 60_000)
  await database.db.notices.tell([mexico.id], tell('At once'), null, new Date())
  const { outlet, to, tried } = outletOf()
  const { wake } = carry(database, outlet, 'slack')
  await tried(1)
  await sql(`update delivery set next_at = now() where state = 'waiting' and platform = 'slack'`)
  wake()
  await tried(2)

  expect(to(account).map(({ reply }) => reply.title)).toEqual(['At once', 'Settling'])
})
