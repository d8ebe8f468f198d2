import type { Language } from '#domain/language.ts'
import { currencies, isCurrency } from '#domain/money.ts'
import { once } from './once.ts'

type Sum = { readonly minor: number; readonly currency: string }

/** A sum to the coin as its reader writes it, never with a bare $: a dozen countries of the network have one each. */
export const sayMoney = ({ minor, currency }: Sum, language: Language): string =>
  amount(exact(`${locales[language]} ${currency}`), minor)

/** The same as short as it can be said, for the axis of a chart: "US$10K". */
export const sayShortMoney = ({ minor, currency }: Sum, language: Language): string =>
  amount(short(`${locales[language]} ${currency}`), minor)

/** A count as short as it can be said. */
export const sayShortNumber = (count: number, language: Language): string =>
  compact(locales[language]).format(count)

function amount({ format, digits }: Format, minor: number): string {
  return format.format(minor / 10 ** digits)
}

type Format = { readonly format: Intl.NumberFormat; readonly digits: number }

const formatOf = (name: string, more: Intl.NumberFormatOptions): Format => {
  const [locale = 'en-GB', currency = 'USD'] = name.split(' ')
  // Editions of the table of currencies differ in their digits: ours decides.
  const digits = isCurrency(currency) ? currencies[currency] : 2
  const fine = { minimumFractionDigits: digits, maximumFractionDigits: digits, ...more }

  return { format: new Intl.NumberFormat(locale, { style: 'currency', currency, ...fine }), digits }
}

const brief = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const
const exact = once((name: string) => formatOf(name, { trailingZeroDisplay: 'stripIfInteger' } as object))
const short = once((name: string) => formatOf(name, brief))
const compact = once((locale: string) => new Intl.NumberFormat(locale, brief))

/** Of each language the variety that tells one dollar from another. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', pt: 'pt', fr: 'fr-CA' }
