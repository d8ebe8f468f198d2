/** What people of the network may hold or pay in, and how many digits its smallest coin has (ISO 4217). */
export const currencies = {
  USD: 2,
  CAD: 2,
  EUR: 2,
  GBP: 2,
  CHF: 2,
  ARS: 2,
  BBD: 2,
  BOB: 2,
  BRL: 2,
  BSD: 2,
  BZD: 2,
  CLP: 0,
  COP: 2,
  CRC: 2,
  CUP: 2,
  DOP: 2,
  GTQ: 2,
  GYD: 2,
  HNL: 2,
  HTG: 2,
  JMD: 2,
  MXN: 2,
  NIO: 2,
  PAB: 2,
  PEN: 2,
  PYG: 0,
  SRD: 2,
  TTD: 2,
  UYU: 2,
  VES: 2,
  XCD: 2,
} as const
export type Currency = keyof typeof currencies

/** An exact sum: a whole number of the smallest coin of its currency. */
export type Money = { readonly minor: number; readonly currency: Currency }

/** No sum of the network is larger than a thousand million, in the smallest coin of a currency with two digits. */
export const mostMinor = 100_000_000_000

export const isCurrency = (code: string): code is Currency => Object.hasOwn(currencies, code)

/** A sum in the Fund's own currency. */
export const dollars = (minor: number): Money => ({ minor, currency: 'USD' })

/** True of what is a sum of money in every respect, wherever it comes from: above zero and not absurd. */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null || !('minor' in value && 'currency' in value)) return false
  const { minor, currency } = value

  return (
    typeof currency === 'string' &&
    isCurrency(currency) &&
    Number.isSafeInteger(minor) &&
    (minor as number) > 0 &&
    (minor as number) <= mostMinor
  )
}

/** A sum as plain digits with a point, as files and spreadsheets have it: `10000.50`; exact at any size. */
export function plainAmount({ minor, currency }: Money): string {
  const digits = currencies[currency]
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''

  return digits === 0 ? `${sign}${whole}` : `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`
}
