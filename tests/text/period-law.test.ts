import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import { readPeriod } from '#domain/period/read.ts'
import type { Day, Period, Precision, Span } from '#domain/period.ts'
import { sayDay, sayPeriod } from '#text/period.ts'

const number = (min: number, max: number) => fc.integer({ min, max })
const iso = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** Days by their distance from 1 January 1990; the last is 31 December 2100. */
const lastDay = (Date.UTC(2100, 11, 31) - Date.UTC(1990, 0, 1)) / 86_400_000
const day = number(0, lastDay).map(distance => iso(1990, 0, 1 + distance))

/** Every stretch of a precision, near ones oftener; counted in units of it from January 1990. */
function stretches(
  precision: Precision,
  unitsInYear: number,
  starts: (unit: number) => Day,
): fc.Arbitrary<Span> {
  const units = 111 * unitsInYear
  const dayBefore = (of: Day): Day =>
    iso(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8)) - 1)
  const length = fc.oneof(fc.constant(1), number(1, 2 * unitsInYear), number(1, units))

  return fc.tuple(number(0, units - 1), length).map(([first, count]) => ({
    precision,
    from: starts(first),
    to: dayBefore(starts(Math.min(first + count, units))),
  }))
}

const span: fc.Arbitrary<Span> = fc.oneof(
  stretches('year', 1, unit => iso(1990 + unit, 0, 1)),
  stretches('semester', 2, unit => iso(1990, 6 * unit, 1)),
  stretches('month', 12, unit => iso(1990, unit, 1)),
  stretches('part', 36, unit => iso(1990, Math.floor(unit / 3), 1 + 10 * (unit % 3))),
  fc.tuple(day, fc.oneof(fc.constant(0), number(0, 40), number(0, lastDay))).map(([from, more]) => {
    const last = iso(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1, Number(from.slice(8)) + more)
    return { precision: 'day' as const, from, to: last > '2100-12-31' ? from : last }
  }),
)

/** Alternatives of any years, and such as lie in one year, where the year may be said only once. */
const alternatives = fc.oneof(
  fc.array(span, { minLength: 1, maxLength: 5 }),
  fc
    .tuple(fc.array(span, { minLength: 2, maxLength: 5 }), number(1990, 2100))
    .map(([spans, year]) =>
      spans.map(({ precision, from, to }) =>
        from.slice(0, 4) === to.slice(0, 4) && !`${from}${to}`.includes('-02-')
          ? { precision, from: `${year}${from.slice(4)}`, to: `${year}${to.slice(4)}` }
          : { precision: 'year' as const, from: `${year}-01-01`, to: `${year}-12-31` },
      ),
    ),
)

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map(one => [JSON.stringify(one), one])).values(),
]

const period: fc.Arbitrary<Period> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Period>({ kind: 'undefined' }) },
  {
    weight: 50,
    arbitrary: fc
      .tuple(alternatives, fc.boolean())
      .map(([spans, sorted]) =>
        distinct(sorted ? spans.toSorted((a, b) => (a.from < b.from ? -1 : 1)) : spans),
      )
      .map(([first, ...others]): Period => ({ kind: 'spans', anyOf: [first!, ...others] })),
  },
)

describe.each(languages)('in %s', language => {
  test('what is said of a period is read as the same period, on whatever day', () => {
    fc.assert(
      fc.property(period, day, (one, today) => {
        expect(readPeriod(sayPeriod(one, language), today)).toEqual({ period: one })
      }),
      { numRuns: 5_000 },
    )
  })

  test('it is so in capitals and without accents', () => {
    fc.assert(
      fc.property(period, day, (one, today) => {
        const plain = sayPeriod(one, language).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()

        expect(readPeriod(plain, today)).toEqual({ period: one })
      }),
    )
  })

  test('what is said of a day is read as that day', () => {
    fc.assert(
      fc.property(day, day, (one, today) => {
        expect(readPeriod(sayDay(one, language), today)).toEqual({
          period: { kind: 'spans', anyOf: [{ precision: 'day', from: one, to: one }] },
        })
      }),
    )
  })
})
