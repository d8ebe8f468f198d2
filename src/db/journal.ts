import type { Tx } from './tx.ts'

/** One act as it is written down: who, for whom, when, from where, why. */
export type Entry = {
  readonly at: Date
  readonly act: string
  readonly kind:
    | 'request'
    | 'activity'
    | 'workshop'
    | 'ministry'
    | 'person'
    | 'office'
    | 'setting'
    | 'channel'
    | 'memory'
    | 'fund'
    | 'refusal'
    | 'reminder'
    | 'holiday'
    | 'call'
    | 'digest'
  readonly subject: string
  readonly personId: string | null
  /** The contact point a deputy acted for. */
  readonly actedForId: string | null
  readonly ministry: string | null
  readonly platform: string
  readonly account: string
  readonly invocation: string
  readonly reason: string | null
  readonly private: boolean
  readonly facts: Readonly<Record<string, unknown>>
}

/** An entry read back, with the names of the people in it. */
export type Told = Entry & { readonly person: string | null; readonly actedFor: string | null }

/** Every act for good; the database refuses to change or remove one. */
export const journal = (tx: Tx) => ({
  async add(entry: Entry): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO journal (at, act, kind, subject, person_id, acted_for_id, ministry, platform, account, invocation,
        reason, private, facts)
      VALUES (${entry.at}, ${entry.act}, ${entry.kind}, ${entry.subject}, ${entry.personId}::uuid,
        ${entry.actedForId}::uuid, ${entry.ministry}, ${entry.platform}, ${entry.account}, ${entry.invocation},
        ${entry.reason}, ${entry.private}, ${JSON.stringify(entry.facts)}::jsonb)`
  },

  /** What was done to one thing, oldest first. */
  async of(kinds: Entry['kind'] | readonly Entry['kind'][], subject: string): Promise<readonly Told[]> {
    return tx.$queryRaw<Told[]>`
      SELECT j.at, j.act, j.kind, j.subject, j.person_id AS "personId", j.acted_for_id AS "actedForId", j.ministry,
        j.platform, j.account, j.invocation, j.reason, j.private, j.facts, p.name AS person, f.name AS "actedFor"
      FROM journal j
      LEFT JOIN person p ON p.id = j.person_id
      LEFT JOIN person f ON f.id = j.acted_for_id
      WHERE j.kind = ANY(${[kinds].flat()}::text[]) AND j.subject = ${subject}
      ORDER BY j.id`
  },
})
