import { z } from 'zod'
import { longest, unknownWorkshop } from '#domain/workshop/fields.ts'
import type { ActInput } from '#domain/workshop/standing.ts'
import { someday } from '#domain/workshop/when.ts'
import { perform } from '#domain/workshop.ts'
import { done, facts } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { sayWhen, show, statusOf, workshopLinks } from '#reply/workshop.ts'
import { type Context, command } from '../define.ts'
import { choice, line } from '../fields.ts'
import { whenFrom, whenShape } from './fields.ts'
import { addWorkshop } from './new.ts'
import { fieldsFrom, workshopShape } from './shape.ts'

const input = z.object({
  title: line(longest.title),
  ...whenShape,
  status: choice('workshopStatus', ['idea', 'tentative']).optional(),
  ...workshopShape,
})

/** An officer puts an activity on the calendar, as closely as anybody knows when it will be. */
export const workshopAdd = command({
  path: ['workshop', 'add'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const { act, fields } = read(context, given)
    const standing = perform(null, act(''), context.actor, context.now, context.rules)

    return [facts([msg('workshop.after'), sayWhen(standing.when, fields)])]
  },

  async run(context, given) {
    const { act, fields } = read(context, given)
    const ref = await context.db.workshops.reference(context.now.getUTCFullYear())
    const kept = (await addWorkshop(context, act(ref), fields, { isQuiet: false }))!

    return done(
      msg('commands.workshop.add.done', { ref }),
      facts(
        [msg('areas.workshop.fields.status.label'), statusOf(kept.standing)],
        [msg('fields.period.label'), sayWhen(kept.standing.when, fields)],
      ),
      show(ref),
      ...workshopLinks(ref, ['cost', 'documents']),
    )
  },
})

function read(context: Context, { title, period, hours, zone, status, ...given }: z.infer<typeof input>) {
  const when = whenFrom({ period, hours, zone }) ?? someday
  const act = (ref: string): Extract<ActInput, { act: 'add' }> => ({
    act: 'add',
    ref,
    when,
    status: status ?? (when.period.kind === 'undefined' ? 'idea' : 'tentative'),
  })
  const fields = {
    ...unknownWorkshop,
    language: context.actor.language,
    ...fieldsFrom(context, given),
    title,
  }

  return { act, fields }
}
