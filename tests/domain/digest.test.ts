import { describe, expect, test } from 'vitest'
import { issuesDue, nextIssue, type Rhythmic, usefulUntil } from '#domain/digest.ts'

const weekly: Rhythmic = {
  every: 'week',
  weekday: 'monday',
  hour: 8,
  zone: 'America/Santiago',
  first: '2026-09-07',
}
const at = (text: string) => new Date(`${text}:00Z`)
const minute = (instant: Date) => instant.toISOString().slice(0, 16)

describe('the next issue of a digest', () => {
  test.each<[string, Partial<Rhythmic>, string, string]>([
    ['of the week, after it was said on a Wednesday', {}, '2026-09-09T12:00', '2026-09-14T11:00'],
    ['of the week, on the day itself, before its hour', {}, '2026-09-14T10:59', '2026-09-14T11:00'],
    ['of the week, at its very hour, is the next one', {}, '2026-09-14T11:00', '2026-09-21T11:00'],
    ['over the change of clocks in Chile', { hour: 23 }, '2026-09-01T12:00', '2026-09-08T02:00'],
    [
      'at midnight, which that change skips on a Sunday only',
      { hour: 0 },
      '2026-09-02T12:00',
      '2026-09-07T03:00',
    ],
    [
      'of the fortnight, counted from the first',
      { every: 'fortnight' },
      '2026-09-07T12:00',
      '2026-09-21T11:00',
    ],
    [
      'of the fortnight, over the end of a year',
      { every: 'fortnight' },
      '2026-12-20T12:00',
      '2026-12-28T11:00',
    ],
    ['of the month, on its first Monday', { every: 'month' }, '2026-09-07T12:00', '2026-10-05T11:00'],
    [
      'of the month, which begins on that day',
      { every: 'month', weekday: 'friday' },
      '2026-12-31T12:00',
      '2027-01-01T11:00',
    ],
    ['over a leap day', { weekday: 'thursday' }, '2024-02-28T12:00', '2024-02-29T11:00'],
  ])('%s', (_, of, after, expected) => {
    expect(minute(nextIssue({ ...weekly, ...of }, at(after)))).toBe(expected)
  })

  test('comes after an outage of three weeks once, and is worth reading for half its time', () => {
    const { due, next } = issuesDue(weekly, at('2026-09-14T11:00'), at('2026-09-29T20:00'))

    expect(due.map(minute)).toEqual(['2026-09-14T11:00', '2026-09-21T11:00', '2026-09-28T11:00'])
    expect(minute(next)).toBe('2026-10-05T11:00')
    expect(minute(usefulUntil(weekly, due.at(-1)!))).toBe('2026-10-01T11:00')
  })
})
