import { expect, test } from 'vitest'
import { tell } from '#reply/reply.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { account, clock, contact, database, person, sql } = await openDesk()
const { db } = database
const mexico = await contact('MX')
const [first, second] = [account('U1', 'slack', 'T1'), account('U2', 'slack', 'T2')]
await database.transact(async db => {
  for (const own of [first, second]) await db.people.link(own, mexico.id, clock.now())
  for (const [workspace, channel] of [
    ['T1', 'C1'],
    ['T2', 'C9'],
  ] as const)
    await db.channels.set(
      { purpose: 'triage', platform: 'slack', workspace, channel, language: 'en', zone: 'UTC' },
      clock.now(),
    )
})

const sends = (subject: string) =>
  sql<{ slot: string; place: string; workspace: string; place_id: string; state: string }>(
    `select n.slot, d.place, d.workspace, d.place_id, d.state from delivery d join notice n on n.id = d.notice_id
     where n.subject = $1 order by d.id`,
    [subject],
  )

test('a person is told once in each of their accounts, however often they are named', async () => {
  await db.notices.tell([mexico.id, mexico.id], tell('Told'), 'RIAL-2026-0001', clock.now())
  const places = (await sends('RIAL-2026-0001')).map(({ workspace, place_id }) => `${workspace} ${place_id}`)

  expect(places.sort()).toEqual([` ${mexico.account.id}`, 'T1 U1', 'T2 U2'])
})

test('a card goes to every channel of its purpose, and before what goes in its thread', async () => {
  await db.notices.card('RIAL-2026-0002', 'triage', tell('Card'), tell('Line'), clock.now())
  const all = await sends('RIAL-2026-0002')

  for (const channel of ['C1', 'C9'])
    expect(all.filter(({ place_id }) => place_id === channel).map(({ slot }) => slot)).toEqual([
      'card',
      'thread',
    ])
})

test('who has no account, and a purpose without a channel, are seen on the board as told nowhere', async () => {
  const nowhere = await person('Without an account')
  await sql('delete from account where person_id = $1', [nowhere.id])
  await db.notices.tell([nowhere.id], tell('Told'), 'RIAL-2026-0003', clock.now())
  await db.notices.card('RIAL-2026-0004', 'announcements', tell('Card'), null, clock.now())

  expect(
    (await db.notices.undelivered(10)).map(({ subject, why, person }) => [subject, why, person]),
  ).toEqual([
    ['RIAL-2026-0004', 'nowhere', null],
    ['RIAL-2026-0003', 'nowhere', nowhere.name],
  ])
})

test('what is to be told is written with the act or not at all', async () => {
  const failing = database.transact(async db => {
    await db.notices.tell([mexico.id], tell('Told'), 'RIAL-2026-0005', clock.now())
    throw new Error('the act fails')
  })

  await expect(failing).rejects.toThrow('the act fails')
  expect(await sends('RIAL-2026-0005')).toEqual([])
})

test('nobody to tell is nothing to write', async () => {
  await db.notices.tell([], tell('Told'), 'RIAL-2026-0006', clock.now())

  expect(await sql(`select from notice where subject = 'RIAL-2026-0006'`)).toEqual([])
})
