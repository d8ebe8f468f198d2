import { expect, test } from 'vitest'
import { spokenChart } from '#bot/alternative.ts'
import { plainText } from '#bot/plain.ts'
import { languages } from '#domain/language.ts'
import { bars, timeline } from '#reply/chart.ts'
import { chart, tell } from '#reply/reply.ts'
import { calendar, history, money, plainBars, titled } from '#tests/setup/charts.ts'

const read = (of: Parameters<typeof spokenChart>[0], language = languages[0] as (typeof languages)[number]) =>
  spokenChart(of, { language, zone: 'UTC' })
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')

test('whoever cannot see a picture reads the same numbers as a table, in their language', () => {
  expect(read(history, 'en')).toEqual([
    'By year',
    'Year | Asked | Gave',
    '2024 | 3 | 1',
    '2025 | 0 | 7',
    '2026 | 12 | –',
  ])
  expect(read(history, 'fr').slice(0, 2)).toEqual(['Par année', 'Année | A demandé | A donné'])
  expect(read(history, 'pt').slice(0, 2)).toEqual(['Por ano – ação', 'Ano | Pediu | Deu'])
})

test('sums are said to the cent, with what they come to where they stand on one another', () => {
  expect(read(money, 'es')).toEqual([
    'El Fondo',
    '… | Pidió | Dio | Total',
    '2024 | 10.000 US$ | 10.000 US$ | 20.000 US$',
    '2025 | 649.734,50 US$ | 0 US$ | 649.734,50 US$',
  ])
})

test('a calendar says when each is, as closely as it is known, and what is to be defined', () => {
  expect(read(calendar, 'es')).toEqual([
    'Calendario',
    'Actividad | Cuándo',
    'Taller en Santiago | del 14 al 16 de marzo de 2006',
    'Reunión | mayo de 2006',
    'Por definir: Misión',
  ])
})

test('what has nothing to show says so', () => {
  for (const none of [plainBars([]), bars({ ...history, series: [] }), timeline({ ...calendar, rows: [] })])
    expect(read(none, 'en').slice(1)).toEqual(['There is nothing to show yet.'])
})

test('what is no number is not known, and each kind has as many numbers as there are categories', () => {
  const odd = bars({
    ...history,
    series: [
      { name: 'S', values: [Number.NaN, Number.POSITIVE_INFINITY] },
      { name: 'L', values: [1, 2, 3, 4, 5] },
    ],
  })

  expect(odd.series.map(({ values }) => values)).toEqual([
    [null, null, null],
    [1, 2, 3],
  ])
})

test('days that are agreed are solid; a month, and one of two times, are hatched', () => {
  const either = timeline({
    ...calendar,
    rows: [
      {
        label: 'Taller',
        period: {
          kind: 'spans',
          anyOf: [
            { precision: 'day', from: '2006-06-01', to: '2006-06-02' },
            { precision: 'day', from: '2006-10-01', to: '2006-10-02' },
          ],
        },
      },
    ],
  })

  expect(calendar.rows.flatMap(({ spans }) => spans.map(({ certainty }) => certainty))).toEqual([
    'solid',
    'hatched',
  ])
  expect(either.rows.flatMap(({ spans }) => spans.map(({ certainty }) => certainty))).toEqual([
    'hatched',
    'hatched',
  ])
})

test('a chart is plain JSON, so that a notice can be kept and drawn later', () => {
  for (const one of [history, money, calendar]) expect(JSON.parse(JSON.stringify(one))).toEqual(one)
})

test('on the command line an answer with a chart is its words', () => {
  const said = plainText(tell(titled('Mexico'), chart(history)), { language: 'en', zone: 'UTC' })

  expect(said).toBe('Mexico\n\nBy year\nYear | Asked | Gave\n2024 | 3 | 1\n2025 | 0 | 7\n2026 | 12 | –\n')
})
