import { beforeAll, expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, sql } = await openDesk()
const refused = { code: '23001' }

beforeAll(async () => {
  await as(await contact('MX')).files()
})

test.each(['journal', 'invocation'])(
  'what was written in the %s is not changed, removed or emptied',
  async table => {
    const before = await sql(`select * from ${table}`)
    for (const attempt of [
      `update ${table} set at = now()`,
      `delete from ${table}`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(sql(attempt), attempt).rejects.toMatchObject(refused)

    expect(before.length).toBeGreaterThan(0)
    expect(await sql(`select * from ${table}`)).toEqual(before)
  },
)

test('an invocation has one answer: a second under the same identity is refused', async () => {
  const again = sql('insert into invocation select * from invocation limit 1')

  await expect(again).rejects.toMatchObject({ code: '23505' })
})

test('a request is never removed, and its reference never changed', async () => {
  await expect(sql('delete from request')).rejects.toMatchObject(refused)
  await expect(sql(`update request set ref = 'RIAL-2026-9999'`)).rejects.toMatchObject(refused)
})
