import { expect, test } from 'vitest'
import { newCode } from '#db/codes.ts'
import { sweep } from '#jobs/sweep.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { as, clock, contact, database, guest, sql } = await openDesk()
const wrongCode = () => as(guest()).says(`person link code:${newCode()}`)

test('wrong codes and questions nobody answered are forgotten in time, and not before', async () => {
  await wrongCode()
  const fields = { title: 'Labour inspection', need: 'Plan inspections by risk.', topics: ['inspection'] }
  await as(await contact('MX')).opens('request file', fields)
  const left = () => sql('select from link_attempt union all select from pending')
  const before = (await left()).length
  clock.pass(0.9)
  await wrongCode()
  await sweep(database, clock.now())
  expect(before).toBe(2)
  expect(await left()).toHaveLength(3)

  clock.pass(0.2)
  await sweep(database, clock.now())
  expect(await sql('select from link_attempt')).toHaveLength(1)
  clock.pass(7)
  await sweep(database, clock.now())
  expect(await left()).toEqual([])
})
