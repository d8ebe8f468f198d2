import { type Currency, isCurrency } from '../money.ts'

type Named = { readonly currency: Currency; readonly rest: string }

/**
 * The currency a sum is written with, and the sum without it; US dollars where none is. `dollar` is a bare $, which a
 * dozen countries of the network have; null is what names no currency.
 */
export function currencyIn(text: string): Named | 'dollar' | null {
  const found = signs.find(({ sign }) => sign.test(text))
  if (found) return { currency: found.currency, rest: text.replace(found.sign, ' ').trim() }

  const codes = [...text.toUpperCase().matchAll(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu)].map(([code]) => code)
  const code = codes.find(isCurrency)
  if (code !== undefined)
    return {
      currency: code,
      rest: text.replace(new RegExp(`(?<!\\p{L})${code}(?!\\p{L})`, 'iu'), ' ').trim(),
    }
  if (/\$/.test(text)) return 'dollar'
  if (/\p{Sc}/u.test(text)) return null

  return { currency: 'USD', rest: text }
}

/** How currencies are written besides their codes. A word for "dollars" alone means the Fund's. */
const signs: readonly { readonly sign: RegExp; readonly currency: Currency }[] = [
  { sign: /\bUS\s?\$\s?|\bU\$S\s?|\$\s?US\b(?!\p{L})/iu, currency: 'USD' },
  {
    sign: /\bUS dollars?\b|\bd[oó]lares( estadounidenses| americanos)?\b|\bdollars?( américains| des États-Unis)?\b/iu,
    currency: 'USD',
  },
  { sign: /\bC(?:A|DN)?\$\s?|\$\s?CAN?\b/iu, currency: 'CAD' },
  { sign: /\bR\$\s?/iu, currency: 'BRL' },
  { sign: /\bTT\$\s?/iu, currency: 'TTD' },
  { sign: /\bBds?\$\s?/iu, currency: 'BBD' },
  { sign: /\bEC\$\s?/iu, currency: 'XCD' },
  { sign: /\bMX?N?\$\s?/iu, currency: 'MXN' },
  { sign: /€|\beuros?\b/iu, currency: 'EUR' },
  { sign: /£/u, currency: 'GBP' },
]
