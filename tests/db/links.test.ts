import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { database, officer, sql } = await openDesk()
const now = new Date('2026-09-01T15:00:00Z')
const someone = await officer()
const link = (from: string, to: string, kind: 'continues' | 'same_need' = 'continues') =>
  database.transact(db => db.activities.link(from, to, kind, 'phase 2', someone.id, now))
const links = (ref: string) => database.transact(db => db.activities.links(ref))
const leads = (from: string, to: string) =>
  database.transact(db => db.activities.leads(from, to, 'continues'))

test('a link is seen from both sides, with who said it and why', async () => {
  await link('ACT-0002', 'ACT-0001')
  const said = {
    from: 'ACT-0002',
    to: 'ACT-0001',
    kind: 'continues',
    reason: 'phase 2',
    by: someone.name,
    at: now,
  }

  expect(await links('ACT-0001')).toEqual([said])
  expect(await links('ACT-0002')).toEqual([said])
  expect(await links('ACT-0003')).toEqual([])
})

test('the same is said once; in another way it is said beside it', async () => {
  expect(await link('ACT-0012', 'ACT-0011')).toBe(true)
  expect(await link('ACT-0012', 'ACT-0011')).toBe(false)
  expect(await link('ACT-0012', 'ACT-0011', 'same_need')).toBe(true)
})

test('a link that is taken back is gone, and told', async () => {
  await link('ACT-0022', 'ACT-0021')
  const unlink = () => database.transact(db => db.activities.unlink('ACT-0022', 'ACT-0021', 'continues'))

  expect(await unlink()).toMatchObject({ reason: 'phase 2', by: someone.name })
  expect(await unlink()).toBe(null)
  expect(await links('ACT-0021')).toEqual([])
})

test('links of a kind lead from one to the next, and no other kind does', async () => {
  await link('ACT-0033', 'ACT-0032')
  await link('ACT-0032', 'ACT-0031')
  await link('ACT-0031', 'ACT-0030', 'same_need')

  expect(await leads('ACT-0033', 'ACT-0031')).toBe(true)
  expect(await leads('ACT-0031', 'ACT-0033')).toBe(false)
  expect(await leads('ACT-0033', 'ACT-0030')).toBe(false)
})

test('nothing belongs together with itself, whoever says so', async () => {
  const itself = sql(
    `insert into memory_link ("from", "to", kind, at) values ('ACT-1', 'ACT-1', 'joins', now())`,
  )

  await expect(itself).rejects.toEqual(expect.objectContaining({ constraint: 'memory_link_not_itself' }))
})
