/** What passes by itself: `contended`, another transaction was in the way; `away`, the database cannot be reached now. */
export type Passing = 'contended' | 'away'

const contended = ['40001', '40P01', 'P2034']
const away = [
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
]
const awayWords =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE|Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|shutting down|starting up/i

/** Whether an error of the database passes by itself, and how; null where trying again would not help. */
export function passing(error: unknown): Passing | null {
  const codes = codesOf(error)
  if (codes.some(code => contended.includes(code))) return 'contended'
  if (codes.some(code => away.includes(code)) || awayWords.test(String(error))) return 'away'

  return null
}

/** The constraint an error speaks of, where what must be unique or true was held by the database. */
export function violated(error: unknown): string | null {
  const text = `${String(error)} ${JSON.stringify(error, Object.getOwnPropertyNames(error ?? {}))}`

  return (
    [
      'one_contact_point',
      'one_ministry_each',
      'one_role_once',
      'one_holder_a_seat',
      'one_seat_a_ministry',
      'fund_never_below_zero',
      'fund_receipt_once',
      'fund_reversed_once',
      'fund_decided_once',
      'fund_authorised',
      'fund_closed',
    ].find(name => text.includes(name)) ?? null
  )
}

/** Prisma wraps the adapter's error, which wraps PostgreSQL's: the codes of all of them. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { code, originalCode, cause, meta } = error as Record<string, unknown>
  const own = [code, originalCode].filter(value => typeof value === 'string')
  const inner =
    typeof meta === 'object' && meta !== null ? (meta as Record<string, unknown>).driverAdapterError : null

  return [...own, ...codesOf(cause, depth + 1), ...codesOf(inner, depth + 1)]
}
