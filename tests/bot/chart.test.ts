import { describe, expect, it, test } from 'vitest'
import { pngOf, svgOf } from '#bot/chart.ts'
import { type Language, languages } from '#domain/language.ts'
import { bars, type Chart, timeline } from '#reply/chart.ts'
import {
  boxesIn,
  calendar,
  history,
  money,
  plainBars,
  textsIn,
  titled,
  unreadable,
} from '#tests/setup/charts.ts'
import { readPng } from '#tests/setup/png.ts'

const english = { language: 'en', zone: 'UTC' } as const
const drawn = (chart: Chart, language: Language = 'en'): string => svgOf(chart, { language, zone: 'UTC' })!
const barsIn = (chart: Chart) => [...drawn(chart).matchAll(/fill="#0b4f8a"/g)].length

describe.each(languages)('a picture in %s', language => {
  it('has its title, its key and its categories in the words of its reader', () => {
    const said = {
      en: ['By year', 'Asked', 'Gave', 'The Fund', 'US$649,734.50'],
      es: ['Por año', 'Pidió', 'Dio', 'El Fondo', '649.734,50 US$'],
      pt: ['Por ano – ação', 'Pediu', 'Deu', 'O Fundo', 'US$ 649.734,50'],
      fr: ['Par année', 'A demandé', 'A donné', 'Le Fonds', '649 734,50 $ US'],
    }[language]
    const texts = [...textsIn(drawn(history, language)), ...textsIn(drawn(money, language))]

    for (const one of said) expect(texts.map(text => text.replace(/\s/g, ' '))).toContain(one)
  })

  it('has the months, the years, and what is to be defined', () => {
    const said = {
      en: ['Calendar', 'Days known', 'Some time in these days', 'To be defined', 'J'],
      es: ['Calendario', 'Días conocidos', 'En algún momento de estos días', 'Por definir', 'E'],
      pt: ['Calendário', 'Dias conhecidos', 'Em algum momento destes dias', 'A definir', 'J'],
      fr: ['Calendrier', 'Jours connus', 'À un moment de ces jours', 'À définir', 'J'],
    }[language]
    const texts = textsIn(drawn(calendar, language))

    for (const one of [...said, 'Taller en Santiago', 'Reunión', '– Misión', '2006', '2007'])
      expect(texts).toContain(one)
  })

  it('can be read: nothing stands over anything, or outside', () => {
    for (const chart of [history, money, calendar]) expect(unreadable(drawn(chart, language))).toEqual([])
  })
})

describe('a picture as a file', () => {
  it.each([history, money, calendar])(
    'is a PNG of twice the size of its drawing, and not blank',
    async chart => {
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn(chart)) ?? []
      const png = readPng((await pngOf(chart, english))!)

      expect([png.width, png.height]).toEqual([2 * Number(width), 2 * Number(height)])
      expect(png.colours.get('255,255,255')).toBeGreaterThan(png.width * png.height * 0.5)
      expect(png.colours.get('11,79,138')).toBeGreaterThan(100)
      expect(png.colours.get('27,27,31')).toBeGreaterThan(500)
    },
  )

  it('has the accents of its letters, on a machine that has no fonts', async () => {
    const titles = ['Ano', 'Año', 'Anõ', 'Anç', 'Anc', '']
    const files = await Promise.all(
      titles.map(async title =>
        (await pngOf({ ...plainBars([1]), title: titled(title) }, english))!.toString('base64'),
      ),
    )

    expect(new Set(files).size).toBe(titles.length)
  })
})

test('fifty categories all have their line, and one chart of thousands says how many it leaves to the words', () => {
  const fifty = plainBars(
    Array.from({ length: 50 }, (_, at) => at),
    at => `Tema ${at}`,
  )
  const texts = textsIn(drawn(fifty))

  for (let at = 0; at < 50; at++) expect(texts).toContain(`Tema ${at}`)
  expect(unreadable(drawn(fifty))).toEqual([])

  const many = drawn(plainBars(Array.from({ length: 3_000 }, (_, at) => at)))
  expect(textsIn(many).at(-1) + textsIn(many).join(' ')).toMatch(/2,9\d\d more lines are not in the picture/)
  expect(unreadable(many)).toEqual([])
})

