import { describe, expect, test } from 'vitest'
import { readPeriod } from '#domain/period/read.ts'
import type { Day, Period } from '#domain/period.ts'

const today: Day = '2026-06-03'

/** `day 2027-03-12 2027-03-14 | year ...`: a period short enough for a table. */
const brief = (period: Period): string =>
  period.kind === 'undefined'
    ? 'to be defined'
    : period.anyOf.map(({ precision, from, to }) => `${precision} ${from} ${to}`).join(' | ')

function meaning(text: string): string {
  const reading = readPeriod(text, today)

  return 'problem' in reading ? reading.problem : brief(reading.period)
}

const secondSemester = 'semester 2026-07-01 2026-12-31'
const firstQuarter = 'month 2027-01-01 2027-03-31'
const march12to14 = 'day 2027-03-12 2027-03-14'
const march23and24 = 'day 2006-03-23 2006-03-24'
const newYear = 'day 2026-12-28 2027-01-03'
const beginningOfApril = 'part 2027-04-01 2027-04-10'
const middleOfMarch = 'part 2027-03-11 2027-03-20'
const endOfMarch = 'part 2027-03-21 2027-03-31'
const mayOrJune = 'month 2026-05-01 2026-05-31 | month 2026-06-01 2026-06-30'

describe('a time written in English', () => {
  test.each([
    ['second semester of 2026', secondSemester],
    ['Second half of 2026', secondSemester],
    ['H2 2026', secondSemester],
    ['2026-H2', secondSemester],
    ['first quarter of 2027', firstQuarter],
    ['Q1-2027', firstQuarter],
    ['Q4 2026-Q1 2027', 'month 2026-10-01 2027-03-31'],
    ['the last quarter of 2026', 'month 2026-10-01 2026-12-31'],
    ['first or second semester of 2026', `semester 2026-01-01 2026-06-30 | ${secondSemester}`],
    ['beginning of April 2027', beginningOfApril],
    ['early April 2027', beginningOfApril],
    ['mid-March 2027', middleOfMarch],
    ['late March 2027', endOfMarch],
    ['mid to late March', 'part 2027-03-11 2027-03-31'],
    ['end of 2026', 'month 2026-09-01 2026-12-31'],
    ['second half of May', 'day 2027-05-16 2027-05-31'],
    ['12-14 March 2027', march12to14],
    ['12th to 14th March, 2027', march12to14],
    ['from 12 until 14 March 2027', march12to14],
    ['between the 12th and the 14th of March', march12to14],
    ['Friday, 12 March - Sunday, 14 March 2027', march12to14],
    ['12, 13 and 14 March 2027', march12to14],
    ['March 23 and 24, 2006', march23and24],
    ['April 30-May 2, 2027', 'day 2027-04-30 2027-05-02'],
    ['30 Nov - 2 Dec 2026', 'day 2026-11-30 2026-12-02'],
    ['Dec. 28 - Jan. 3, 2027', newYear],
    ['May or June 2026', mayOrJune],
    ['May/June 2026', mayOrJune],
    [
      '3, 10 or 17 May 2027',
      'day 2027-05-03 2027-05-03 | day 2027-05-10 2027-05-10 | day 2027-05-17 2027-05-17',
    ],
    ['March 23 and 24 or April 5, 2006', `${march23and24} | day 2006-04-05 2006-04-05`],
    ['May 2026 or 2027', 'month 2026-05-01 2026-05-31 | month 2027-05-01 2027-05-31'],
    ['May 2026 or the year 2027', 'month 2026-05-01 2026-05-31 | year 2027-01-01 2027-12-31'],
    [
      '2026, 2027 or May 2028',
      'year 2026-01-01 2026-12-31 | year 2027-01-01 2027-12-31 | month 2028-05-01 2028-05-31',
    ],
    ['2026 - H1 2027', 'semester 2026-01-01 2027-06-30'],
    ['May 2027 (tentative)', 'month 2027-05-01 2027-05-31'],
    ['TBD', 'to be defined'],
    ['to be confirmed', 'to be defined'],
    ['second semester 2026, to be defined in April', secondSemester],
  ])('"%s" is understood', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})

describe('a time written in Spanish', () => {
  test.each([
    ['segundo semestre 2026', secondSemester],
    ['2.º semestre de 2026', secondSemester],
    ['II semestre del año 2026', secondSemester],
    ['primer trimestre de 2027', firstQuarter],
    ['1er trimestre', firstQuarter],
    ['enero a marzo de 2027', firstQuarter],
    ['último trimestre de 2026', 'month 2026-10-01 2026-12-31'],
    ['mayo o junio de 2026', mayOrJune],
    ['septiembre u octubre', 'month 2026-09-01 2026-09-30 | month 2026-10-01 2026-10-31'],
    ['a principios de abril', beginningOfApril],
    ['mediados de marzo', middleOfMarch],
    ['FINES DE MARZO', endOfMarch],
    ['segunda quincena de mayo', 'day 2027-05-16 2027-05-31'],
    ['12 al 14 de marzo de 2027', march12to14],
    ['del viernes 12 al domingo 14 de marzo', march12to14],
    ['desde el 12 hasta el 14 de marzo', march12to14],
    ['los días 12, 13 y 14 de marzo', march12to14],
    ['28 dic - 3 ene 2027', newYear],
    ['1.º de mayo', 'day 2027-05-01 2027-05-01'],
    ['12-mar-2027', 'day 2027-03-12 2027-03-12'],
    ['por definir', 'to be defined'],
    ['fecha por confirmar', 'to be defined'],
  ])('"%s" is understood', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})

describe('a time written in Portuguese', () => {
  test.each([
    ['o segundo semestre de 2026', secondSemester],
    ['2º semestre/2026', secondSemester],
    ['no primeiro trimestre de 2027', firstQuarter],
    ['entre janeiro e março de 2027', firstQuarter],
    ['maio ou junho de 2026', mayOrJune],
    ['início de abril', beginningOfApril],
    ['em meados de março', middleOfMarch],
    ['fim de março', endOfMarch],
    ['de 12 a 14 de março de 2027', march12to14],
    ['sexta-feira, 12 de março até domingo, 14 de março', march12to14],
    ['de 28 de dezembro a 3 de janeiro de 2027', newYear],
    ['segunda-feira, 1º de março de 2027', 'day 2027-03-01 2027-03-01'],
    ['primeiro de maio', 'day 2027-05-01 2027-05-01'],
    ['out. 2026', 'month 2026-10-01 2026-10-31'],
    ['a definir', 'to be defined'],
  ])('"%s" is understood', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})

describe('a time written in French', () => {
  test.each([
    ['deuxième semestre 2026', secondSemester],
    ['2e semestre 2026', secondSemester],
    ['au cours du second semestre de l’année 2026', secondSemester],
    ['1er trimestre 2027', firstQuarter],
    ['T1 2027', firstQuarter],
    ['1er et 2e trimestres 2027', 'month 2027-01-01 2027-06-30'],
    ['mai ou juin 2026', mayOrJune],
    ['début avril 2027', beginningOfApril],
    ['à la mi-mars', middleOfMarch],
    ['fin mars', endOfMarch],
    ['fin mars à début avril 2027', 'part 2027-03-21 2027-04-10'],
    ['12-14 mars 2027', march12to14],
    ['du 12 au 14 mars 2027', march12to14],
    ['entre le 12 et le 14 mars', march12to14],
    ['du 12 jusqu’au 14 mars', march12to14],
    ['28 février au 2 mars 2027', 'day 2027-02-28 2027-03-02'],
    ['28 déc. au 3 janv. 2027', newYear],
    ['1er août 2026', 'day 2026-08-01 2026-08-01'],
    ['à définir', 'to be defined'],
  ])('"%s" is understood', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})

describe('a time written in digits', () => {
  test.each([
    ['2026-05-12', 'day 2026-05-12 2026-05-12'],
    ['2026-05-12..2026-05-14', 'day 2026-05-12 2026-05-14'],
    ['2026-05-12/2026-05-14', 'day 2026-05-12 2026-05-14'],
    ['2026-05', 'month 2026-05-01 2026-05-31'],
    ['05/2026', 'month 2026-05-01 2026-05-31'],
    ['2026', 'year 2026-01-01 2026-12-31'],
    ['2026-2027', 'year 2026-01-01 2027-12-31'],
    ['13/05/2026', 'day 2026-05-13 2026-05-13'],
    ['05/13/2026', 'day 2026-05-13 2026-05-13'],
    ['13.5.26', 'day 2026-05-13 2026-05-13'],
    ['05/05/2026', 'day 2026-05-05 2026-05-05'],
    ['12-14/05/2026', 'day 2026-05-12 2026-05-14'],
    ['05/04/2026 - 20/04/2026', 'day 2026-04-05 2026-04-20'],
    ['１２/１３/２０２６', 'day 2026-12-13 2026-12-13'],
  ])('%s is understood', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})

describe('a time that names no year', () => {
  test.each([
    ['June', 'month 2026-06-01 2026-06-30'],
    ['May', 'month 2027-05-01 2027-05-31'],
    ['3 June', 'day 2026-06-03 2026-06-03'],
    ['2 June', 'day 2027-06-02 2027-06-02'],
    ['1 to 3 June', 'day 2026-06-01 2026-06-03'],
    ['first semester', 'semester 2026-01-01 2026-06-30'],
    ['May or June', 'month 2027-05-01 2027-05-31 | month 2027-06-01 2027-06-30'],
    ['November or February', 'month 2026-11-01 2026-11-30 | month 2027-02-01 2027-02-28'],
    ['November to February', 'month 2026-11-01 2027-02-28'],
    ['29 February', 'day 2028-02-29 2028-02-29'],
  ])('is the next one: "%s"', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })

  test('is four years away where it is a 29 February just past', () => {
    expect(readPeriod('29 de febrero', '2028-03-01')).toEqual({
      period: { kind: 'spans', anyOf: [{ precision: 'day', from: '2032-02-29', to: '2032-02-29' }] },
    })
  })

  test('may have begun in the year before', () => {
    expect(readPeriod('December to February', '2027-01-15')).toEqual({
      period: { kind: 'spans', anyOf: [{ precision: 'month', from: '2026-12-01', to: '2027-02-28' }] },
    })
  })
})

describe('a year named once', () => {
  test.each([
    ['November to February 2027', 'month 2026-11-01 2027-02-28'],
    ['December 2026 to February', 'month 2026-12-01 2027-02-28'],
    ['November or February 2027', 'month 2026-11-01 2026-11-30 | month 2027-02-01 2027-02-28'],
    ['second semester of 2026 or first of 2027', `${secondSemester} | semester 2027-01-01 2027-06-30`],
    ['June or May 2027', 'month 2027-06-01 2027-06-30 | month 2027-05-01 2027-05-31'],
  ])('serves its neighbours: "%s"', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})
