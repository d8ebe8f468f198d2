import { expect, test } from 'vitest'
import { readPeriod } from '#domain/period/read.ts'
import { periodBounds } from '#domain/period.ts'

/** The fifteen activities as the planning meeting of 2005 dated them; the fifth and the sixth share their words. */
test.each([
  [
    'Buenos Aires, March 23 and 24, 2006 or Uruguay during second semester, 2006',
    '2006-03-23',
    '2006-12-31',
    'day semester',
  ],
  ['beginning of April, 2006', '2006-04-01', '2006-04-10', 'part'],
  ['April 26-28, 2006', '2006-04-26', '2006-04-28', 'day'],
  ['May of June, 2006 [sic: May or June]', '2006-05-01', '2006-06-30', 'month month'],
  [
    'in the framework of the ILO American Regional Meeting (May 3-5, 2006)',
    '2006-05-03',
    '2006-05-05',
    'day',
  ],
  ['June, 2006', '2006-06-01', '2006-06-30', 'month'],
  [
    'second semester of 2006. Date to be defined in WGs meeting in April, 2006',
    '2006-07-01',
    '2006-12-31',
    'semester',
  ],
  ['To be defined in WGs meeting in April, 2006', null, null, ''],
  [
    'second sem. of 2006. Date to be defined in WGs meeting in April, 2006',
    '2006-07-01',
    '2006-12-31',
    'semester',
  ],
  [
    'April, 2007 (to be ratified by the new Minister of Labor in May, 2006)',
    '2007-04-01',
    '2007-04-30',
    'month',
  ],
  ['July, 2007', '2007-07-01', '2007-07-31', 'month'],
  ['September, 2007', '2007-09-01', '2007-09-30', 'month'],
  ['date to be determined', null, null, ''],
  ['To be determined', null, null, ''],
])('the calendar of 2006 and 2007 says "%s"', (text, from, to, precisions) => {
  const reading = readPeriod(text, '2005-12-15')
  if ('problem' in reading) throw new Error(reading.problem)

  const { period } = reading
  const spans = period.kind === 'spans' ? period.anyOf : []
  expect(periodBounds(period)).toEqual(from === null ? null : { from, to })
  expect(spans.map(span => span.precision).join(' ')).toBe(precisions)
})

/** How the record of activities held writes its days. */
test.each([
  ['2005-12-15', '2005-12-15', '2005-12-15'],
  ['2004-04', '2004-04-01', '2004-04-30'],
  ['2025', '2025-01-01', '2025-12-31'],
])('the memory dates an activity %s', (text, from, to) => {
  const reading = readPeriod(text, '2026-06-03')

  expect('period' in reading && periodBounds(reading.period)).toEqual({ from, to })
})
