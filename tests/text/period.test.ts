import { describe, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import type { Day, Period, Precision, Span } from '#domain/period.ts'
import { sayDay, sayPeriod } from '#text/period.ts'

const span = (precision: Precision, from: Day, to: Day): Span => ({ precision, from, to })
const either = (first: Span, ...others: Span[]): Period => ({ kind: 'spans', anyOf: [first, ...others] })
const said = (period: Period) => languages.map(language => sayPeriod(period, language))

const may = span('month', '2026-05-01', '2026-05-31')
const june = span('month', '2026-06-01', '2026-06-30')
const november = span('month', '2027-11-01', '2027-11-30')
const february = span('month', '2027-02-01', '2027-02-28')

test('a semester is said by its number', () => {
  expect(said(either(span('semester', '2026-07-01', '2026-12-31')))).toEqual([
    'second semester of 2026',
    'segundo semestre de 2026',
    'segundo semestre de 2026',
    'second semestre 2026',
  ])
})

describe('days are said', () => {
  test('once where it is one', () => {
    expect(said(either(span('day', '2027-03-12', '2027-03-12')))).toEqual([
      '12 March 2027',
      '12 de marzo de 2027',
      '12 de março de 2027',
      '12 mars 2027',
    ])
  })

  test('with their month and year once', () => {
    expect(said(either(span('day', '2027-03-12', '2027-03-14')))).toEqual([
      '12 to 14 March 2027',
      'del 12 al 14 de marzo de 2027',
      'de 12 a 14 de março de 2027',
      'du 12 au 14 mars 2027',
    ])
  })

  test('with both months where there are two', () => {
    expect(said(either(span('day', '2027-02-28', '2027-03-02')))).toEqual([
      '28 February to 2 March 2027',
      'del 28 de febrero al 2 de marzo de 2027',
      'de 28 de fevereiro a 2 de março de 2027',
      'du 28 février au 2 mars 2027',
    ])
  })

  test('with both years where there are two', () => {
    expect(said(either(span('day', '2026-12-28', '2027-01-03')))).toEqual([
      '28 December 2026 to 3 January 2027',
      'del 28 de diciembre de 2026 al 3 de enero de 2027',
      'de 28 de dezembro de 2026 a 3 de janeiro de 2027',
      'du 28 décembre 2026 au 3 janvier 2027',
    ])
  })
})

test('months are said as a stretch', () => {
  expect(said(either(span('month', '2027-01-01', '2027-03-31')))).toEqual([
    'January to March 2027',
    'enero a marzo de 2027',
    'janeiro a março de 2027',
    'janvier à mars 2027',
  ])
})

test.each([
  [
    '2006-04-01',
    '2006-04-10',
    'beginning of April 2006',
    'principios de abril de 2006',
    'início de abril de 2006',
    'début avril 2006',
  ],
  [
    '2006-04-11',
    '2006-04-20',
    'middle of April 2006',
    'mediados de abril de 2006',
    'meados de abril de 2006',
    'mi-avril 2006',
  ],
  [
    '2006-04-21',
    '2006-04-30',
    'end of April 2006',
    'finales de abril de 2006',
    'fim de abril de 2006',
    'fin avril 2006',
  ],
])('the part of a month from %s to %s is said as people say it', (from, to, ...words) => {
  expect(said(either(span('part', from, to)))).toEqual(words)
})

describe('alternatives are said', () => {
  test('with their year once where they follow one another in it', () => {
    expect(said(either(may, june))).toEqual([
      'May or June 2026',
      'mayo o junio de 2026',
      'maio ou junho de 2026',
      'mai ou juin 2026',
    ])
  })

  test('each with its year where the order could mislead', () => {
    expect(sayPeriod(either(november, february), 'en')).toBe('November 2027 or February 2027')
  })

  test('in Spanish with "u" before an o', () => {
    const months = either(
      span('month', '2026-09-01', '2026-09-30'),
      span('month', '2026-10-01', '2026-10-31'),
    )

    expect(sayPeriod(months, 'es')).toBe('septiembre u octubre de 2026')
  })

  test('with the word year where a bare one would pass for the same month of that year', () => {
    expect(said(either(may, span('year', '2027-01-01', '2027-12-31')))).toEqual([
      'May 2026 or the year 2027',
      'mayo de 2026 o el año 2027',
      'maio de 2026 ou o ano de 2027',
      "mai 2026 ou l'année 2027",
    ])
  })

  test('in the order of their author, be they as precise as they may', () => {
    const days = span('day', '2026-03-23', '2026-03-24')

    expect(sayPeriod(either(days, span('semester', '2026-07-01', '2026-12-31')), 'en')).toBe(
      '23 to 24 March or second semester of 2026',
    )
  })
})

test('what is to be defined is said to be', () => {
  expect(said({ kind: 'undefined' })).toEqual(['to be defined', 'por definir', 'a definir', 'à définir'])
})

test('a day has its month in words, and the first of a month as the language has it', () => {
  expect(languages.map(language => sayDay('2027-03-01', language))).toEqual([
    '1 March 2027',
    '1 de marzo de 2027',
    '1º de março de 2027',
    '1er mars 2027',
  ])
})
