import { type ActivityFields, activityFields, saidBeside } from '#domain/memory/activity.ts'
import { periodBounds } from '#domain/period.ts'
import type { KeptActivity, Sources } from './activities.ts'
import { Prisma } from './generated/client.ts'
import type { Remembered } from './memory.ts'

/** An activity as one row of the database. */
export type ActivityRow = ActivityFields & {
  readonly ref: string
  readonly origin: string
  readonly originId: string | null
  readonly sources: Sources
  readonly addedAt: Date
  readonly movedAt: Date
}

export const columns = Prisma.sql`activity.ref, activity.year, activity.period, activity.requesters, activity.providers,
  activity.form, activity.topics, activity.language, activity.title, activity.description, activity.translated,
  activity.place, activity.call, activity.outcome, activity.report, activity.phase, activity.origin,
  activity.origin_id AS "originId", activity.sources, activity.added_at AS "addedAt", activity.moved_at AS "movedAt"`

/** The row as the rest of the house knows it. */
export function keptFrom(row: ActivityRow): KeptActivity {
  const { ref, origin, originId, sources, addedAt, movedAt } = row
  const fields = Object.fromEntries(activityFields.map(name => [name, row[name]])) as ActivityFields

  return { ref, fields, origin, originId, sources, addedAt, movedAt }
}

/** What an activity says, with the days its period touches. */
export function rowFrom(fields: ActivityFields) {
  const bounds = periodBounds(fields.period)
  const { requesters, providers, topics } = fields

  return {
    ...fields,
    requesters: [...requesters],
    providers: [...providers],
    topics: [...topics],
    periodFrom: bounds?.from ?? null,
    periodTo: bounds?.to ?? null,
  }
}

/** An activity as it is looked through. */
export function rememberedFrom({ ref, fields }: KeptActivity): Remembered {
  const { requesters, providers, topics, form, year, language, title, outcome } = fields
  const known = { requesters, providers, topics, form, year, language }

  return { ref, kind: 'activity', ...known, title, description: saidBeside(fields), outcome }
}
