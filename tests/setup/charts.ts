import { widthOf } from '#bot/font.ts'
import { type Bars, bars, type Timeline, timeline } from '#reply/chart.ts'
import { type Message, msg, type Value, words } from '#reply/value.ts'

/** A title of a test, in words of its own. */
export const titled = (title: Value): Message => msg('chart.series', { name: title })

const asked = words({ en: 'Asked', es: 'Pidió', pt: 'Pediu', fr: 'A demandé' })
const gave = words({ en: 'Gave', es: 'Dio', pt: 'Deu', fr: 'A donné' })

/** What a ministry asked and gave, year by year. */
export const history: Bars = bars({
  title: titled(words({ en: 'By year', es: 'Por año', pt: 'Por ano – ação', fr: 'Par année' })),
  of: titled(words({ en: 'Year', es: 'Año', pt: 'Ano', fr: 'Année' })),
  categories: ['2024', '2025', '2026'],
  series: [
    { name: asked, values: [3, 0, 12] },
    { name: gave, values: [1, 7, null] },
  ],
})

/** What was pledged and what came, in cents. */
export const money: Bars = bars({
  title: titled(words({ en: 'The Fund', es: 'El Fondo', pt: 'O Fundo', fr: 'Le Fonds' })),
  of: titled('…'),
  categories: ['2024', '2025'],
  series: [
    { name: asked, values: [1_000_000, 64_973_450] },
    { name: gave, values: [1_000_000, 0] },
  ],
  unit: { kind: 'money', currency: 'USD' },
  stacked: true,
})

const span = (precision: 'day' | 'month', from: string, to: string) =>
  ({ kind: 'spans', anyOf: [{ precision, from, to }] }) as const

/** A calendar: one known to the day, one to the month, one to be defined. */
export const calendar: Timeline = timeline({
  title: titled(words({ en: 'Calendar', es: 'Calendario', pt: 'Calendário', fr: 'Calendrier' })),
  of: titled(words({ en: 'Activity', es: 'Actividad', pt: 'Atividade', fr: 'Activité' })),
  rows: [
    { label: 'Taller en Santiago', period: span('day', '2006-03-14', '2006-03-16') },
    { label: 'Reunión', period: span('month', '2006-05-01', '2006-05-31') },
    { label: 'Misión', period: { kind: 'undefined' } },
  ],
  within: { from: '2006-01-01', to: '2007-12-31' },
})

/** Bars of one kind, with nothing said of them but their numbers. */
export const plainBars = (
  values: readonly (number | null)[],
  label = (at: number): string => `n${at}`,
): Bars =>
  bars({
    title: titled('T'),
    of: titled('C'),
    categories: values.map((_, at) => label(at)),
    series: [{ name: 'S', values }],
  })

/** The lines of text in a drawing, in order, as they are read. */
export const textsIn = (drawing: string): readonly string[] =>
  [...drawing.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => signs[name] ?? ''),
  )

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

export type Box = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where each line of text stands in a drawing, by the widths of its letters. */
export function boxesIn(drawing: string): readonly Box[] {
  const texts = textsIn(drawing)

  return [...drawing.matchAll(/<text([^>]*)>/g)].map(([, of = ''], at) => {
    const given = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(of)?.[1] ?? ''
    const [, x = '0', y = '0'] = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(given('transform')) ?? []
    const size = Number.parseFloat(given('font-size'))
    const width = widthOf(texts[at]!, size, given('font-weight') === 'bold')
    const anchor = Number(x) + Number(given('x') || 0)
    const middle = Number(y) + Number(given('y') || 0)
    const left = { start: anchor, middle: anchor - width / 2, end: anchor - width }[given('text-anchor')]!

    return {
      text: texts[at]!,
      left,
      right: left + width,
      top: middle - size * 0.45,
      bottom: middle + size * 0.45,
    }
  })
}

/** Words that stand over one another, or partly outside of the picture. */
export function unreadable(drawing: string): readonly string[] {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number)
  const boxes = boxesIn(drawing)
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
  )
  const over = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        other =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map(other => `“${one.text}” and “${other.text}” stand over one another`),
  )

  return [...outside.map(({ text }) => `“${text}” is outside`), ...over]
}