test('long labels are in the picture as far as they fit, in whole words where there are some', () => {
  const long =
    'Fortalecimiento de la inspección del trabajo en los sectores rural y doméstico de las Américas'
  for (const chart of [
    { ...plainBars([1, 2], () => long), title: titled(long.repeat(9)) },
    plainBars([1, 2], () => 'x'.repeat(400)),
    bars({ ...history, series: history.series.map(({ values }) => ({ name: long, values })) }),
    timeline({
      ...calendar,
      rows: [{ label: long.repeat(3), period: { kind: 'undefined' } }, ...rowsOf(long)],
    }),
  ])
    expect(unreadable(drawn(chart))).toEqual([])

  expect(textsIn(drawn(plainBars([1, 2], () => long))).slice(0, 2)).toEqual([
    'Fortalecimiento de la inspección',
    'del trabajo en los sectores…',
  ])
})

const rowsOf = (label: string) => [
  {
    label,
    period: {
      kind: 'spans' as const,
      anyOf: [{ precision: 'day' as const, from: '2027-12-31', to: '2028-01-02' }] as const,
    },
  },
]

test('what has nothing to draw has no picture', async () => {
  const none = [
    plainBars([]),
    plainBars([null, null]),
    bars({ ...history, series: [] }),
    timeline({ ...calendar, rows: [] }),
    timeline({ ...calendar, rows: [{ label: 'Misión', period: { kind: 'undefined' } }] }),
  ]
  for (const chart of none) {
    expect(svgOf(chart, english)).toBeNull()
    expect(await pngOf(chart, english)).toBeNull()
  }
})

test('one value is one bar, a zero is a bar of no height that says 0, an unknown is no bar', () => {
  expect(textsIn(drawn(plainBars([41])))).toContain('41')
  expect(barsIn(plainBars([41]))).toBe(1)
  expect(textsIn(drawn(plainBars([0]))).filter(text => text === '0')).toHaveLength(2)
  expect(barsIn(plainBars([5, null, 5]))).toBe(2)
})

test('what is below zero stands on the other side of it, with its number beyond its end', () => {
  const boxes = boxesIn(drawn(plainBars([300, -200])))
  const at = (text: string) => boxes.find(box => box.text === text)!

  expect(at('300').bottom).toBeLessThan(at('0').top)
  expect(at('-200').top).toBeGreaterThan(at('0').bottom)
  expect(unreadable(drawn(plainBars([300, -200])))).toEqual([])
})

test('what stacks below and above zero has its sum beyond the part above', () => {
  const mixed = bars({
    ...history,
    stacked: true,
    series: [
      { name: 'In', values: [50, 30, 0] },
      { name: 'Out', values: [-40, -80, -20] },
    ],
  })
  const boxes = boxesIn(drawn(mixed))
  const zero = boxes.find(({ text }) => text === '0')!

  for (const sum of ['10', '-50', '-20'])
    expect(
      boxes.some(({ text, bottom, left }) => text === sum && bottom < zero.bottom - 5 && left > 80),
    ).toBe(true)
  expect(unreadable(drawn(mixed))).toEqual([])
})

test('more kinds than can be told apart are one in the picture', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ name: `Kind ${at}`, values: [1, 1, 1] }))
  const texts = textsIn(drawn(bars({ ...history, series: many, stacked: true })))

  expect(texts).toContain('Kind 6')
  expect(texts).not.toContain('Kind 7')
  expect(texts).toContain('Others')
  expect(texts.filter(text => text === '12')).toHaveLength(3)
})
