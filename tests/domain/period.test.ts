import { describe, expect, test } from 'vitest'
import {
  type Day,
  isDay,
  isPeriod,
  type Period,
  type Precision,
  periodBounds,
  type Span,
} from '#domain/period.ts'

const span = (precision: Precision, from: Day, to: Day): Span => ({ precision, from, to })
const period = (first: Span, ...others: Span[]): Period => ({ kind: 'spans', anyOf: [first, ...others] })

const toBeDefined: Period = { kind: 'undefined' }
const june = span('month', '2006-06-01', '2006-06-30')
const march = span('day', '2006-03-23', '2006-03-24')
const secondSemester = span('semester', '2006-07-01', '2006-12-31')

describe('the bounds of a period', () => {
  test('are its first and last day', () => {
    expect(periodBounds(period(june))).toEqual({ from: '2006-06-01', to: '2006-06-30' })
  })

  test('reach over all alternatives, in whatever order they are named', () => {
    const bounds = { from: '2006-03-23', to: '2006-12-31' }

    expect(periodBounds(period(march, secondSemester))).toEqual(bounds)
    expect(periodBounds(period(secondSemester, march))).toEqual(bounds)
  })

  test('are unknown while the time is to be defined', () => {
    expect(periodBounds(toBeDefined)).toBeNull()
  })
})

test.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-05-12'])('%s is a day', day => {
  expect(isDay(day)).toBe(true)
})

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '2026-1-1',
  '12/05/2026',
  '2026-05-12T00:00:00Z',
  ' 2026-05-12',
  '',
  20260512,
  null,
])('%j is no day', day => {
  expect(isDay(day)).toBe(false)
})

test.each([
  toBeDefined,
  period(march),
  period(june, secondSemester),
  period(span('month', '2027-01-01', '2027-03-31')),
  period(span('part', '2027-03-21', '2027-04-10')),
  period(span('semester', '2026-07-01', '2027-06-30')),
  period(span('year', '2026-01-01', '2027-12-31')),
])('%j is a period', value => {
  expect(isPeriod(value)).toBe(true)
})

test.each([
  null,
  undefined,
  'May 2026',
  42,
  {},
  { kind: 'spans' },
  { kind: 'spans', anyOf: [] },
  { kind: 'spans', anyOf: [null] },
  { kind: 'sometime' },
  period(span('day', '2026-05-14', '2026-05-12')),
  period(span('day', '2026-02-30', '2026-03-01')),
  period(span('part', '2026-05-02', '2026-05-10')),
  period(span('part', '2026-05-01', '2026-05-12')),
  period(span('month', '2026-05-02', '2026-05-31')),
  period(span('month', '2026-05-01', '2026-05-30')),
  period(span('semester', '2026-05-01', '2026-12-31')),
  period(span('year', '2026-01-01', '2026-06-30')),
  period(span('day', '1989-12-31', '1989-12-31')),
  period(span('day', '2101-01-01', '2101-01-01')),
  period(june, span('month', '2026-05-01', '2026-05-30')),
  { kind: 'spans', anyOf: [{ ...june, precision: 'week' }] },
])('%j is no period', value => {
  expect(isPeriod(value)).toBe(false)
})
