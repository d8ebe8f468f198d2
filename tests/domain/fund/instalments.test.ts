import { describe, expect, test } from 'vitest'
import * as write from '#domain/fund/draft.ts'
import { dueDays, type PledgeTerms } from '#domain/fund/pledge.ts'
import { said } from '#tests/setup/fund.ts'
import { slowInstalments } from './oracle.ts'

const terms = (more: Partial<PledgeTerms> = {}): PledgeTerms => ({
  first: '2026-03-01',
  every: 'year',
  times: null,
  form: 'cash',
  condition: null,
  ...more,
})

describe('instalments fall due', () => {
  const far = '2100-12-31'

  test.each<[string, Partial<PledgeTerms>, string, readonly string[]]>([
    ['once', { every: 'once' }, far, ['2026-03-01']],
    [
      'on the last day of shorter months',
      { first: '2026-01-31', every: 'month', times: 4 },
      far,
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'on 29 February in leap years alone',
      { first: '2024-02-29', times: 5 },
      far,
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'each quarter from the 30th of November',
      { first: '2026-11-30', every: 'quarter', times: 3 },
      far,
      ['2026-11-30', '2027-02-28', '2027-05-30'],
    ],
    [
      'each semester',
      { first: '2026-08-31', every: 'semester', times: 3 },
      far,
      ['2026-08-31', '2027-02-28', '2027-08-31'],
    ],
    ['up to and with a day', { every: 'month' }, '2026-05-01', ['2026-03-01', '2026-04-01', '2026-05-01']],
    ['not before the first', {}, '2026-02-28', []],
  ])('%s', (_, more, through, days) => {
    expect(dueDays(terms(more), through, null)).toEqual(days)
  })

  test('for fifty years and no longer, each exactly where it should', () => {
    const yearly = dueDays(terms({ first: '2024-02-29' }), '2200-01-01', null)
    const monthly = dueDays(terms({ first: '2026-01-31', every: 'month' }), '2200-01-01', null)

    expect(yearly).toHaveLength(51)
    expect(yearly.at(-1)).toBe('2074-02-28')
    expect(yearly.filter(day => day.endsWith('02-29'))).toHaveLength(13)
    expect(monthly).toHaveLength(601)
    expect(monthly.filter(day => day.endsWith('-31'))).toHaveLength(7 * 50 + 1)
    expect(new Set(monthly.map(day => day.slice(0, 7))).size).toBe(601)
  })

  test.each(['month', 'quarter', 'semester', 'year'] as const)(
    'each %s for fifty years on the days on which a calendar finds them that is looked through day by day',
    every => {
      for (const first of [
        '2024-01-29',
        '2024-01-30',
        '2024-01-31',
        '2024-02-28',
        '2024-02-29',
        '2025-02-28',
        '2026-08-31',
        '2027-12-15',
      ]) {
        const of = terms({ first, every })
        const draft = write.pledged('fund', 'TT', 100, of, said())
        const pledge = { ...draft, number: 1, at: new Date(0), by: null, actedFor: null }

        expect(dueDays(of, far, null), first).toEqual(
          slowInstalments([pledge], pledge, far, '2026-01-01').map(({ due }) => due),
        )
      }
    },
  )

  test('no longer from the day on which the pledge is ended', () => {
    expect(dueDays(terms({ every: 'month' }), '2026-12-31', '2026-05-01')).toEqual([
      '2026-03-01',
      '2026-04-01',
    ])
  })
})
