import { describe, expect, test } from 'vitest'
import * as write from '#domain/fund/draft.ts'
import { remindersOf } from '#domain/fund/due.ts'
import type { Draft, Entry } from '#domain/fund/entry.ts'
import { oldestFirst } from '#domain/fund/match.ts'
import type { PledgeTerms } from '#domain/fund/pledge.ts'
import { type Instalment, promisesIn } from '#domain/fund/promise.ts'
import { statementOf } from '#domain/fund/statement.ts'

const said = { day: '2026-01-10', reason: '', language: null, document: '' }
const terms = (more: Partial<PledgeTerms> = {}): PledgeTerms => ({
  first: '2026-03-01',
  every: 'year',
  times: null,
  form: 'cash',
  condition: null,
  ...more,
})
const book = (...drafts: readonly Draft[]): readonly Entry[] =>
  drafts.map((draft, place) => ({
    ...draft,
    number: place + 1,
    at: new Date(`${draft.day}T12:00:00Z`),
    by: null,
    actedFor: null,
  }))

describe('how an instalment stands', () => {
  const pledge = write.pledged('fund', 'TT', 1_000, terms({ times: 2 }), said)
  const state = (entries: readonly Entry[], today: string) =>
    promisesIn(entries, '2027-12-31', today)[0]!.instalments.map(({ state, outstanding }) => [
      state,
      outstanding,
    ])

  test('is worked out by the day on which it is asked', () => {
    const entries = book(pledge)

    expect(state(entries, '2026-02-28')).toEqual([
      ['ahead', 1_000],
      ['ahead', 1_000],
    ])
    expect(state(entries, '2026-03-01')).toEqual([
      ['due', 1_000],
      ['ahead', 1_000],
    ])
    expect(state(entries, '2026-03-02')).toEqual([
      ['overdue', 1_000],
      ['ahead', 1_000],
    ])
  })

  test('follows receipts, what is matched of them, and what is reversed', () => {
    const receipt = write.received('fund', 'TT', 1_300, said)
    const [, came] = book(pledge, receipt)
    const match = write.matched(
      came!,
      [
        { pledge: 1, due: '2026-03-01', minor: 1_000 },
        { pledge: 1, due: '2027-03-01', minor: 100 },
      ],
      said,
    )
    const entries = book(pledge, receipt, match)

    expect(state(entries, '2026-03-02')).toEqual([
      ['received', 0],
      ['part', 900],
    ])
    expect(statementOf('TT', entries, '2027-12-31', '2026-03-02')).toMatchObject({
      shares: [{ pot: 'fund', received: 1_300, surplus: 200, outstanding: 900, overdue: 0 }],
    })
    expect(state(book(pledge, receipt, match, write.matched(came!, [], said)), '2026-03-02')).toEqual([
      ['overdue', 1_000],
      ['ahead', 1_000],
    ])
    expect(state(book(pledge, receipt, match, write.reversed(came!, said)), '2026-03-02')).toEqual([
      ['overdue', 1_000],
      ['ahead', 1_000],
    ])
  })

  test('is never overdue before its condition is met', () => {
    const conditional = write.pledged(
      'fund',
      'TT',
      1_000,
      terms({ times: 1, condition: 'Once ratified' }),
      said,
    )
    const [kept] = book(conditional)

    expect(state(book(conditional), '2026-04-01')).toEqual([['conditional', 1_000]])
    expect(state(book(conditional, write.amended(kept!, 'met', said)), '2026-04-01')).toEqual([
      ['overdue', 1_000],
    ])
  })

  test('of a pledge in kind follows what was given in kind', () => {
    const kind = write.pledged('fund', 'TT', 0, terms({ times: 2, form: 'in_kind' }), said)

    expect(
      state(
        book(kind, write.givenInKind('fund', 'TT', { minor: 0, currency: 'USD' }, 1, said)),
        '2026-04-01',
      ),
    ).toEqual([
      ['received', 0],
      ['ahead', 0],
    ])
  })
})

test('a receipt goes to the oldest first, as far as it reaches', () => {
  const open = (pledge: number, due: string, outstanding: number) =>
    ({ pledge, due, outstanding }) as Instalment

  expect(
    oldestFirst(250, [
      open(2, '2026-01-01', 100),
      open(1, '2026-01-01', 100),
      open(3, '2025-01-01', 0),
      open(9, '2027-01-01', 500),
    ]),
  ).toEqual([
    { pledge: 1, due: '2026-01-01', minor: 100 },
    { pledge: 2, due: '2026-01-01', minor: 100 },
    { pledge: 9, due: '2027-01-01', minor: 50 },
  ])
})

test('reminders come 30 days before, on the day, then monthly, and end with the receipt', () => {
  const pledge = write.pledged('fund', 'TT', 1_000, terms({ first: '2026-01-31', times: 1 }), said)
  const owed = (entries: readonly Entry[], today: string) =>
    remindersOf(promisesIn(entries, '2026-12-31', today)[0]!, [30, 0], '2025-01-01', '2026-04-30').map(
      ({ on, when }) => `${on} ${when}`,
    )
  const receipt = write.received('fund', 'TT', 1_000, said)
  const match = write.matched(
    { ...book(receipt)[0]!, number: 2 },
    [{ pledge: 1, due: '2026-01-31', minor: 1_000 }],
    said,
  )

  expect(owed(book(pledge), '2026-03-01')).toEqual([
    '2026-01-01 before',
    '2026-01-31 today',
    '2026-02-28 after',
    '2026-03-31 after',
    '2026-04-30 after',
  ])
  expect(owed(book(pledge, receipt, match), '2026-03-01')).toEqual([])
})

test('of several late instalments there is one reminder a month, for all of the pledge that is late by then', () => {
  const monthly = write.pledged(
    'fund',
    'TT',
    100,
    terms({ first: '2026-01-10', every: 'month', times: 3 }),
    said,
  )
  const owed = remindersOf(
    promisesIn(book(monthly), '2026-12-31', '2026-05-01')[0]!,
    [0],
    '2026-01-01',
    '2026-05-31',
  )

  expect(owed.map(({ on, when, count, minor }) => [on, when, count, minor])).toEqual([
    ['2026-01-10', 'today', 0, 100],
    ['2026-02-10', 'today', 0, 100],
    ['2026-02-10', 'after', 1, 100],
    ['2026-03-10', 'today', 0, 100],
    ['2026-03-10', 'after', 2, 200],
    ['2026-04-10', 'after', 3, 300],
    ['2026-05-10', 'after', 4, 300],
  ])
})
