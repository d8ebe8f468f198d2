import { createHash } from 'node:crypto'
import { balancesOf } from '#domain/fund/account.ts'
import { type Entry, refOf } from '#domain/fund/entry.ts'
import { reportOf } from '#domain/fund/report.ts'
import type { Day } from '#domain/period.ts'
import { fund } from './fund.ts'
import type { Tx } from './tx.ts'

/** What is wrong with the books; empty where nothing is. */
export type Faults = readonly string[]

/** An entry as its hash has it: each field as text, or null. */
type Row = { readonly number: string; readonly hash: string; readonly fields: readonly (string | null)[] }

/** The hash before the first entry. */
const beginning = createHash('sha256').update('Voluntary Contributions Fund').digest()

/**
 * Reads the whole book and reckons it anew, by nothing but its own rules: the chain of hashes, that every entry sums to
 * zero, the balances, and the reports of closed periods. `witness` is a head that was posted before, `42:3f2a…`: its
 * entry must still have that hash, or begin with it.
 */
export async function bookFaults(tx: Tx, witness: string | null = null): Promise<Faults> {
  const head = await fund(tx).head()
  const faults: string[] = []
  const [number, prefix = ''] = witness?.split(':') ?? []
  let before: Buffer = beginning
  let last = 0

  for (;;) {
    const rows = await page(tx, last)
    if (rows.length === 0) break
    for (const row of rows) {
      last += 1
      before = hashOf(before, row.fields)
      if (row.number !== String(last)) return [`entry ${refOf(last)} is missing`]
      if (row.hash !== before.toString('hex'))
        return [`${refOf(last)} is not what was entered, or one before it`]
      if (row.number === number && (prefix === '' || !row.hash.startsWith(prefix.toLowerCase())))
        faults.push(`${refOf(last)} has not the hash that was posted: ${prefix}`)
    }
  }
  if (last !== head.number || before.toString('hex') !== head.hash)
    faults.push(`the last entry is ${refOf(last)}, but the head of the books is ${refOf(head.number)}`)
  if (number !== undefined && Number(number) > last)
    faults.push(`entry ${number}, which was posted, is missing`)

  const entries = await fund(tx).all()

  return [...faults, ...(await sumsApart(tx, entries)), ...reportsApart(entries)]
}

/** The accounts that do not hold what their entries add up to, and the entries that do not sum to zero. */
async function sumsApart(tx: Tx, entries: readonly Entry[]): Promise<Faults> {
  const unbalanced = entries.filter(({ lines }) => lines.reduce((sum, { minor }) => sum + minor, 0) !== 0)
  const reckoned = balancesOf(entries)
  const held = await fund(tx).balances()
  const apart = [...new Set([...reckoned.keys(), ...held.keys()])].filter(
    code => (reckoned.get(code) ?? 0) !== (held.get(code) ?? 0),
  )

  return [
    ...unbalanced.map(({ number }) => `${refOf(number)} does not sum to zero`),
    ...apart.map(
      code => `${code} holds ${held.get(code) ?? 0}, its entries add up to ${reckoned.get(code) ?? 0}`,
    ),
  ]
}

/** The closed periods whose entries no longer give the report that was kept. */
function reportsApart(entries: readonly Entry[]): Faults {
  let after: Day | null = null
  const apart: string[] = []
  for (const { kind, terms } of entries) {
    if (kind !== 'close' || !terms.until) continue
    if (reportOf(entries, after, terms.until) !== terms.report)
      apart.push(`the report of the period until ${terms.until} is not what it was`)
    after = terms.until
  }

  return apart
}

/** The hash of an entry (docs/fund.md): of the one before it, and of each field with its length in bytes. */
function hashOf(before: Buffer, fields: Row['fields']): Buffer {
  const hash = createHash('sha256').update(before)
  for (const field of fields) hash.update(field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`)

  return hash.digest()
}

const pageSize = 5_000

const page = (tx: Tx, after: number): Promise<readonly Row[]> => tx.$queryRaw<Row[]>`
  SELECT number::text, encode(hash, 'hex') AS hash, ARRAY[
    number::text, kind, to_char(day, 'YYYY-MM-DD'), to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    person_id::text, acted_for_id::text, contributor, pot, array_to_string(accounts, ' '), array_to_string(amounts, ' '),
    minor::text, currency::text, concerns::text, spending, reason, language, document, bank, origin, terms
  ] AS fields
  FROM fund_entry WHERE number > ${after} ORDER BY fund_entry.number LIMIT ${pageSize}`
