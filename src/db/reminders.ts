import type { Due, Urgency } from '#domain/reminder.ts'
import type { Reminded } from '#reply/reminder.ts'
import type { Tx } from './tx.ts'

/** A reminder that is due, held by whoever took it until the end of their transaction. */
export type DueNow = Reminded & {
  readonly dueAt: Date
  readonly usefulUntil: Date | null
  readonly urgency: Urgency
}

/** What the words of a reminder are filled with. */
type Facts = Reminded['facts']

/** Why a reminder is not sent any more, or never was. */
export type Outcome = 'stale' | 'nobody'

/** What people are to be reminded of: one row for each reminder ever owed. */
export const reminders = (tx: Tx) => ({
  /**
   * Makes the ledger say of one subject what is owed for it now: called in the transaction of whatever changed it, which
   * holds the subject. What is newly owed is added; what still waits is moved; what is owed no more is ended, and taken
   * back from the outbox where it has not gone yet. What was sent is not touched. What was too late when it came to be
   * owed is kept, as past.
   */
  async owe<Owed extends Due>(
    subject: string,
    facts: Facts | ((due: Owed) => Facts),
    dues: readonly Owed[],
    now: Date,
  ): Promise<void> {
    const rows = dues.map(due => ({ ...due, facts: typeof facts === 'function' ? facts(due) : facts }))
    // First the rows are held: whoever is sending one of them is waited for, and what became of it is seen.
    await tx.$queryRaw`SELECT FROM reminder WHERE subject = ${subject} ORDER BY id FOR UPDATE`
    await tx.$executeRaw`
      WITH owed AS MATERIALIZED (
        SELECT o.*, s.subject IS NOT NULL AS stopped, o."dueAt" <= ${now} AND o."usefulUntil" IS NOT NULL AS past
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS o (kind text, step text, occasion text, "to" text,
          day date, "dueAt" timestamptz, "usefulUntil" timestamptz, urgency smallint, facts jsonb)
        LEFT JOIN reminder_stop s ON s.subject = ${subject} AND s.addressee = o."to"
          AND (s.through IS NULL OR s.through >= o.day)
      ), over AS MATERIALIZED (
        SELECT r.id, r.state, EXISTS (SELECT FROM owed o
          WHERE (o.kind, o.step, o."to") = (r.kind, r.step, r.addressee)) AS moved
        FROM reminder r WHERE r.subject = ${subject} AND r.state IN ('waiting', 'snoozed', 'sent')
          AND NOT EXISTS (SELECT FROM owed o
            WHERE (o.kind, o.step, o."to", o.occasion) = (r.kind, r.step, r.addressee, r.occasion))
      ), unsent AS (
        UPDATE delivery d SET state = 'replaced', problem = 'no longer owed', done_at = ${now}
        FROM notice n JOIN over ON over.id = n.reminder_id
        WHERE d.notice_id = n.id AND d.state = 'waiting' AND d.held_until IS NULL AND NOT d.unsure
        RETURNING d.id, over.id AS reminder
      ), ended AS (
        UPDATE reminder r SET state = 'ended', done_at = ${now},
          reason = CASE WHEN r.state = 'sent' THEN 'withdrawn' WHEN over.moved THEN 'moved' ELSE 'over' END
        FROM over
        WHERE r.id = over.id AND (r.state <> 'sent' OR (r.id IN (SELECT reminder FROM unsent)
          AND NOT EXISTS (SELECT FROM notice n JOIN delivery d ON d.notice_id = n.id
            WHERE n.reminder_id = r.id AND d.id NOT IN (SELECT id FROM unsent))))
      )
      INSERT INTO reminder AS r (subject, kind, step, occasion, addressee, day, due_at, useful_until, urgency, facts,
        state, reason, added_at, done_at)
      SELECT ${subject}, kind, step, occasion, "to", day, "dueAt", "usefulUntil", urgency,
        facts,
        CASE WHEN stopped THEN 'stopped' WHEN past THEN 'ended' ELSE 'waiting' END,
        CASE WHEN stopped THEN 'stopped' WHEN past THEN 'past' END,
        ${now}, CASE WHEN stopped OR past THEN ${now}::timestamptz END
      FROM owed
      ON CONFLICT (subject, kind, step, addressee, occasion) DO UPDATE SET
        day = excluded.day, useful_until = excluded.useful_until, urgency = excluded.urgency, facts = excluded.facts,
        due_at = CASE WHEN r.state = 'snoozed' THEN r.due_at ELSE excluded.due_at END,
        state = CASE WHEN r.done_at IS NULL AND excluded.state <> 'stopped' THEN r.state ELSE excluded.state END,
        reason = CASE WHEN r.done_at IS NULL AND excluded.state <> 'stopped' THEN NULL ELSE excluded.reason END,
        done_at = CASE WHEN r.done_at IS NULL AND excluded.state <> 'stopped' THEN NULL ELSE excluded.done_at END
      WHERE (r.done_at IS NULL
          AND (r.day, r.due_at, r.useful_until, r.urgency, r.facts, false) IS DISTINCT FROM
            (excluded.day, excluded.due_at, excluded.useful_until, excluded.urgency, excluded.facts,
              excluded.state = 'stopped'))
        OR ((r.state = 'stopped' OR (r.state = 'ended' AND (r.turns = 0 OR r.reason = 'withdrawn')))
          AND (r.state, r.reason) IS DISTINCT FROM (excluded.state, excluded.reason))`
  },

  /** What something waits for still, of one source: `RIAL-2026-0042` of `request:RIAL-2026-0042`. */
  async waiting(source: string): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ about: string }[]>`
      SELECT DISTINCT substr(subject, length(${source}) + 2) AS about FROM reminder
      WHERE state IN ('waiting', 'snoozed') AND starts_with(subject, ${source} || ':') ORDER BY about`

    return rows.map(({ about }) => about)
  },

  /** True for the one instance that hands over now, until its transaction ends: of two, one would overtake the other. */
  async turn(): Promise<boolean> {
    const [row] = await tx.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('reminders')) AS mine`

    return row!.mine
  },

  /** Takes what is due, the most urgent first; what is being changed this moment is left for the next look. */
  async due(now: Date, limit: number): Promise<readonly DueNow[]> {
    return tx.$queryRaw<DueNow[]>`
      SELECT id, subject, kind, step, addressee, day::text AS day, due_at AS "dueAt", useful_until AS "usefulUntil",
        urgency, facts
      FROM reminder WHERE state IN ('waiting', 'snoozed') AND due_at <= ${now}
      ORDER BY urgency, due_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  },

  /** Hands reminders over to the outbox, in their order: a notice for each person, and none of them twice. */
  async send(
    reminders: readonly {
      readonly of: DueNow
      readonly people: readonly string[]
      readonly reply: unknown
    }[],
    now: Date,
  ): Promise<void> {
    const rows = reminders.map(({ of, people, reply }, place) => ({
      place,
      id: String(of.id),
      about: of.subject.slice(of.subject.indexOf(':') + 1),
      people,
      reply,
    }))
    await tx.$executeRaw`
      WITH gone AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS g (place int, id bigint, about text, people uuid[], reply jsonb)
      ), turn AS (
        UPDATE reminder r SET state = 'sent', turns = r.turns + 1, reason = NULL, done_at = ${now}
        FROM gone g WHERE r.id = g.id RETURNING r.id, r.turns, r.useful_until
      ), told AS (
        INSERT INTO notice (at, slot, subject, person_id, reply, reminder_id, turn)
        SELECT ${now}, 'direct', g.about, p.id, g.reply, g.id, t.turns
        FROM gone g JOIN turn t ON t.id = g.id CROSS JOIN unnest(g.people) AS p (id) ORDER BY g.place
        RETURNING id, person_id, reminder_id
      )
      INSERT INTO delivery (notice_id, platform, workspace, place, place_id, state, next_at, useful_until)
      SELECT told.id, a.platform, a.workspace, 'direct', a.account, 'waiting', ${now}, turn.useful_until
      FROM told JOIN turn ON turn.id = told.reminder_id JOIN account a ON a.person_id = told.person_id
      ORDER BY told.id`
  },

  /** They are not sent: too late to be of use, or nobody is there who could read them. */
  async miss(ids: readonly bigint[], reason: Outcome, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE reminder SET state = 'missed', reason = ${reason}, done_at = ${now}
      WHERE id = ANY(${[...ids]}::bigint[])`
  },

  /** They wait until people may be disturbed. */
  async wait(waits: readonly { readonly id: bigint; readonly until: Date }[]): Promise<void> {
    const rows = waits.map(({ id, until }) => ({ id: String(id), until }))
    await tx.$executeRaw`
      UPDATE reminder r SET due_at = w.until
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w (id bigint, until timestamptz) WHERE r.id = w.id`
  },
})
