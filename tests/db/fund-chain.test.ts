import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { bookFaults } from '#db/fund-chain.ts'
import { Prisma } from '#db/generated/client.ts'
import { violated } from '#db/trouble.ts'
import * as write from '#domain/fund/draft.ts'
import { reportOf } from '#domain/fund/report.ts'
import { chance } from '#tests/life/chance.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { books, said } from '#tests/setup/fund.ts'

const { database } = await openDesk()
const { enter } = books(database)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    error => violated(error) ?? String(error),
  )

test('what is closed stays closed, and its report is kept with its bytes', async () => {
  await enter(write.received('fund', 'BS', 100, said({ day: '2026-05-31', reason: 'Quotation "a", ñ, 中' })))
  const report = reportOf(await database.db.fund.all(), null, '2026-05-31')
  await enter(write.closedUntil('2026-05-31', report, said()))

  expect(await refusal(enter(write.received('fund', 'BS', 100, said({ day: '2026-05-31' }))))).toBe(
    'fund_closed',
  )
  await enter(write.received('fund', 'BS', 100, said()))
  expect(reportOf(await database.db.fund.all(), null, '2026-05-31')).toBe(report)
  expect(await database.db.health.books()).toEqual([])
})

test('a head that was posted is still there, and another is not believed', async () => {
  const { number, hash } = await database.db.fund.head()
  await enter(write.received('fund', 'BS', 100, said()))

  expect(await database.db.health.books(`${number}:${hash}`)).toEqual([])
  expect(await database.db.health.books(`${number}:${hash.slice(0, 12)}`)).toEqual([])
  expect(
    await database.db.health.books(`${number}:${hash.replace(/^./, sign => (sign === '0' ? '1' : '0'))}`),
  ).toHaveLength(1)
  expect(await database.db.health.books(`${number + 9}:${hash}`)).toHaveLength(1)
})

test('the books are found in order also while five people write in them', async () => {
  let writing = true
  const writers = Array.from({ length: 5 }, async () => {
    while (writing) await enter(write.received('fund', 'BS', 100, said()))
  })
  const found: (readonly string[])[] = []
  while (found.length < 10 || (await database.db.fund.head()).number <= 20)
    found.push(await database.transact(db => db.health.books()))
  writing = false
  await Promise.all(writers)

  expect(found.flat()).toEqual([])
})

test('a thousand changes by somebody with the database in their hands are found a thousand times', async () => {
  // A small book of its own, so that it is reckoned anew a thousand times.
  const own = await openDesk()
  const { enter } = books(own.database)
  const first = await enter(write.received('fund', 'TT', 1_000, said({ bank: 'A1', document: 'scan' })))
  await enter(
    write.pledged(
      'fund',
      'TT',
      500,
      { first: '2026-01-31', every: 'year', times: null, form: 'cash', condition: null },
      said(),
    ),
  )
  await enter(write.reversed((await own.database.db.fund.find(first))!, said()))
  await enter({ ...write.received('fund', 'BB', 9_900, said()), origin: 'books.csv', spending: 'studies' })
  const client = new pg.Client({ connectionString: own.url })
  await client.connect()
  afterAll(() => client.end())
  const tx = {
    $queryRaw: async (
      part: TemplateStringsArray | { text: string; values: unknown[] },
      ...values: unknown[]
    ) => {
      const whole = part instanceof Prisma.Sql ? part : new Prisma.Sql(part as TemplateStringsArray, values)
      return (await client.query(whole.text, whole.values)).rows.map(row => ({
        ...row,
        ...('number' in row && !('fields' in row) ? { number: BigInt(row.number) } : {}),
      }))
    },
  } as unknown as Parameters<typeof bookFaults>[0]
  expect(await bookFaults(tx)).toEqual([])

  const texts = [
    'kind',
    'contributor',
    'pot',
    'currency',
    'spending',
    'reason',
    'language',
    'document',
    'bank',
    'origin',
    'terms',
  ]
  const random = chance(2026)
  const dice = (below: number) => random.between(0, below - 1)
  const changes: readonly (() => string)[] = [
    () => `number = number + ${100 + dice(50)}`,
    () => `day = day + ${1 + dice(900)}`,
    () => `at = at + interval '${1 + dice(999_999)} microseconds'`,
    () => `person_id = gen_random_uuid()`,
    () => `acted_for_id = gen_random_uuid()`,
    () => `accounts = accounts || 'fund/available'::text`,
    () => `amounts = amounts || ${dice(9)}::bigint`,
    () => `minor = minor + ${1 + dice(9_999)}`,
    () => `concerns = coalesce(concerns, 0) + 1`,
    () => `hash = set_byte(hash, ${dice(32)}, (get_byte(hash, ${dice(32)}) + ${1 + dice(254)}) % 256)`,
    ...texts.map(name => () => {
      const sign = String.fromCharCode(97 + dice(26))
      return [
        `${name} = '${sign}' || coalesce(${name}, '')`,
        `${name} = coalesce(overlay(${name} placing '${sign}' from ${1 + dice(4)} for 1), '${sign}')`,
      ][dice(2)]!
    }),
  ]
  await client.query(`set session_replication_role = replica`)
  for (const { conname } of (
    await client.query(
      `select conname from pg_constraint where conrelid = 'fund_entry'::regclass and contype = 'c'`,
    )
  ).rows)
    await client.query(`alter table fund_entry drop constraint "${conname}"`)
  await client.query(`alter table fund_entry alter currency type text`)

  let found = 0
  const unfound: string[] = []
  while (found + unfound.length < 1_000) {
    const change = changes[dice(changes.length)]!()
    await client.query('begin')
    const { rows: before } = await client.query('select * from fund_entry order by number')
    const number = 1 + dice(before.length)
    await client.query(`update fund_entry set ${change} where number = ${number}`)
    const { rows: after } = await client.query('select * from fund_entry order by number')
    // What writes the same letter again has changed nothing.
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      const faults = await bookFaults(tx)
      if (faults.length > 0) found += 1
      else unfound.push(change)
    }
    await client.query('rollback')
  }

  expect(unfound).toEqual([])
  for (const gone of [
    'delete from fund_entry where number = 4',
    'delete from fund_entry where number = 2',
    "update fund_account set balance = balance - 1 where code like '%given%'",
    `update fund_head set number = 3`,
  ]) {
    await client.query('begin')
    await client.query(gone)
    expect(await bookFaults(tx), gone).not.toEqual([])
    await client.query('rollback')
  }
  expect(await bookFaults(tx)).toEqual([])
})
