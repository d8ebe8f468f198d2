import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { longest, unknownWorkshop, type WorkshopFields } from '#domain/workshop/fields.ts'
import type { Entry } from '#reply/reply.ts'
import { type Context, command } from '../define.ts'
import { line } from '../fields.ts'
import { seen } from './act.ts'
import { workshopRef } from './fields.ts'
import { actOn, wouldAct } from './say.ts'
import { fieldsFrom, unknown, workshopShape } from './shape.ts'

const input = z.object({
  ref: workshopRef(),
  title: line(longest.title).optional(),
  ...workshopShape,
  unknown: unknown().optional(),
  reason: line(300),
})

/** An officer changes what an activity says of itself, and why; its time and its status have acts of their own. */
export const workshopChange = command({
  path: ['workshop', 'change'],
  who: ['secretariat'],
  confirm: true,
  input,

  async known(context, given) {
    const ref = workshopRef().safeParse(given.ref)
    if (!ref.success || Object.keys(given).length > 1) return {}

    return entriesOf((await seen(context, ref.data, 'read')).fields)
  },

  async preview(context, given) {
    changes(context, given)

    return wouldAct(context, given.ref, () => ({ act: 'change' }))
  },

  run(context, given) {
    const changed = changes(context, given)
    const { workshops } = context.db

    return actOn(
      context,
      given.ref,
      { act: 'change' },
      {
        reason: given.reason,
        facts: { changed },
        keep: ({ id, fields }) => workshops.rewrite(id, { ...fields, ...changed }, context.now),
      },
    )
  },
})

/** What is said anew, and what is emptied; refused where nothing is. */
function changes(
  context: Context,
  { ref: _ref, reason: _reason, title, unknown: emptied = [], ...given }: z.infer<typeof input>,
): Partial<WorkshopFields> {
  const nothing = Object.fromEntries(emptied.map(field => [field, unknownWorkshop[field]]))
  const changed = { ...fieldsFrom(context, given), ...(title ? { title } : {}), ...nothing }
  if (Object.keys(changed).length === 0) refuse('invalid', 'workshop.nothing')

  return changed
}

/** An activity as it would be typed: what the form opens with. Alternatives are long: they are written anew. */
function entriesOf(fields: WorkshopFields): Readonly<Record<string, Entry>> {
  const { title, kind, place, hosts, organisers, about, topics, coordination, decision, condition, note } =
    fields
  const all = {
    title,
    kind,
    place,
    hosts,
    organisers,
    about,
    topics,
    coordination,
    decision,
    condition,
    note,
  }
  const known = { ...all, deadline: fields.decideBy ?? '' }

  return Object.fromEntries(Object.entries(known).filter(([, entry]) => entry.length > 0))
}
