import type { Db } from '#db/db.ts'
import type { Writer } from '#db/fund.ts'
import { fingerprintOf } from '#db/imports.ts'
import { type Books, readBooks } from '#domain/fund/books.ts'
import type { Day } from '#domain/period.ts'
import { refuse } from '#domain/refusal.ts'

/** A file of earlier books as it was understood, and under which name its entries will be known. */
export type Looked = Books & {
  readonly origin: string
  /** Under which name it was imported before. */
  readonly known: string | null
}

/** Looks a file of earlier books through, and tries every entry on the books as they are. */
export async function lookThrough(db: Db, name: string, text: string, today: Day): Promise<Looked> {
  const bytes = new TextEncoder().encode(text)
  const fingerprint = await fingerprintOf(async function* () {
    yield bytes
  })
  const mark = fingerprint.slice(0, 16)
  const origin = `${name} ${mark}`
  const balances = await db.fund.balances()
  const { closed } = await db.fund.head()
  const entries = await db.fund.all(['receive', 'reverse'])
  const books = await readBooks(text, origin, {
    entries,
    balance: code => balances.get(code) ?? 0,
    closed,
    today,
  })

  return { ...books, origin, known: await db.fund.originOf(mark) }
}

/** Writes all entries of a file; a Refusal where it has a fault or was imported before. */
export async function keepBooks(
  db: Db,
  { drafts, faults, known }: Looked,
  writer: Writer,
  at: Date,
): Promise<number> {
  if (known !== null) refuse('conflict', 'fund.importedAlready', { origin: known })
  if (faults.length > 0) refuse('invalid', 'fund.faults')
  for (const draft of drafts) await db.fund.enter(draft, writer, at)

  return drafts.length
}
