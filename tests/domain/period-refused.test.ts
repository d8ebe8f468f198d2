import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPeriod } from '#domain/period/read.ts'
import { type Day, isPeriod, type Period } from '#domain/period.ts'

const today: Day = '2026-06-03'
const onDay = (day: Day): Period => ({ kind: 'spans', anyOf: [{ precision: 'day', from: day, to: day }] })

test.each([
  ['31 April', { day: 31, month: 4, year: 2026 }],
  ['29 February 2027', { day: 29, month: 2, year: 2027 }],
  ['29 février 2100', { day: 29, month: 2, year: 2100 }],
  ['2027-02-30', { day: 30, month: 2, year: 2027 }],
  ['2027-13-01', { day: 1, month: 13, year: 2027 }],
  ['31/04/2026', { day: 31, month: 4, year: 2026 }],
  ['12 o 31 de abril de 2027', { day: 31, month: 4, year: 2027 }],
  ['0 de maio de 2027', { day: 0, month: 5, year: 2027 }],
])('"%s" names a day that is not in the calendar', (text, day) => {
  expect(readPeriod(text, today)).toEqual({ problem: 'no_such_day', ...day })
})

test.each([
  ['14 to 12 March 2027', '2027-03-14', '2027-03-12'],
  ['du 14 mars 2027 au 12 mars 2027', '2027-03-14', '2027-03-12'],
  ['junio a marzo de 2027', '2027-06-01', '2027-03-31'],
  ['2027-05-14..2027-05-12', '2027-05-14', '2027-05-12'],
  ['2027-2026', '2027-01-01', '2026-12-31'],
])('"%s" ends before it begins', (text, from, to) => {
  expect(readPeriod(text, today)).toEqual({ problem: 'reversed', from, to })
})

test.each([
  ['1989', 1989],
  ['31 de dezembro de 1989', 1989],
  ['enero de 2101', 2101],
  ['9999-12-31', 9999],
  ['December to January 1990', 1989],
])('"%s" lies outside the years of the network', (text, year) => {
  expect(readPeriod(text, today)).toEqual({ problem: 'far', year })
})

test.each(['1990', '2100'])('%s is the edge of the years of the network', year => {
  expect(readPeriod(year, today)).toHaveProperty('period')
})

describe('a day written in digits that could be two', () => {
  test.each([
    ['05/04/2026', '2026-04-05', '2026-05-04'],
    ['12.05.2026', '2026-05-12', '2026-12-05'],
    ['5-4-2026', '2026-04-05', '2026-05-04'],
    ['12/05', '2027-05-12', '2026-12-05'],
  ])('is asked back, the day first: %s', (text, dayFirst, monthFirst) => {
    expect(readPeriod(text, today)).toEqual({
      problem: 'ambiguous',
      readings: [onDay(dayFirst), onDay(monthFirst)],
    })
  })
})

test.each([
  '',
  ' ',
  ',',
  '-',
  'hello',
  '12',
  'year',
  'fin',
  'semestre',
  'third semester of 2026',
  'fifth quarter of 2026',
  'first quarter of May',
  'May 2026 to',
  'or',
  'May June 2026',
  'May, June 2026',
  '12 and 14 March',
  '3 days in May',
  'the second week of May',
  'before May 2027',
  'Not before May, 2027',
  'from May 2027',
  'until May 2027',
  'a partir de mayo de 2027',
  'May to June to July 2027',
  'Easter 2027',
  'Spring, 2027',
  'May 2027 (or June)',
  '20266',
  '202',
  '2026-27',
  '12/14 mars',
  '1-3/2027',
  'confirmed',
  'date confirmed: May 2027',
  '12-05-27',
  '12 to March 2027',
  'constructor',
  '__proto__',
  '<!channel> May 2027',
  '@everyone',
  "'; drop table requests; --",
  '**',
  '<b>May</b> 2027',
  '1,5',
  '1.5',
  '٣ مارس',
  'may 2027 or '.repeat(30) + '2028',
])('"%s" is not understood', text => {
  expect(readPeriod(text, today)).toEqual({ problem: 'not_understood' })
})

describe('40,000 characters of rubbish', () => {
  test.each([
    'a',
    'May ',
    'may or ',
    '12, ',
    'to be ',
    'San ',
    ' .',
    '(may',
    '1/',
    'mi-',
    '1st',
    '🦜',
    'ﷺ',
    '"',
  ])('are not understood, and soon: "%s" again and again', rubbish => {
    expect(readPeriod(rubbish.repeat(40_000 / rubbish.length), today)).toEqual({ problem: 'not_understood' })
  })

  test('are read through where nobody can see them', () => {
    for (const unseen of ['\u200b', '\u202e', '\u00ad', '\ufeff', ' ', '\u0301'])
      expect(readPeriod(`12${unseen.repeat(40_000)} \u200fMarch\u200e 20\u200b27`, today)).toEqual({
        period: onDay('2027-03-12'),
      })
  })
})

test('whatever is written, the answer is a true period or a problem', () => {
  const words = fc.constantFrom(
    ...'1 2 12 30 31 1st 1º 2.º 2026 2027 1850 May mars abril dez first último semester trimestre H Q half year fin'.split(
      ' ',
    ),
    ...'mi early meados or o and e et to a au until from entre de the in no Monday feira tbd por definir not'.split(
      ' ',
    ),
    ...'Lima - / . , .. ( ) [ ; 05/04/2026 2026-05-12 \u200b x'.split(' '),
  )
  const texts = fc.array(fc.tuple(words, fc.constantFrom(' ', '')), { maxLength: 9 })

  fc.assert(
    fc.property(texts, pieces => {
      const reading = readPeriod(pieces.flat().join(''), today)
      const periods =
        'period' in reading ? [reading.period] : reading.problem === 'ambiguous' ? reading.readings : []

      expect(periods.every(isPeriod)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})
