import type { Brief, Draft, Entry } from '#domain/fund/entry.ts'
import type { Day } from '#domain/period.ts'
import { briefFrom, briefRow, entryFrom, entryRow, type FundRow } from './fund-row.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './tx.ts'

/** Where the books stand: the last entry's number and hash, and the last day that is closed. */
export type Head = { readonly number: number; readonly hash: string; readonly closed: Day | null }

/** Who writes an entry: the person, and the contact point a deputy acts for. */
export type Writer = { readonly person: string | null; readonly actedFor: string | null }

type HeadRow = { readonly number: bigint; readonly hash: string; readonly closed: string | null }

/** The books of the Fund. What an entry must be is held by the database; it is never changed or removed. */
export const fund = (tx: Tx) => ({
  /** Makes those who write wait for one another, and says where the books stand. */
  async hold(): Promise<Head> {
    const [row] = await tx.$queryRaw<HeadRow[]>`
      SELECT number, encode(hash, 'hex') AS hash, closed::text FROM fund_head FOR UPDATE`

    return headFrom(row!)
  },

  async head(): Promise<Head> {
    const [row] = await tx.$queryRaw<HeadRow[]>`
      SELECT number, encode(hash, 'hex') AS hash, closed::text FROM fund_head`

    return headFrom(row!)
  },

  /** Writes one entry, and gives its number. */
  async enter(draft: Draft, { person, actedFor }: Writer, at: Date): Promise<number> {
    const accounts = draft.lines.map(({ account }) => account)
    const amounts = draft.lines.map(({ minor }) => String(minor))
    const [row] = await tx.$queryRaw<{ number: bigint }[]>`
      INSERT INTO fund_entry (number, kind, day, at, person_id, acted_for_id, contributor, pot, accounts, amounts, minor,
        currency, concerns, spending, reason, language, document, bank, origin, terms, hash)
      VALUES (${draft.number ?? 0}, ${draft.kind}, ${draft.day}::date, ${at}, ${person}::uuid, ${actedFor}::uuid,
        ${draft.contributor}, ${draft.pot}, ${accounts}::text[], ${amounts}::bigint[], ${draft.minor}, ${draft.currency},
        ${draft.concerns}, ${draft.spending}, ${draft.reason}, ${draft.language}, ${draft.document}, ${draft.bank},
        ${draft.origin}, ${JSON.stringify(draft.terms)}, '')
      RETURNING number`

    return Number(row!.number)
  },

  /** One entry. */
  async find(number: number): Promise<Entry | null> {
    const [row] = await tx.$queryRaw<FundRow[]>`${entryRow} WHERE e.number = ${number}`

    return row ? entryFrom(row) : null
  },

  /** An entry with all it concerns and all that concerns any of them, in order. */
  async about(number: number): Promise<readonly Entry[]> {
    const rows = await tx.$queryRaw<FundRow[]>`
      WITH RECURSIVE earlier AS (
        SELECT number, concerns FROM fund_entry WHERE number = ${number}
        UNION SELECT e.number, e.concerns FROM fund_entry e JOIN earlier ON e.number = earlier.concerns
      ), related AS (
        SELECT number FROM earlier
        UNION SELECT e.number FROM fund_entry e JOIN related ON e.concerns = related.number
      )
      ${entryRow} WHERE e.number IN (SELECT number FROM related) ORDER BY e.number`

    return rows.map(entryFrom)
  },

  /** All entries of a contributor: what it promised and gave, and what was said of it. */
  async of(contributor: string): Promise<readonly Entry[]> {
    const rows = await tx.$queryRaw<FundRow[]>`
      ${entryRow} WHERE e.contributor = ${contributor} ORDER BY e.number`

    return rows.map(entryFrom)
  },

  /** All entries of a contributor, or the entries of some kinds, in brief and in order. */
  async inBrief(
    of: { readonly contributor: string } | { readonly kinds: readonly Entry['kind'][] },
  ): Promise<readonly Brief[]> {
    const these =
      'kinds' in of
        ? Prisma.sql`e.kind = ANY(${[...of.kinds]}::text[])`
        : Prisma.sql`e.contributor = ${of.contributor}`
    const rows = await tx.$queryRaw<FundRow[]>`${briefRow} WHERE ${these} ORDER BY e.number`

    return rows.map(briefFrom)
  },

  /** The receipts that bear the same reference of the bank, with what concerns them. */
  async banked(bank: string): Promise<readonly Entry[]> {
    const rows = await tx.$queryRaw<FundRow[]>`
      ${entryRow} WHERE (e.bank IS NOT NULL AND fund_bank_key(e.bank) = fund_bank_key(${bank}))
        OR e.concerns IN (SELECT number FROM fund_entry WHERE bank IS NOT NULL AND fund_bank_key(bank) = fund_bank_key(${bank}))
      ORDER BY e.number`

    return rows.map(entryFrom)
  },

  /** The newest thousand entries that can be meant: all, or those of a contributor, and proposed payments. */
  async newest(contributor: string | null, all: boolean, orders: boolean): Promise<readonly Entry[]> {
    const rows = await tx.$queryRaw<FundRow[]>`
      ${entryRow} WHERE ${all} OR (${orders} AND e.kind IN ('propose', 'pay'))
        OR (e.contributor = ${contributor} AND e.kind <> 'decide')
      ORDER BY e.number DESC LIMIT 1000`

    return rows.map(entryFrom)
  },

  /** The whole book, or the entries of some kinds, in order. */
  async all(kinds: readonly Entry['kind'][] | null = null): Promise<readonly Entry[]> {
    const some = kinds === null ? Prisma.empty : Prisma.sql`WHERE e.kind = ANY(${[...kinds]}::text[])`
    const rows = await tx.$queryRaw<FundRow[]>`${entryRow} ${some} ORDER BY e.number`

    return rows.map(entryFrom)
  },

  /** What every account holds, or some accounts. */
  async balances(codes: readonly string[] | null = null): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.$queryRaw<{ code: string; balance: bigint }[]>`
      SELECT code, balance FROM fund_account WHERE ${codes === null} OR code = ANY(${[...(codes ?? [])]}::text[])`

    return new Map(rows.map(({ code, balance }) => [code, Number(balance)]))
  },

  /** Under which name a file was imported before, whatever it is called now; null where it was not. */
  async originOf(fingerprint: string): Promise<string | null> {
    const [row] = await tx.$queryRaw<{ origin: string }[]>`
      SELECT origin FROM fund_entry WHERE right(origin, ${fingerprint.length}::int) = ${fingerprint} LIMIT 1`

    return row?.origin ?? null
  },
})

const headFrom = ({ number, hash, closed }: HeadRow): Head => ({ number: Number(number), hash, closed })
