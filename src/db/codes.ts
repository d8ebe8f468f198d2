import { createHash, randomInt } from 'node:crypto'
import type { AccountKey } from './people.ts'
import type { Tx } from './tx.ts'

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A new one-time code such as `K7QM-3XPA-W9TD`: 59 bits, easy to read out. Only its hash is ever kept. */
export function newCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])

  return [0, 4, 8].map(start => letters.slice(start, start + 4).join('')).join('-')
}

const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')

/** One-time codes: single use, expiring, and few guesses. */
export const codes = (tx: Tx) => ({
  /** Keeps a code for a person, or with null for whoever becomes the first lead; earlier unused ones lapse. */
  async keep(code: string, personId: string | null, now: Date, expiresAt: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE link_code SET expires_at = ${now}
      WHERE person_id IS NOT DISTINCT FROM ${personId}::uuid AND used_at IS NULL AND expires_at > ${now}`
    await tx.$executeRaw`
      INSERT INTO link_code (hash, person_id, created_at, expires_at)
      VALUES (${hashOf(code)}, ${personId}::uuid, ${now}, ${expiresAt})`
  },

  /** Uses a code up: for whom it was, or null where there is no such code (any more). */
  async use(code: string, now: Date): Promise<{ personId: string | null } | null> {
    const [row] = await tx.$queryRaw<{ personId: string | null }[]>`
      UPDATE link_code SET used_at = ${now}
      WHERE hash = ${hashOf(code)} AND used_at IS NULL AND expires_at > ${now}
      RETURNING person_id AS "personId"`

    return row ?? null
  },

  /** How many wrong codes an account, and everybody together, tried since an instant; an account tries one at a time. */
  async tries(account: AccountKey, since: Date): Promise<{ own: number; all: number }> {
    const guesser = `code ${account.platform} ${account.workspace} ${account.id}`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${guesser}))`
    const [row] = await tx.$queryRaw<{ own: number; all: number }[]>`
      SELECT count(*) FILTER (WHERE platform = ${account.platform} AND workspace = ${account.workspace}
        AND account = ${account.id})::int AS own, count(*)::int AS all
      FROM link_attempt WHERE at > ${since}`

    return row ?? { own: 0, all: 0 }
  },

  async tried(account: AccountKey, at: Date): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO link_attempt (platform, workspace, account, at)
      VALUES (${account.platform}, ${account.workspace}, ${account.id}, ${at})`
  },

  /** Forgets the wrong codes of before an instant. */
  async sweep(before: Date): Promise<void> {
    await tx.$executeRaw`DELETE FROM link_attempt WHERE at < ${before}`
  },

  /** True once somebody is or was a lead: then a code for the first lead is no longer given unasked. */
  async hasLead(): Promise<boolean> {
    const [row] = await tx.$queryRaw<
      { yes: boolean }[]
    >`SELECT EXISTS (SELECT FROM assignment WHERE role = 'lead') AS yes`

    return row?.yes ?? false
  },
})
