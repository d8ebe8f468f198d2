import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doctor } from '#src/cli/doctor.ts'
import { exportedFund, importedFund } from '#src/cli/fund.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { database, sql, clock } = await openDesk()
const path = join(import.meta.dirname, '../../data/fund-2011-2015.csv')

async function imported(yes: boolean) {
  const printed: string[] = []
  const reader = { language: 'fr', zone: 'UTC' } as const
  const well = await importedFund(database, path, { yes, reader, now: clock.now() }, text =>
    printed.push(text),
  )
  return { well, text: printed.join('').replace(/[\u00a0\u202f]/g, ' ') }
}

/** What the doctor says of the books. */
async function books(head?: string) {
  const lines: string[] = []
  await doctor(database, clock.now(), line => void lines.push(line), head)
  return lines.filter(line => line.includes('Fund'))
}

test('earlier books are shown in the language of who looks, and kept with a yes alone', async () => {
  const shown = await imported(false)
  expect(shown.text).toContain('Au total : 649 734 $ US encaissés, 587 955 $ US payés, 61 779 $ US restants.')
  expect(await database.db.fund.all()).toEqual([])

  expect((await imported(true)).well).toBe(true)
  expect(await imported(true)).toMatchObject({
    well: false,
    text: expect.stringContaining('déjà été importé'),
  })
  expect(await sql(`select act, kind from journal`)).toEqual([{ act: 'import', kind: 'fund' }])
  const lines = (await exportedFund(database)).trim().split('\r\n')
  expect(lines).toHaveLength(24)
  expect(lines[1]).toContain('FUND-0001,receive,2015-12-31')
})

test('the doctor reckons the books anew, also against a seal that was posted, and finds what was changed', async () => {
  const { number, hash } = await database.db.fund.head()
  expect(await books()).toEqual([`ok   the Fund's books hold together up to entry 23, seal ${hash}`])
  expect((await books(`${number}:${hash.slice(0, 16)}`))[0]).toMatch(/^ok/)
  expect((await books(`${number}:0123456789abcdef`))[0]).toContain('LOOK')

  await sql('alter table fund_entry disable trigger fund_entry_only_grows')
  await sql(`update fund_entry set reason = 'Something else' where number = 7`)
  const lines: string[] = []
  expect(await doctor(database, clock.now(), line => void lines.push(line))).toBe(false)
  expect(lines).toContain("LOOK the Fund's books: FUND-0007 is not what was entered, or one before it")
  expect(lines).toContain('LOOK guards are missing or off: fund_entry_only_grows')
})
