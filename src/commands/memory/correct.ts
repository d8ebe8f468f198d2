import { z } from 'zod'
import type { KeptActivity } from '#db/activities.ts'
import { type ActivityField, longest } from '#domain/memory/activity.ts'
import { changesOf, corrected } from '#domain/memory/correction.ts'
import { refuse } from '#domain/refusal.ts'
import { activityTitle, changed } from '#reply/activity.ts'
import { done, link, table, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { language, line } from '../fields.ts'
import { record } from '../record.ts'
import { activityRef, activityShape, isActivity, source, unknown } from './fields.ts'
import { known } from './known.ts'

const input = z.object({
  ref: activityRef(),
  source: source(),
  title: line(longest.title).optional(),
  ...activityShape,
  into: language().optional(),
  unknown: unknown().optional(),
})

/** An officer corrects what is known of an activity; what is not said stays as it is. */
export const memoryCorrect = command({
  path: ['memory', 'correct'],
  who: ['lead'],
  confirm: true,
  input,

  async preview(context, given) {
    const before = await known(context, given.ref, 'read')
    const changes = changesIn(context, before, given)
    const columns = [msg('fields.field.label'), msg('memory.before'), msg('memory.after')]

    return [
      text(activityTitle(before, context.actor.language)),
      table(columns, changed(before.fields, { ...before.fields, ...changes })),
    ]
  },

  async run(context, given) {
    const { ref, source } = given
    const before = await known(context, ref, 'held')
    const changes = changesIn(context, before, given)

    await context.db.activities.correct(ref, changes, source, context.now)
    const both = (Object.keys(changes) as ActivityField[]).map(field => [
      field,
      { before: before.fields[field], source: before.sources[field] ?? null, after: changes[field] },
    ])
    await record(context, 'activity', ref, 'correct', {
      facts: { changes: Object.fromEntries(both), source },
    })

    return done(
      msg('commands.memory.correct.done', { activity: ref }),
      link(msg('commands.memory.show.button'), 'memory show', { ref }),
    )
  },
})

/** What is said that is not known in just this way already. */
function changesIn(context: Context, { ref, fields }: KeptActivity, given: z.infer<typeof input>) {
  const { ref: _, source: __, into = null, unknown = [], ...rest } = given
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const changes = changesOf(fields, { fields: said, unknown, into })
  if (Object.keys(changes).length === 0) refuse('conflict', 'activity.nothingNew', { activity: ref })
  isActivity(context, corrected(fields, changes))

  return changes
}
