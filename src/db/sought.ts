import { keyOf } from '#domain/memory/key.ts'
import { Prisma } from './generated/client.ts'

/** What a search is narrowed to; null everywhere asks for all. */
export type SearchFilter = {
  readonly ministry: string | null
  /** What the ministry did; either where nothing is said. */
  readonly role: 'asked' | 'gave' | null
  readonly topic: string | null
  readonly form: string | null
  readonly from: number | null
  readonly to: number | null
  readonly kind: 'activity' | 'request' | null
  /** The ministry whose drafts may be seen. */
  readonly draftsOf: string | null
}

/** Who gave: for a request those who accepted, once it is under way or over. */
export const givers = Prisma.sql`CASE WHEN r.id IS NULL THEN m.providers ELSE ARRAY(
  SELECT DISTINCT o.ministry::text FROM offer o WHERE o.request_id = r.id AND o.state = 'accepted'
    AND r.state IN ('under_way', 'completed', 'closed')) END`

/** Entries with their requests; nobody sees another ministry's drafts. */
export const seenBy = (
  draftsOf: string | null,
) => Prisma.sql`memory_entry m LEFT JOIN request r ON r.ref = m.ref
  WHERE (r.state IS NULL OR r.state NOT IN ('draft', 'dropped') OR m.requesters[1] = ${draftsOf})`

/** Entries in which a ministry asked, or gave: each way by its own index. */
export const withParty = (party: string, role: 'asked' | 'gave' | null): Prisma.Sql => {
  const keys = [
    ...(role === 'gave' ? [] : [keyOf(`@${party}`)]),
    ...(role === 'asked' ? [] : [keyOf(`>${party}`)]),
  ]
  if (role === 'asked') return Prisma.sql`m.marks && ${keys}::int[]`

  return Prisma.sql`m.ref IN (SELECT p.ref FROM memory_entry p WHERE p.marks && ${keys}::int[]
    UNION SELECT g.ref FROM offer o JOIN request g ON g.id = o.request_id WHERE o.ministry = ${party}
      AND o.state = 'accepted' AND g.state IN ('under_way', 'completed', 'closed'))`
}

/** The conditions of a filter, to be written after others. */
export function narrowed({ ministry, role, topic, form, from, to, kind }: SearchFilter): Prisma.Sql {
  const conditions = [
    ...(ministry === null ? [] : [withParty(ministry, role)]),
    ...(topic === null ? [] : [Prisma.sql`${topic} = ANY(m.topics)`]),
    ...(form === null ? [] : [Prisma.sql`m.form = ${form}`]),
    ...(from === null ? [] : [Prisma.sql`m.year >= ${from}::int`]),
    ...(to === null ? [] : [Prisma.sql`m.year <= ${to}::int`]),
    ...(kind === null ? [] : [Prisma.sql`m.kind = ${kind}`]),
  ]

  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`
}
