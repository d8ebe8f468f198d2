import type { Language } from '#domain/language.ts'
import type { Answered } from '#domain/memory/recalled.ts'
import type { Period } from '#domain/period.ts'
import type { Form, State } from '#domain/request/acts.ts'
import type { RequestFields } from '#domain/request/fields.ts'
import type { Deed, Ended, Offer, Person, Standing } from '#domain/request/standing.ts'
import type { Topic } from '#domain/topics.ts'

/** A request as one row of the database. */
export type RequestRow = Omit<RequestFields, 'requesters' | 'topics'> & {
  readonly id: bigint
  readonly ref: string
  readonly state: State
  readonly language: Language
  readonly topics: readonly Topic[]
  readonly form: Form | null
  readonly period: Period
  readonly target: string | null
  readonly ended: Dated<Ended> | null
  readonly last: Dated<Deed> | null
  readonly createdAt: Date
  readonly filedAt: Date | null
  readonly movedAt: Date
  readonly proposedById: string | null
  readonly proposedByName: string | null
  readonly officerId: string | null
  readonly officerName: string | null
  readonly requesters: readonly string[]
  readonly offers: readonly Offer[]
  readonly joined: readonly Joined[]
  readonly answers: readonly Answered[]
}

/** A request that has joined another one, with the ministries that ask in it. */
export type Joined = { readonly ref: string; readonly requesters: readonly string[] }

/** As JSON keeps it: an instant is text. */
type Dated<T extends { readonly at: Date }> = Omit<T, 'at'> & { readonly at: string }

/** Where the request stands, as the state machine wants it. */
export function standingFrom(row: RequestRow): Standing {
  return {
    ref: row.ref,
    state: row.state,
    requesters: row.requesters,
    proposedBy: personFrom(row.proposedById, row.proposedByName),
    officer: personFrom(row.officerId, row.officerName),
    offers: row.offers,
    period: row.period,
    target: row.target,
    ended: row.ended === null ? null : ({ ...row.ended, at: new Date(row.ended.at) } as Ended),
    last: row.last === null ? null : ({ ...row.last, at: new Date(row.last.at) } as Deed),
  }
}

/** What the request says. */
export function fieldsFrom(row: RequestRow): RequestFields {
  const { language, requesters, title, need, background, objectives, product, topics, form } = row
  const { wished, period, participants, priority, payers, call, continues } = row

  return {
    language,
    requesters,
    title,
    need,
    background,
    objectives,
    product,
    topics,
    form,
    wished,
    period,
    participants,
    priority,
    payers,
    call,
    continues,
  }
}

const personFrom = (id: string | null, name: string | null): Person | null =>
  id === null ? null : { id, name: name ?? '' }
