import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import { readMoney } from '#domain/money/read.ts'
import { currencies, isMoney, mostMinor, plainAmount } from '#domain/money.ts'
import { sayMoney } from '#text/money.ts'

const usd = (minor: number) => ({ money: { minor, currency: 'USD' } })

describe.each(languages)('a sum read in %s', language => {
  test.each<[string, number]>([
    ['10000', 1_000_000],
    ['10 000,50', 1_000_050],
    ['10 000.50', 1_000_050],
    ['10\u202f000,50', 1_000_050],
    ['10,000.50', 1_000_050],
    ['10.000,50', 1_000_050],
    ["10'000.50", 1_000_050],
    ['US$ 10 mil', 1_000_000],
    ['US$10,000.00', 1_000_000],
    ['10 000 $ US', 1_000_000],
    ['USD 2.500,00', 250_000],
    ['2500 usd', 250_000],
    ['1,5 millones', 150_000_000],
    ['1.5 million', 150_000_000],
    ['2 milhões', 200_000_000],
    ['12 mille dollars', 1_200_000],
    ['10k', 1_000_000],
    ['1.234.567', 123_456_700],
    ['1,234,567', 123_456_700],
    ['10,5', 1_050],
    ['0.01', 1],
    ['297.734,00 dólares', 29_773_400],
    ['1000000000', mostMinor],
  ])('%s', (typed, minor) => {
    expect(readMoney(typed, language)).toEqual(usd(minor))
  })

  test.each<[string, string]>([
    ['', 'not_understood'],
    ['ten thousand', 'not_understood'],
    ['10 00', 'not_understood'],
    ['1,00,000', 'not_understood'],
    ['10.000.00', 'not_understood'],
    ['10,000,50', 'not_understood'],
    ['1.2.3,4', 'not_understood'],
    ['10 000 000 000 ₿', 'not_understood'],
    ['ZZZ 10', 'not_understood'],
    ['-5', 'negative'],
    ['US$ −10,50', 'negative'],
    ['0', 'zero'],
    ['0,00', 'zero'],
    ['1000000000.01', 'too_large'],
    ['9'.repeat(40), 'too_large'],
    ['9'.repeat(4_000), 'too_large'],
    ['10.1234', 'too_fine'],
    ['CLP 10,5', 'too_fine'],
    ['$10,000.00', 'dollar'],
    ['10 mil $', 'dollar'],
  ])('%s is asked back: %s', (typed, problem) => {
    expect(readMoney(typed, language)).toMatchObject({ problem })
  })
})

test.each([
  ['10.000', { en: 2, es: 2, pt: 1, fr: 2 }],
  ['10,000', { en: 1, es: 2, pt: 2, fr: 2 }],
  ['US$ 1.500', { en: 2, es: 2, pt: 1, fr: 2 }],
])(
  '%s is settled by a language that writes it in one way only, else both readings are given',
  (typed, ways) => {
    const minor = typed.includes('1.5') ? 150_000 : 1_000_000
    for (const language of languages) {
      const read = readMoney(typed, language)
      if (ways[language] === 1) expect(read, language).toEqual(usd(minor))
      else
        expect(read, language).toMatchObject({
          problem: 'ambiguous',
          readings: [{ minor }, { minor: minor / 1_000 }],
        })
    }
    expect(readMoney(typed, null)).toMatchObject({ problem: 'ambiguous' })
  },
)

test.each([
  ['CAD 10,50', 'CAD', 1_050],
  ['C$ 10.50', 'CAD', 1_050],
  ['R$ 10,50', 'BRL', 1_050],
  ['10,50 €', 'EUR', 1_050],
  ['TT$ 10.50', 'TTD', 1_050],
  ['PYG 1.234.567', 'PYG', 1_234_567],
  ['cop 100', 'COP', 10_000],
])('%s is in %s', (typed, currency, minor) => {
  expect(readMoney(typed, 'en')).toEqual({ money: { minor, currency } })
})

test('what is said of a sum in any language is read back as the same sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostMinor }), fc.constantFrom(...languages), (minor, language) => {
      const read = readMoney(sayMoney({ minor, currency: 'USD' }, language), language)
      const readings = 'money' in read ? [read.money] : 'readings' in read ? read.readings : []

      expect(readings.map(money => money.minor)).toContain(minor)
      expect(readMoney(plainAmount({ minor, currency: 'USD' }), null)).toEqual(usd(minor))
    }),
    { numRuns: 2_000 },
  )
})

test.each(Object.entries(currencies))('%s is said to its smallest coin', (currency, digits) => {
  const said = sayMoney({ minor: 7 * 10 ** digits + (digits === 0 ? 0 : 1), currency }, 'en')

  expect(said).toMatch(digits === 0 ? /7$/ : /7\.01$/)
})

test('what travels as a sum is one: whole, above zero, not absurd, of a known currency', () => {
  expect(isMoney({ minor: 1, currency: 'USD' })).toBe(true)
  for (const minor of [0, -1, 0.5, mostMinor + 1, Number.NaN, '1'])
    expect(isMoney({ minor, currency: 'USD' })).toBe(false)
  expect(isMoney({ minor: 1, currency: 'XYZ' })).toBe(false)
})
