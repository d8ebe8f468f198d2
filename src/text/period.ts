import type { Language } from '#domain/language.ts'
import { numbersOf, type Part, partAt, stretchAt } from '#domain/period/calendar.ts'
import type { Day, Period, Precision, Span } from '#domain/period.ts'

/** A period as an official of the reader's language writes it; `readPeriod` reads it back as the same period. */
export function sayPeriod(period: Period, language: Language): string {
  const words = grammar[language]
  if (period.kind === 'undefined') return words.undefined

  const { anyOf } = period
  const onlyYears = anyOf.every(span => span.precision === 'year')
  const said = anyOf.map((span, at) => {
    if (span.precision === 'year') return yearWords(span, words, onlyYears)

    return spanWords(span, words, leavesYearTo(anyOf[at + 1], span))
  })

  return words.alternatives.format(said)
}

/** A day with its month in words, so that nobody takes the one for the other. */
export const sayDay = (day: Day, language: Language): string => name('day', day, grammar[language])

function spanWords(span: Span, words: Grammar, leavesYear: boolean): string {
  const { precision, from, to } = span
  const last = leavesYear ? nameInYear(precision, to, words) : name(precision, to, words)
  if (stretchAt(precision, from).to === to) return last

  const [first, end] = [numbersOf(from), numbersOf(to)]
  if (precision === 'day' && first.year === end.year && first.month === end.month)
    return words.days(words.day(first.day), last)

  const start = first.year === end.year ? nameInYear(precision, from, words) : name(precision, from, words)
  return (precision === 'day' ? words.days : words.stretch)(start, last)
}

/** Beside a month, a bare year would pass for the same month of that year. */
function yearWords({ from, to }: Span, words: Grammar, isAlone: boolean): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (first === last) return isAlone ? first : `${words.year} ${first}`

  return isAlone ? words.stretch(first, last) : `${words.years} ${words.stretch(first, last)}`
}

/** "May or June 2026": a year is said once where the alternatives follow one another in it. */
function leavesYearTo(next: Span | undefined, span: Span): boolean {
  if (!next || next.from <= span.to) return false

  return span.from.slice(0, 4) === next.to.slice(0, 4)
}

const name = (precision: Precision, day: Day, words: Grammar): string =>
  `${nameInYear(precision, day, words)}${words.ofYear[precision === 'semester' ? 1 : 0]}${day.slice(0, 4)}`

function nameInYear(precision: Precision, at: Day, words: Grammar): string {
  const { month, day } = numbersOf(at)
  const named = words.months[month - 1] ?? ''
  if (precision === 'day') return `${words.day(day)}${words.ofMonth}${named}`
  if (precision === 'part') return `${words.parts[partAt(at)]}${named}`

  return precision === 'semester' ? words.semesters[month <= 6 ? 0 : 1] : named
}

type Grammar = {
  readonly undefined: string
  readonly alternatives: Intl.ListFormat
  readonly months: readonly string[]
  readonly day: (day: number) => string
  readonly ofMonth: string
  /** Before the year of a month, and of a semester. */
  readonly ofYear: readonly [string, string]
  readonly parts: Readonly<Record<Part, string>>
  readonly semesters: readonly [string, string]
  readonly year: string
  readonly years: string
  readonly days: (first: string, last: string) => string
  readonly stretch: (first: string, last: string) => string
}

/** British English, so that no comma stands before the last "or". */
function lettered(locale: string): Pick<Grammar, 'alternatives' | 'months'> {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })

  return {
    alternatives: new Intl.ListFormat(locale, { type: 'disjunction' }),
    months: Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2000, at, 1))),
  }
}

const grammar: Readonly<Record<Language, Grammar>> = {
  en: {
    ...lettered('en-GB'),
    undefined: 'to be defined',
    day: String,
    ofMonth: ' ',
    ofYear: [' ', ' of '],
    parts: { beginning: 'beginning of ', middle: 'middle of ', end: 'end of ' },
    semesters: ['first semester', 'second semester'],
    year: 'the year',
    years: 'the years',
    days: (first, last) => `${first} to ${last}`,
    stretch: (first, last) => `${first} to ${last}`,
  },
  es: {
    ...lettered('es'),
    undefined: 'por definir',
    day: String,
    ofMonth: ' de ',
    ofYear: [' de ', ' de '],
    parts: { beginning: 'principios de ', middle: 'mediados de ', end: 'finales de ' },
    semesters: ['primer semestre', 'segundo semestre'],
    year: 'el año',
    years: 'los años',
    days: (first, last) => `del ${first} al ${last}`,
    stretch: (first, last) => `${first} a ${last}`,
  },
  pt: {
    ...lettered('pt'),
    undefined: 'a definir',
    day: day => (day === 1 ? '1º' : String(day)),
    ofMonth: ' de ',
    ofYear: [' de ', ' de '],
    parts: { beginning: 'início de ', middle: 'meados de ', end: 'fim de ' },
    semesters: ['primeiro semestre', 'segundo semestre'],
    year: 'o ano de',
    years: 'os anos de',
    days: (first, last) => `de ${first} a ${last}`,
    stretch: (first, last) => `${first} a ${last}`,
  },
  fr: {
    ...lettered('fr'),
    undefined: 'à définir',
    day: day => (day === 1 ? '1er' : String(day)),
    ofMonth: ' ',
    ofYear: [' ', ' '],
    parts: { beginning: 'début ', middle: 'mi-', end: 'fin ' },
    semesters: ['premier semestre', 'second semestre'],
    year: "l'année",
    years: 'les années',
    days: (first, last) => `du ${first} au ${last}`,
    stretch: (first, last) => `${first} à ${last}`,
  },
}
