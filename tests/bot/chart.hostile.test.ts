import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pngOf, svgOf } from '#bot/chart.ts'
import { edge, hatched, inks, letters, paper, soft, solid } from '#bot/ink.ts'
import { scaleOf } from '#bot/scale.ts'
import { languages } from '#domain/language.ts'
import { bars, timeline } from '#reply/chart.ts'
import { calendar, history, money, plainBars, textsIn, titled, unreadable } from '#tests/setup/charts.ts'

const english = { language: 'en', zone: 'UTC' } as const

/** How much lighter one colour is than another, as the rules for accessible pages count it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a) as [number, number]

  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]

  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the inks of a picture', () => {
  it('write words that are read on their own paper, whatever is around it', () => {
    for (const chart of [history, money, calendar]) {
      const drawing = svgOf(chart, english)!
      const fills = [...drawing.matchAll(/<text[^>]*fill="(#\w+)"/g)].map(([, fill = '']) => fill)

      expect(fills.length).toBeGreaterThan(5)
      for (const fill of fills) expect(contrast(fill, paper)).toBeGreaterThan(4.5)
      expect(drawing).toMatch(new RegExp(`<rect width="720" height="\\d+" x="0" y="0" fill="${paper}">`))
    }
    expect(Math.min(...[letters, soft, edge].map(colour => contrast(colour, paper)))).toBeGreaterThan(4.5)
  })

  it('are told apart without seeing colours: neighbours by their lightness, all by their patterns', () => {
    for (const [at, ink] of inks.entries())
      expect(contrast(ink.color, inks[(at + 1) % inks.length]!.color)).toBeGreaterThan(2)
    expect(new Set(inks.map(({ decal }) => JSON.stringify(decal ?? null))).size).toBe(inks.length)
    expect(solid.decal).toBeUndefined()
    expect(hatched.decal).toBeDefined()
  })
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    ']]>',
    '{a|b}',
    '{b}',
    '&lt;&amp;',
    'a\0b\ud800',
    '\u202ex',
    '" x="1',
    '\n\n',
    '',
  ),
)

test('whatever people write, a picture is a picture, and says it letter by letter', async () => {
  const named = ['<script>alert(1)</script>', '" onload="x', '{a|b}', '{value}', 'url(#a)', '&lt;']
  const texts = textsIn(
    svgOf(
      plainBars([1, 2, 3, 4, 5, 6], at => named[at]!),
      english,
    )!,
  )
  for (const one of named) expect(texts).toContain(one)

  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (title, label, name) => {
      const chart = bars({
        ...history,
        title: titled(title),
        categories: [label, name, label],
        series: [
          { name, values: [1, 2, 3] },
          { name, values: [3, 2, 1] },
        ],
      })
      expect(await pngOf(chart, english)).not.toBeNull()
      expect(svgOf(chart, english)).not.toMatch(/<script|\son\w+=|href|style=|<style|class=/)
    }),
    { numRuns: 25 },
  )
})

test.each(Object.getOwnPropertyNames(Object.prototype))(
  'a label called %s is a label and nothing more',
  name => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const twice = { name, values: [1, 2, 3] }
    const charts = [
      bars({ ...history, title: titled(name), categories: [name, name, 'a'], series: [twice, twice] }),
      timeline({
        ...calendar,
        title: titled(name),
        rows: [name, name].map(label => ({ label, period: march })),
      }),
      plainBars([1, 2, 3], () => name),
    ]
    for (const chart of charts)
      expect(textsIn(svgOf(chart, english)!).filter(text => text.trim() === name).length).toBeGreaterThan(1)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  },
)

const march = {
  kind: 'spans',
  anyOf: [{ precision: 'month', from: '2006-03-01', to: '2006-03-31' }],
} as const

const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger(), fc.constant(null))

test('whatever the numbers, nothing in a picture stands over anything else', () => {
  const anything = fc.record({
    language: fc.constantFrom(...languages),
    rows: fc.array(
      fc.tuple(
        fc.constantFrom('2024', 'México', 'Seguridad y salud en el trabajo', 'x'),
        number,
        number,
        number,
      ),
      { minLength: 1, maxLength: 40 },
    ),
    kinds: fc.integer({ min: 1, max: 3 }),
    stacked: fc.boolean(),
    unit: fc.constantFrom(
      { kind: 'count' } as const,
      { kind: 'money', currency: 'USD' } as const,
      { kind: 'money', currency: 'CLP' } as const,
    ),
  })

  fc.assert(
    fc.property(anything, ({ language, rows, kinds, stacked, unit }) => {
      const series = Array.from({ length: kinds }, (_, at) => ({
        name: `Kind ${at}`,
        values: rows.map(row => row[(at + 1) as 1]),
      }))
      const drawing = svgOf(
        bars({
          title: titled('T'),
          of: titled('C'),
          categories: rows.map(([label]) => label),
          series,
          stacked,
          unit,
        }),
        { language, zone: 'UTC' },
      )
      expect(drawing === null ? [] : unreadable(drawing)).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('however long a calendar is, its years and months can be read', () => {
  const days = fc.tuple(
    fc.integer({ min: 1990, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 1_300 }),
  )

  fc.assert(
    fc.property(days, fc.constantFrom(...languages), ([year, month, long], language) => {
      const day = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
      const first = year * 12 + month - 1
      const within = { from: day(first), to: day(Math.min(first + long, 2100 * 12 + 11)) }
      const drawing = svgOf(timeline({ ...calendar, within, rows: [{ label: 'Taller', period: march }] }), {
        language,
        zone: 'UTC',
      })!
      expect(unreadable(drawing)).toEqual([])
      expect(textsIn(drawing).join(' ')).toMatch(/\b(19|20|21)\d\d\b/)
    }),
    { numRuns: 40 },
  )
})

test('an axis has round marks around all its numbers, zero among them, and few', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 5 }), values => {
      const marks = scaleOf(values)
      expect(marks[0]).toBeLessThanOrEqual(Math.min(0, ...values))
      expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values))
      expect(marks.some(mark => mark === 0)).toBe(true)
      expect(marks.length).toBeLessThan(9)
    }),
  )
})

test('the same chart is the same drawing, and no two drawings have a name in common', () => {
  const namesIn = (drawing: string) => [...drawing.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
  const first = svgOf(history, english)!
  for (let at = 0; at < 150; at++) svgOf(plainBars([at, 1]), english)

  expect(svgOf(history, english)).toBe(first)
  expect(namesIn(first).length).toBeGreaterThan(0)
  expect(namesIn(first).filter(id => namesIn(svgOf(money, english)!).includes(id))).toEqual([])
})

test('a process loads the library with its first picture, and ends by itself afterwards', async () => {
  const program = `
    import { createRequire } from 'node:module'
    import { svgOf, pngOf } from '#bot/chart.ts'
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter(name => /echarts|resvg/.test(name)).length
    const before = loaded()
    const chart = ${JSON.stringify(plainBars([1, 2]))}
    await pngOf(chart, { language: 'en', zone: 'UTC' })
    console.log(before, loaded() > 0)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])

  expect(said.trim()).toBe('0 true')
  expect(code).toBe(0)
})
