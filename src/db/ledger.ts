import type { Day } from '#domain/period.ts'
import type { DueNow } from './reminders.ts'
import type { Tx } from './tx.ts'

/** Where a reminder stands: it waits, it waits because somebody asked for it later, or it has its outcome. */
export const reminderStates = ['waiting', 'snoozed', 'sent', 'missed', 'ended', 'stopped'] as const
export type ReminderState = (typeof reminderStates)[number]

/** A reminder with what became of it. */
export type Entered = DueNow & {
  readonly state: ReminderState
  readonly reason: string | null
  readonly turns: number
  readonly doneAt: Date | null
  /** Who was told. */
  readonly people: readonly string[]
  /** Whether the platforms took it: some did not, or did not say; null where all did, or it has not gone. */
  readonly trouble: 'failed' | 'unsure' | null
}

/** How the reminders of a kind stand, for those who watch. */
export type Watched = {
  readonly kind: string
  readonly due: number
  readonly sent: number
  readonly missed: number
  readonly uncertain: number
}

/** What happens by itself: an activity begins, a call closes, a reminder, a digest, a message is due. */
export type Clockwork = 'request' | 'call' | 'reminder' | 'digest' | 'delivery'

/** The ledger of reminders, read by people and answered by them. */
export const ledger = (tx: Tx) => ({
  /** A page of the reminders of some addressees, of all where null: what is to come soonest first, what was latest first. */
  async list(
    of: { readonly addressees: readonly string[] | null; readonly states: readonly ReminderState[] },
    page: number,
    size: number,
  ): Promise<{ readonly entries: readonly Entered[]; readonly total: number }> {
    const rows = await tx.$queryRaw<(Entered & { total: number })[]>`
      SELECT r.id, r.subject, r.kind, r.step, r.addressee, r.day::text AS day, r.due_at AS "dueAt",
        r.useful_until AS "usefulUntil", r.urgency, r.facts, r.state, r.reason, r.turns, r.done_at AS "doneAt",
        '{}'::text[] AS people, NULL AS trouble, count(*) OVER ()::int AS total
      FROM reminder r
      WHERE r.state = ANY(${[...of.states]}::text[])
        AND (${of.addressees === null} OR r.addressee = ANY(${[...(of.addressees ?? [])]}::text[]))
      ORDER BY CASE WHEN r.done_at IS NULL THEN r.due_at END, r.done_at DESC, r.id
      LIMIT ${size} OFFSET ${(page - 1) * size}`

    return { entries: rows, total: rows[0]?.total ?? 0 }
  },

  /** One reminder, held until the end of the transaction. */
  async find(id: bigint): Promise<Entered | null> {
    const [row] = await tx.$queryRaw<Entered[]>`
      SELECT r.id, r.subject, r.kind, r.step, r.addressee, r.day::text AS day, r.due_at AS "dueAt",
        r.useful_until AS "usefulUntil", r.urgency, r.facts, r.state, r.reason, r.turns, r.done_at AS "doneAt",
        ARRAY(SELECT DISTINCT p.name FROM notice n JOIN person p ON p.id = n.person_id
          WHERE n.reminder_id = r.id ORDER BY p.name) AS people,
        (SELECT CASE WHEN bool_or(d.state IN ('failed', 'missed')) THEN 'failed' WHEN bool_or(d.unsure) THEN 'unsure' END
          FROM notice n JOIN delivery d ON d.notice_id = n.id WHERE n.reminder_id = r.id) AS trouble
      FROM reminder r WHERE r.id = ${id} FOR UPDATE`

    return row ?? null
  },

  /** True of somebody who was told of it, whatever they are today. */
  async toldTo(id: bigint, personId: string): Promise<boolean> {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT FROM notice WHERE reminder_id = ${id} AND person_id = ${personId}::uuid LIMIT 1`

    return rows.length > 0
  },

  /** It is said again, or for the first time, at another instant. */
  async snooze(id: bigint, until: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE reminder SET state = 'snoozed', due_at = ${until}, reason = NULL, done_at = NULL WHERE id = ${id}`
  },

  /**
   * An addressee need not be reminded any more of a subject, or of what of it is due through a day; what waits is stopped,
   * what is to come will be.
   */
  async stop(
    subject: string,
    addressee: string,
    through: Day | null,
    personId: string,
    now: Date,
  ): Promise<void> {
    await tx.$executeRaw`
      WITH word AS (
        INSERT INTO reminder_stop AS s (subject, addressee, person_id, at, through)
        VALUES (${subject}, ${addressee}, ${personId}::uuid, ${now}, ${through}::date)
        ON CONFLICT (subject, addressee) DO UPDATE SET through = greatest(s.through, excluded.through)
      )
      UPDATE reminder SET state = 'stopped', reason = 'stopped', done_at = ${now}
      WHERE subject = ${subject} AND addressee = ${addressee} AND state IN ('waiting', 'snoozed')
        AND (${through}::date IS NULL OR day <= ${through}::date)`
  },

  /** Takes that word back; true where there was one. What is owed is to be reckoned anew. */
  async resume(subject: string, addressee: string): Promise<boolean> {
    const taken = await tx.$executeRaw`
      DELETE FROM reminder_stop WHERE subject = ${subject} AND addressee = ${addressee}`

    return taken > 0
  },

  /** Through which day an addressee does not want to be reminded of a subject, `for good`, or null where it does. */
  async stopped(subject: string, addressee: string): Promise<Day | 'for good' | null> {
    const [row] = await tx.$queryRaw<{ through: string | null }[]>`
      SELECT through::text AS through FROM reminder_stop WHERE subject = ${subject} AND addressee = ${addressee}`

    return row ? (row.through ?? 'for good') : null
  },

  /** What of all that happens by itself is due, and when the next of it will be; null where nothing is to come. */
  async clock(now: Date): Promise<{ readonly due: readonly Clockwork[]; readonly next: Date | null }> {
    const [row] = await tx.$queryRaw<{ due: Clockwork[]; next: Date | null }[]>`
      SELECT coalesce(array_agg(DISTINCT what) FILTER (WHERE at <= ${now}), '{}') AS due,
        min(at) FILTER (WHERE at > ${now}) AS next
      FROM (
        SELECT 'reminder' AS what, due_at AS at FROM reminder WHERE state IN ('waiting', 'snoozed')
        UNION ALL SELECT 'digest', next_at FROM digest WHERE state = 'active'
        UNION ALL SELECT 'delivery', next_at FROM delivery WHERE state = 'waiting'
        UNION ALL SELECT 'call', closes_at FROM call WHERE state = 'open'
        UNION ALL SELECT 'request', period_from::timestamp AT TIME ZONE 'UTC' FROM request WHERE state = 'agreed'
      ) AS waits`

    return row!
  },

  /** How many have been due since before an instant, and still wait. */
  async late(before: Date): Promise<number> {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM reminder WHERE state IN ('waiting', 'snoozed') AND due_at < ${before}`

    return row?.count ?? 0
  },

  /** By how many milliseconds the reminders of something were sent after they were due. */
  async lateness(subject: string): Promise<readonly number[]> {
    const rows = await tx.$queryRaw<{ ms: number }[]>`
      SELECT extract(epoch FROM done_at - due_at)::float8 * 1000 AS ms FROM reminder
      WHERE subject = ${subject} AND state = 'sent'`

    return rows.map(({ ms }) => ms)
  },

  /** Of each kind, how many are due and have not gone, were sent, were missed; and of the sent, how many uncertainly. */
  async watched(now: Date): Promise<readonly Watched[]> {
    return tx.$queryRaw<Watched[]>`
      SELECT r.kind,
        count(*) FILTER (WHERE r.state IN ('waiting', 'snoozed') AND r.due_at <= ${now})::int AS due,
        count(*) FILTER (WHERE r.state = 'sent')::int AS sent,
        count(*) FILTER (WHERE r.state = 'missed')::int AS missed,
        count(*) FILTER (WHERE r.state = 'sent' AND r.id IN (
          SELECT n.reminder_id FROM delivery d JOIN notice n ON n.id = d.notice_id
          WHERE d.unsure AND n.reminder_id IS NOT NULL))::int AS uncertain
      FROM reminder r GROUP BY r.kind ORDER BY r.kind`
  },

  /** How many reminders stand where. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const rows = await tx.$queryRaw<{ state: string; count: number }[]>`
      SELECT state, count(*)::int AS count FROM reminder GROUP BY state ORDER BY state`

    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  },
})
