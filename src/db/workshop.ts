import type { Language } from '#domain/language.ts'
import type { Period } from '#domain/period.ts'
import type { Person } from '#domain/request/standing.ts'
import type { Topic } from '#domain/topics.ts'
import type { Act, Kind, Status } from '#domain/workshop/acts.ts'
import type { Cost } from '#domain/workshop/cost.ts'
import type { Document } from '#domain/workshop/document.ts'
import type { Alternative, WorkshopFields } from '#domain/workshop/fields.ts'
import type { Party } from '#domain/workshop/party.ts'
import type { Deed, Ended, Standing } from '#domain/workshop/standing.ts'
import type { Hours, When } from '#domain/workshop/when.ts'
import { Prisma } from './generated/client.ts'

/** An activity of the calendar as it is kept: where it stands, what it says, and what hangs on it. */
export type KeptWorkshop = {
  readonly id: bigint
  readonly standing: Standing
  readonly fields: WorkshopFields
  readonly costs: readonly Cost[]
  readonly documents: readonly Document[]
  readonly parties: readonly Party[]
  /** Raised by the database with everything a calendar shows. */
  readonly sequence: number
  /** Its reference in the memory, once it was held. */
  readonly activity: string | null
  /** The file it came from, and the line there as it was written. */
  readonly origin: string | null
  readonly row: Readonly<Record<string, string>> | null
  readonly addedAt: Date
  readonly movedAt: Date
}

/** One status and time it came to have. */
export type KeptDate = {
  readonly at: Date
  readonly act: Act
  readonly status: Status
  readonly when: When
  readonly reason: string | null
  readonly by: Person | null
}

type Dated<T extends { readonly at: Date }> = Omit<T, 'at'> & { readonly at: string }

/** An activity as one row of the database. */
export type WorkshopRow = {
  readonly id: bigint
  readonly ref: string
  readonly status: Status
  readonly kind: Kind
  readonly language: Language
  readonly title: string
  readonly about: string
  readonly topics: readonly Topic[] | null
  readonly place: string
  readonly hosts: readonly string[] | null
  readonly organisers: readonly string[] | null
  readonly coordination: string
  readonly alternatives: readonly Alternative[]
  readonly decision: string
  readonly decideBy: Date | null
  readonly condition: string
  readonly note: string
  readonly period: Period
  readonly said: string
  readonly hours: Hours | null
  readonly zone: string | null
  readonly ended: Dated<Ended> | null
  readonly last: Dated<Deed> | null
  readonly sequence: number
  readonly activity: string | null
  readonly origin: string | null
  readonly row: Readonly<Record<string, string>> | null
  readonly addedAt: Date
  readonly movedAt: Date
  readonly costs: readonly Cost[]
  readonly documents: readonly Document[]
  readonly parties: readonly Party[]
}

/** All of an activity in one round trip. */
export const columns = Prisma.sql`w.id, w.ref, w.status, w.kind, w.language, w.title, w.about, w.topics, w.place, w.hosts,
  w.organisers, w.coordination, w.alternatives, w.decision, w.decide_by AS "decideBy", w.condition, w.note, w.period,
  w.said, w.hours, w.zone, w.ended, w.last, w.sequence, w.activity, w.origin, w.row, w.added_at AS "addedAt",
  w.moved_at AS "movedAt",
  (SELECT coalesce(json_agg(json_build_object('item', item, 'payer', payer, 'firmness', firmness, 'note', note)
    ORDER BY array_position(ARRAY['all', 'logistics', 'interpretation', 'translation', 'travel', 'lodging', 'documents',
      'coordination', 'other'], item), payer), '[]') FROM workshop_cost WHERE workshop_id = w.id) AS costs,
  (SELECT coalesce(json_agg(json_build_object('kind', kind, 'title', title, 'address', address)
    ORDER BY added_at, address), '[]') FROM workshop_document WHERE workshop_id = w.id) AS documents,
  (SELECT coalesce(json_agg(json_build_object('ministry', ministry, 'interest', interest, 'remark', remark,
    'attendees', attendees, 'count', count) ORDER BY ministry), '[]')
    FROM workshop_ministry WHERE workshop_id = w.id) AS parties`

/** The row as the rest of the house knows it. */
export function workshopFrom(row: WorkshopRow): KeptWorkshop {
  const { id, costs, documents, parties, sequence, activity, origin, addedAt, movedAt } = row

  return {
    id,
    standing: standingFrom(row),
    fields: fieldsFrom(row),
    costs,
    documents,
    parties,
    sequence,
    activity,
    origin,
    row: row.row,
    addedAt,
    movedAt,
  }
}

export const whenFrom = ({
  period,
  said,
  hours,
  zone,
}: Pick<WorkshopRow, 'period' | 'said' | 'hours' | 'zone'>): When => ({ period, said, hours, zone })

function standingFrom(row: WorkshopRow): Standing {
  const { ref, status, ended, last } = row

  return {
    ref,
    status,
    when: whenFrom(row),
    ended: ended === null ? null : { ...ended, at: new Date(ended.at) },
    last: last === null ? null : { ...last, at: new Date(last.at) },
  }
}

function fieldsFrom(row: WorkshopRow): WorkshopFields {
  const { language, kind, title, about, place, coordination, alternatives, decision, condition, note } = row

  return {
    language,
    kind,
    title,
    about,
    topics: row.topics ?? [],
    place,
    hosts: row.hosts ?? [],
    organisers: row.organisers ?? [],
    coordination,
    alternatives,
    decision,
    decideBy: row.decideBy?.toISOString().slice(0, 10) ?? null,
    condition,
    note,
  }
}
