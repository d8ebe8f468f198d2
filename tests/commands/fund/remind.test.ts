import { expect, test } from 'vitest'
import { openLedger } from '#tests/setup/ledger.ts'

const { as, clock, contact, database, lead, notices, officer, rows, runs, states, told } = await openLedger()
const trinidad = await contact('TT')
await lead()
const secretary = as(await officer())
await as(trinidad).makes('fund pledge', { amount: '10000', first: '2 November 2026', every: 'year' })
const pledge = 'FUND-0001'

test('the contact point alone is reminded 30 days before, on the day, then monthly, until the receipt is entered', async () => {
  const seen: string[] = []
  for (const day of [
    '2026-10-01',
    '2026-10-02',
    '2026-11-01',
    '2026-11-02',
    '2026-12-01',
    '2026-12-02',
    '2027-01-05',
  ]) {
    clock.set(`${day}T20:00:00Z`)
    await runs()
    const now = (await told(pledge)).join(', ')
    if (now !== seen.at(-1)?.slice(12)) seen.push(`${day}: ${now}`)
  }

  const who = trinidad.name
  expect(seen).toEqual([
    '2026-10-01: ',
    `2026-10-02: pledgeDue ${who}`,
    `2026-11-02: pledgeDue ${who}, pledgeDue ${who}`,
    `2026-12-02: pledgeDue ${who}, pledgeDue ${who}, pledgeOverdue ${who}`,
    `2027-01-05: pledgeDue ${who}, pledgeDue ${who}, pledgeOverdue ${who}, pledgeOverdue ${who}`,
  ])
  const last = (await notices(pledge)).at(-1)!
  expect(last.title).toContain('an instalment of US$10,000 of its pledge (FUND-0001), due on 2 November 2026')
  expect(last.reply.links.slice(0, 2).map(({ command }) => command)).toEqual(['fund entry', 'fund amend'])

  await secretary.makes('fund receive', { contributor: 'TT', amount: '10000', bank: 'A1', pledge })
  const open = (await rows(pledge)).filter(
    ({ kind, state }) => state === 'waiting' && kind === 'pledgeOverdue',
  )
  expect(open.filter(({ due }) => due < '2027-11-02')).toEqual([])
  const before = (await told(pledge)).length
  for (const day of ['2027-02-02', '2027-03-02', '2027-04-02']) {
    clock.set(`${day}T20:00:00Z`)
    await runs()
  }
  expect(await told(pledge)).toHaveLength(before)
})

test('a pledge that is ended or reversed is owed no reminder any more, and a receipt that is reversed is owed one again', async () => {
  const [receipt] = await database.db.fund.all(['receive'])
  await secretary.makes('fund reverse', {
    entry: `FUND-${String(receipt!.number).padStart(4, '0')}`,
    reason: 'Twice',
  })
  expect((await states(pledge)).some(state => /^pledgeOverdue \d+ waiting/.test(state))).toBe(true)

  await secretary.makes('fund amend', {
    entry: pledge,
    change: 'ended',
    on: '1 January 2027',
    reason: 'A new budget',
  })
  expect(
    (await rows(pledge)).filter(({ kind, state }) => kind === 'pledgeDue' && state === 'waiting'),
  ).toEqual([])
  await secretary.makes('fund reverse', { entry: pledge, reason: 'Never pledged' })
  expect((await states(pledge)).filter(state => state.includes('waiting'))).toEqual([])
})
