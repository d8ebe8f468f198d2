import type { Spending } from '#domain/fund/account.ts'
import type { Entry, Kind } from '#domain/fund/entry.ts'
import type { Terms } from '#domain/fund/terms.ts'
import type { Language } from '#domain/language.ts'
import type { Currency } from '#domain/money.ts'
import { Prisma } from './generated/client.ts'

/** An entry as the database has it. */
export type FundRow = {
  readonly number: bigint
  readonly kind: Kind
  readonly day: string
  readonly at: Date
  readonly personId: string | null
  readonly person: string | null
  readonly contributor: string | null
  readonly pot: string
  readonly accounts: readonly string[]
  readonly amounts: readonly string[]
  readonly minor: bigint
  readonly currency: Currency
  readonly concerns: bigint | null
  readonly spending: Spending | null
  readonly reason: string
  readonly language: Language | null
  readonly document: string
  readonly bank: string | null
  readonly origin: string | null
  readonly terms: string
}

/** Asks for entries, with who entered them. */
export const entryRow = Prisma.sql`
  SELECT e.number, e.kind, e.day::text, e.at, e.person_id AS "personId", p.name AS person, e.contributor, e.pot,
    e.accounts, e.amounts::text[], e.minor, e.currency, e.concerns, e.spending, e.reason, e.language, e.document, e.bank,
    e.origin, e.terms
  FROM fund_entry e LEFT JOIN person p ON p.id = e.person_id`

/** An entry as the domain knows it. */
export const entryFrom = (row: FundRow): Entry => ({
  number: Number(row.number),
  kind: row.kind,
  day: row.day,
  at: row.at,
  by: row.personId === null ? null : { id: row.personId, name: row.person ?? '' },
  contributor: row.contributor,
  pot: row.pot,
  lines: row.accounts.map((account, place) => ({ account, minor: Number(row.amounts[place]) })),
  minor: Number(row.minor),
  currency: row.currency,
  concerns: row.concerns === null ? null : Number(row.concerns),
  spending: row.spending,
  reason: row.reason,
  language: row.language,
  document: row.document,
  bank: row.bank,
  origin: row.origin,
  terms: row.terms === '{}' ? {} : (JSON.parse(row.terms) as Terms),
})
