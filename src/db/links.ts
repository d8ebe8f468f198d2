import type { LinkKind } from '#domain/memory/link.ts'
import type { Tx } from './tx.ts'

/** How two activities or requests belong together, and who said so. */
export type KeptLink = {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly reason: string | null
  /** Who said so; null where nobody did by hand. */
  readonly by: string | null
  readonly at: Date
}

export const links = (tx: Tx) => ({
  /** What an activity or request belongs together with, from either side, oldest first. */
  async links(ref: string): Promise<readonly KeptLink[]> {
    return tx.$queryRaw<KeptLink[]>`
      SELECT l."from", l."to", l.kind, l.reason, p.name AS by, l.at FROM memory_link l
      LEFT JOIN person p ON p.id = l.person_id
      WHERE l."from" = ${ref} OR l."to" = ${ref} ORDER BY l.at, l."from", l."to", l.kind`
  },

  /** Makes what is said of links wait for one another, so that no two together close a ring. */
  async holdLinks(): Promise<void> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('memory_link'))`
  },

  /** Says how two belong together; false where that was said before. */
  async link(
    from: string,
    to: string,
    kind: LinkKind,
    reason: string | null,
    person: string | null,
    now: Date,
  ): Promise<boolean> {
    const written = await tx.$executeRaw`
      INSERT INTO memory_link ("from", "to", kind, reason, person_id, at)
      VALUES (${from}, ${to}, ${kind}, ${reason}, ${person}::uuid, ${now})
      ON CONFLICT DO NOTHING`

    return written > 0
  },

  /** Takes back how two belong together; what was said, or null where nothing was. */
  async unlink(from: string, to: string, kind: LinkKind): Promise<KeptLink | null> {
    const [gone] = await tx.$queryRaw<KeptLink[]>`
      DELETE FROM memory_link WHERE "from" = ${from} AND "to" = ${to} AND kind = ${kind}
      RETURNING "from", "to", kind, reason, (SELECT name FROM person WHERE id = person_id) AS by, at`

    return gone ?? null
  },

  /** True where one is reached from another by links of a kind: then a link back would close a ring. */
  async leads(from: string, to: string, kind: LinkKind): Promise<boolean> {
    const [row] = await tx.$queryRaw<{ found: boolean }[]>`
      WITH RECURSIVE reached (ref) AS (
        SELECT ${from}::text
        UNION SELECT l."to" FROM memory_link l JOIN reached ON l."from" = reached.ref WHERE l.kind = ${kind}
      )
      SELECT EXISTS (SELECT FROM reached WHERE ref = ${to}) AS found`

    return row!.found
  },
})
