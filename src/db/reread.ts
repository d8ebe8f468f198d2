import { type ActivityFields, saidBeside } from '#domain/memory/activity.ts'
import { keyOf } from '#domain/memory/key.ts'
import { wordsOf } from '#domain/memory/words.ts'
import { askedBeside, type RequestFields } from '#domain/request/fields.ts'
import { entryRead, readAtATime } from './entry.ts'
import { Prisma } from './generated/client.ts'
import { thesaurus } from './thesaurus.ts'
import { inTurns } from './turn.ts'
import type { Tx } from './tx.ts'

/** An entry with the texts it was made of; null where nobody has it any more. */
type Row = {
  readonly ref: string
  readonly requesters: readonly string[]
  readonly providers: readonly string[]
  readonly topics: readonly string[]
  readonly activity: Pick<ActivityFields, 'title' | 'description' | 'outcome' | 'translated'> | null
  readonly request: Pick<RequestFields, 'title' | 'need' | 'objectives' | 'product'> | null
}

export const reread = (tx: Tx) => ({
  /**
   * Reads anew what was read with another edition of the thesaurus, so many entries at most; how many it were. What
   * another instance reads at this moment, or somebody changes, is left to them.
   */
  async reread(edition: string, most: number): Promise<number> {
    return anew(tx, Prisma.sql`(m.edition < ${edition} OR m.edition > ${edition})`, most)
  },

  /** Reads anew, at once, what has all the words of a term. */
  async rereadWith(term: string, most: number): Promise<number> {
    const roots = [...new Set(wordsOf(term).map(({ root }) => root))]

    return anew(tx, Prisma.sql`m.marks @> ${roots.map(root => keyOf(`=${root}`))}::int[]`, most)
  },
})

async function anew(tx: Tx, which: Prisma.Sql, most: number): Promise<number> {
  // First held, then read: what is read after that can only be changed after we are done.
  const held = await tx.$queryRaw<{ ref: string }[]>`
    SELECT m.ref FROM memory_entry m WHERE ${which} LIMIT ${most} FOR UPDATE SKIP LOCKED`
  if (held.length === 0) return 0
  const { name, thesaurus: words } = await thesaurus(tx).now()
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.ref, m.requesters, m.providers, m.topics,
      CASE WHEN a.ref IS NOT NULL THEN jsonb_build_object('title', a.title, 'description', a.description,
        'outcome', a.outcome, 'translated', a.translated) END AS activity,
      CASE WHEN r.ref IS NOT NULL THEN jsonb_build_object('title', r.title, 'need', r.need, 'objectives', r.objectives,
        'product', r.product) END AS request
    FROM memory_entry m LEFT JOIN activity a ON a.ref = m.ref LEFT JOIN request r ON r.ref = m.ref
    WHERE m.ref = ANY(${held.map(({ ref }) => ref)}::text[])`
  const read = await inTurns(rows, readAtATime, row => {
    const { ref, activity, request } = row
    if (activity)
      return { ref, ...entryRead(words, row, activity.title, saidBeside(activity), activity.outcome) }

    return { ref, ...(request ? entryRead(words, row, request.title, askedBeside(request)) : {}) }
  })
  await tx.$executeRaw`
    UPDATE memory_entry m SET marks = coalesce(e.marks, m.marks), units = coalesce(decode(e.units, 'hex'), m.units),
      edition = ${name}
    FROM jsonb_to_recordset(${JSON.stringify(read)}::jsonb) AS e (ref text, marks int[], units text) WHERE m.ref = e.ref`

  return held.length
}
