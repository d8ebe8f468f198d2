import { periodBounds } from '#domain/period.ts'
import type { Cost } from '#domain/workshop/cost.ts'
import type { Document } from '#domain/workshop/document.ts'
import type { WorkshopFields } from '#domain/workshop/fields.ts'
import type { Party } from '#domain/workshop/party.ts'
import type { Standing } from '#domain/workshop/standing.ts'
import { instantsOf, type When } from '#domain/workshop/when.ts'
import type { Tx } from './tx.ts'
import {
  columns,
  type KeptDate,
  type KeptWorkshop,
  type WorkshopRow,
  whenFrom,
  workshopFrom,
} from './workshop.ts'

/** Where an imported activity comes from: its file, its identifier there, and its line as it was written. */
export type Origin = {
  readonly name: string
  readonly id: string
  readonly row: Readonly<Record<string, string>>
}

/** The activities of the calendar. Their acts pass `act` of commands/workshop; here they are only kept. */
export const workshops = (tx: Tx) => ({
  /** The next reference of a year; never given twice. */
  async reference(year: number): Promise<string> {
    const [row] = await tx.$queryRaw<{ ref: string }[]>`SELECT next_workshop(${year}::int) AS ref`

    return row!.ref
  },

  /** One activity; `held` makes the acts on it wait for one another. */
  async find(ref: string, how: 'held' | 'read'): Promise<KeptWorkshop | null> {
    if (how === 'held') await tx.$queryRaw`SELECT id FROM workshop WHERE ref = ${ref} FOR UPDATE`
    const [kept] = await this.some([ref])

    return kept ?? null
  },

  /** Several activities, in the order of their references given. */
  async some(refs: readonly string[]): Promise<readonly KeptWorkshop[]> {
    if (refs.length === 0) return []
    const rows = await tx.$queryRaw<WorkshopRow[]>`
      SELECT ${columns} FROM workshop w WHERE w.ref = ANY(${[...refs]}::text[])`
    const byRef = new Map(rows.map(row => [row.ref, workshopFrom(row)]))

    return refs.flatMap(ref => byRef.get(ref) ?? [])
  },

  /** Keeps a new activity with its first time; null where the same line of the same file is there already. */
  async add(
    standing: Standing,
    fields: WorkshopFields,
    now: Date,
    origin: Origin | null = null,
  ): Promise<bigint | null> {
    const { ref, status, last } = standing
    const { period, from, to, said, hours, zone, starts, ends } = timeOf(standing.when)
    const [row] = await tx.$queryRaw<{ id: bigint }[]>`
      WITH new AS (
        INSERT INTO workshop (ref, status, kind, language, title, about, topics, place, hosts, organisers, coordination,
          alternatives, decision, decide_by, condition, note, period, period_from, period_to, said, hours, zone,
          starts_at, ends_at, last, origin, origin_id, row, added_at, moved_at)
        VALUES (${ref}, ${status}, ${fields.kind}, ${fields.language}, ${fields.title}, ${fields.about},
          ${[...fields.topics]}::text[], ${fields.place}, ${[...fields.hosts]}::text[],
          ${[...fields.organisers]}::text[], ${fields.coordination}, ${JSON.stringify(fields.alternatives)}::jsonb,
          ${fields.decision}, ${fields.decideBy}::date, ${fields.condition}, ${fields.note}, ${period}::jsonb,
          ${from}::date, ${to}::date, ${said}, ${hours}::jsonb, ${zone}, ${starts}, ${ends},
          ${JSON.stringify(last)}::jsonb, ${origin?.name ?? null}, ${origin?.id ?? null},
          ${origin ? JSON.stringify(origin.row) : null}::jsonb, ${now}, ${now})
        ON CONFLICT (origin, origin_id) DO NOTHING
        RETURNING id
      ), dated AS (
        INSERT INTO workshop_date (workshop_id, at, act, status, period, said, hours, zone, person_id)
        SELECT new.id, ${now}, 'add', ${status}, ${period}::jsonb, ${said}, ${hours}::jsonb, ${zone},
          ${last?.by?.id ?? null}::uuid
        FROM new
      )
      SELECT id FROM new`

    return row?.id ?? null
  },

  /** Keeps where an activity stands after an act that moved it, and writes the new status and time down for good. */
  async move(id: bigint, after: Standing, reason: string | null, now: Date): Promise<void> {
    const { status, ended, last } = after
    const { period, from, to, said, hours, zone, starts, ends } = timeOf(after.when)
    await tx.$executeRaw`
      WITH dated AS (
        INSERT INTO workshop_date (workshop_id, at, act, status, period, said, hours, zone, reason, person_id)
        VALUES (${id}, ${now}, ${last?.act}, ${status}, ${period}::jsonb, ${said}, ${hours}::jsonb, ${zone}, ${reason},
          ${last?.by?.id ?? null}::uuid)
      )
      UPDATE workshop SET status = ${status}, period = ${period}::jsonb, period_from = ${from}::date,
        period_to = ${to}::date, said = ${said}, hours = ${hours}::jsonb, zone = ${zone}, starts_at = ${starts},
        ends_at = ${ends}, ended = ${ended === null ? null : JSON.stringify(ended)}::jsonb,
        last = ${JSON.stringify(last)}::jsonb, moved_at = ${now}
      WHERE id = ${id}`
  },

  /** Replaces what an activity says of itself. */
  async rewrite(id: bigint, fields: WorkshopFields, now: Date): Promise<void> {
    await tx.$executeRaw`
      UPDATE workshop SET kind = ${fields.kind}, language = ${fields.language}, title = ${fields.title},
        about = ${fields.about}, topics = ${[...fields.topics]}::text[], place = ${fields.place},
        hosts = ${[...fields.hosts]}::text[], organisers = ${[...fields.organisers]}::text[],
        coordination = ${fields.coordination}, alternatives = ${JSON.stringify(fields.alternatives)}::jsonb,
        decision = ${fields.decision}, decide_by = ${fields.decideBy}::date, condition = ${fields.condition},
        note = ${fields.note}, moved_at = ${now}
      WHERE id = ${id}`
  },

  /** Its statuses and times, oldest first. */
  async dates(id: bigint): Promise<readonly KeptDate[]> {
    type Row = KeptDate & Parameters<typeof whenFrom>[0] & { personId: string | null; name: string | null }
    const rows = await tx.$queryRaw<Row[]>`
      SELECT d.at, d.act, d.status, d.period, d.said, d.hours, d.zone, d.reason, d.person_id AS "personId", p.name
      FROM workshop_date d LEFT JOIN person p ON p.id = d.person_id WHERE d.workshop_id = ${id} ORDER BY d.id`

    return rows.map(({ at, act, status, reason, personId, name, ...row }) => ({
      at,
      act,
      status,
      reason,
      when: whenFrom(row),
      by: personId === null ? null : { id: personId, name: name ?? '' },
    }))
  },

  /** Says who pays an item; a second word of the same payer replaces the first. */
  async cost(id: bigint, { item, payer, firmness, note }: Cost): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO workshop_cost (workshop_id, item, payer, firmness, note)
      VALUES (${id}, ${item}, ${payer}, ${firmness}, ${note})
      ON CONFLICT (workshop_id, item, payer) DO UPDATE SET firmness = excluded.firmness, note = excluded.note`
  },

  /** Takes a payer off an item; false where there was none. */
  async uncost(id: bigint, item: string, payer: string): Promise<boolean> {
    return (
      (await tx.$executeRaw`
        DELETE FROM workshop_cost WHERE workshop_id = ${id} AND item = ${item} AND payer = ${payer}`) > 0
    )
  },

  /** Keeps a document or a way to join; the same address again is renamed. */
  async document(id: bigint, { kind, title, address }: Document, now: Date): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO workshop_document (workshop_id, address, kind, title, added_at)
      VALUES (${id}, ${address}, ${kind}, ${title}, ${now})
      ON CONFLICT (workshop_id, address) DO UPDATE SET kind = excluded.kind, title = excluded.title`
    await raise(tx, id, now)
  },

  /** Takes a document away; false where there was none. */
  async undocument(id: bigint, address: string, now: Date): Promise<boolean> {
    const gone = await tx.$executeRaw`
      DELETE FROM workshop_document WHERE workshop_id = ${id} AND address = ${address}`
    await raise(tx, id, now)

    return gone > 0
  },

  /** Keeps how a ministry stands to an activity; what it leaves unsaid stays as it was. */
  async party(
    id: bigint,
    said: Pick<Party, 'ministry'> & Partial<Omit<Party, 'ministry'>>,
    now: Date,
  ): Promise<void> {
    const { ministry, interest = null, remark = null, attendees = null, count = null } = said
    await tx.$executeRaw`
      INSERT INTO workshop_ministry (workshop_id, ministry, interest, remark, attendees, count, moved_at)
      VALUES (${id}, ${ministry}, ${interest}, coalesce(${remark}, ''), coalesce(${attendees}, ''), ${count}::int, ${now})
      ON CONFLICT (workshop_id, ministry) DO UPDATE SET
        interest = coalesce(excluded.interest, workshop_ministry.interest),
        remark = coalesce(${remark}, workshop_ministry.remark),
        attendees = coalesce(${attendees}, workshop_ministry.attendees),
        count = coalesce(excluded.count, workshop_ministry.count), moved_at = excluded.moved_at`
  },

  /** Says what a held activity is called in the memory. */
  async remembered(id: bigint, activity: string): Promise<void> {
    await tx.$executeRaw`UPDATE workshop SET activity = ${activity} WHERE id = ${id}`
  },
})

/** Calendars show documents, too: what hangs on an activity raises its sequence as what it says does. */
const raise = (tx: Tx, id: bigint, now: Date) =>
  tx.$executeRaw`UPDATE workshop SET sequence = sequence + 1, moved_at = ${now} WHERE id = ${id}`

/** A time as its columns keep it. */
function timeOf(when: When) {
  const bounds = periodBounds(when.period)
  const instants = instantsOf(when)

  return {
    period: JSON.stringify(when.period),
    from: bounds?.from ?? null,
    to: bounds?.to ?? null,
    said: when.said,
    hours: when.hours === null ? null : JSON.stringify(when.hours),
    zone: when.zone,
    starts: instants?.starts ?? null,
    ends: instants?.ends ?? null,
  }
}
