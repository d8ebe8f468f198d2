import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { violated } from '#db/trouble.ts'
import * as write from '#domain/fund/draft.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { books, said } from '#tests/setup/fund.ts'

const { database, sql, url } = await openDesk()
const { enter, earmark } = books(database)
const find = (number: number) => database.db.fund.find(number).then(entry => entry!)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    error => violated(error) ?? String(error),
  )
const available = async () => (await database.db.fund.balances(['fund/available'])).get('fund/available')

const receipt = await enter(write.received('fund', 'TT', 1_000_000, said({ bank: 'SWIFT 12-345' })))

describe('the database itself', () => {
  test.each(['fund_entry', 'fund_account', 'fund_head'])(
    'refuses to change, remove or empty what is in %s',
    async table => {
      const before = await sql(`select * from ${table}`)
      const column = { fund_entry: 'reason = $$x$$', fund_account: 'balance = 5', fund_head: 'number = 9' }[
        table
      ]
      for (const attempt of [
        ...(table === 'fund_entry' ? [] : [`insert into ${table} select * from ${table}`]),
        `update ${table} set ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(sql(attempt), attempt).rejects.toMatchObject({ code: '23001' })

      expect(await sql(`select * from ${table}`)).toEqual(before)
    },
  )

  test('refuses an entry that does not sum to zero, or that does not follow the last', async () => {
    const good = write.received('fund', 'TT', 100, said())
    const lame = { ...good, lines: [good.lines[0]!, { ...good.lines[1]!, minor: 99 }] }

    expect(await refusal(enter(lame))).toContain('does not sum to zero')
    expect(await refusal(enter({ ...good, number: 77 }))).toContain('does not follow')
    expect(await refusal(enter({ ...good, lines: [] }))).toContain('fund_entry_lines')
    expect(await refusal(enter({ ...good, minor: -5 }))).toContain('violates check constraint')
  })

  test('refuses money that goes another way than its kind of entry does, whatever it sums to', async () => {
    const came = write.received('fund', 'TT', 100, said())
    const [number] = [(await database.db.fund.head()).number + 1]
    const aside = write.setAside(number, 'fund', 100, 'studies', 'ACT-0001', said())
    const spent = { account: 'fund/spent/studies', minor: 100 }
    for (const astray of [
      { ...came, lines: [came.lines[0]!, spent] },
      { ...came, contributor: null },
      { ...came, minor: 99 },
      { ...aside, lines: [aside.lines[0]!, spent] },
      { ...aside, lines: [aside.lines[0]!, { account: 'fund/earmark/9999', minor: 100 }] },
    ])
      expect(await refusal(enter(astray)), JSON.stringify(astray)).toContain('fund_entry_moves')
  })

  test('refuses money out of an account that has none', async () => {
    expect(await refusal(earmark(1_000_001))).toBe('fund_never_below_zero')
    const other = { ...write.received('programme:CA', 'CA', 100, said()), lines: [] }
    expect(
      await refusal(
        enter({
          ...other,
          lines: [
            { account: 'programme:CA/available', minor: -1 },
            { account: 'programme:CA/given/CA', minor: 1 },
          ],
        }),
      ),
    ).toBe('fund_never_below_zero')
  })

  test('knows a receipt by its bank reference, however it is written, until it is reversed', async () => {
    const again = write.received('fund', 'TT', 5, said({ bank: 'swift12345' }))
    const other = await enter(write.received('fund', 'BB', 500, said({ bank: 'B-1' })))

    expect(await refusal(enter(again))).toBe('fund_receipt_once')
    await enter(write.reversed(await find(other), said()))
    const corrected = await enter(write.received('fund', 'BB', 501, said({ bank: 'b1' })))
    expect(await refusal(enter(write.reversed(await find(other), said())))).toBe('fund_reversed_once')
    await enter(write.reversed(await find(corrected), said()))
  })

  test('refuses a reversal that does not move everything back', async () => {
    const half = {
      ...write.reversed(await find(receipt), said()),
      lines: write.received('fund', 'TT', 5, said()).lines,
    }

    expect(await refusal(enter(half))).toContain('moves back')
  })

  test('pays only what the authorities have authorised, once, and takes back no more', async () => {
    const aside = await find(await earmark(50_000))
    const order = await find(
      await enter(
        write.proposed(aside, 40_000, { payee: 'X', needed: 2, asked: ['MX', 'BR', 'TT'] }, said()),
      ),
    )
    const pay = write.paid(order, said())

    expect(await refusal(enter(pay))).toBe('fund_authorised')
    expect(await refusal(enter(write.decided(order, 'AR', true, said())))).toContain('AR was not asked')
    await enter(write.decided(order, 'MX', true, said()))
    expect(await refusal(enter(write.decided(order, 'MX', true, said())))).toBe('fund_decided_once')
    await enter(write.decided(order, 'BR', false, said()))
    expect(await refusal(enter(pay))).toBe('fund_authorised')
    await enter(write.decided(order, 'TT', true, said()))
    expect(await refusal(enter({ ...pay, minor: 39_999 }))).toBe('fund_authorised')
    const payment = await find(await enter(pay))
    expect(await refusal(enter(pay))).toBe('fund_authorised')
    await enter(write.returned(payment, 39_000, said()))
    expect(await refusal(enter(write.returned(payment, 1_001, said())))).toContain('more cannot come back')
    expect(await refusal(enter({ ...pay, concerns: null }))).toContain('concerns an earlier entry')
  })
})

test('of a thousand simultaneous earmarks as many are kept as there is money for, and the balance is never below zero', async () => {
  const pool = new pg.Pool({ connectionString: url, max: 20 })
  const before = (await available())!
  const each = Math.ceil(before / 400)
  const sets = `with head as (select number + 1 as next from fund_head for update)
    insert into fund_entry (number, kind, day, at, pot, accounts, amounts, minor, currency, spending, reason, document, terms, hash)
    select next, 'earmark', '2026-06-01', now(), 'fund', array['fund/available', 'fund/earmark/' || next], array[-$1::bigint, $1],
      $1, 'USD', 'workshops', '', '', '{}', '' from head`
  const outcomes = await Promise.all(
    Array.from({ length: 1_000 }, () =>
      pool.query(sets, [each]).then(
        () => 'kept',
        error => violated(error),
      ),
    ),
  )
  await pool.end()

  const kept = outcomes.filter(outcome => outcome === 'kept').length
  expect(kept).toBe(Math.floor(before / each))
  expect(outcomes.filter(outcome => outcome === 'fund_never_below_zero')).toHaveLength(1_000 - kept)
  expect(await available()).toBe(before - kept * each)
  expect(await database.db.health.books()).toEqual([])
})
