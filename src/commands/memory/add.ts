import { z } from 'zod'
import { longest, saidBeside, unknownActivity } from '#domain/memory/activity.ts'
import { matchItem } from '#reply/memory.ts'
import { done, items, link, refused, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { line } from '../fields.ts'
import { record } from '../record.ts'
import { matchesOf } from '../request/memory.ts'
import { activityShape, isActivity, source } from './fields.ts'

/** The origin of what officers add by hand. */
export const desk = 'desk'

const input = z.object({ title: line(longest.title), source: source(), ...activityShape })

/** An officer adds an activity that was held before Enlace knew of it. */
export const memoryAdd = command({
  path: ['memory', 'add'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const fields = activityFrom(context, given)
    isActivity(context, fields)
    const { title, outcome, requesters, topics } = fields
    const need = { title, description: saidBeside(fields), outcome, requesters, topics }
    const matches = await matchesOf(context, need)

    return matches.length > 0 ? [text(msg('memory.alike')), items(matches.map(matchItem))] : []
  },

  async run(context, given) {
    const fields = activityFrom(context, given)
    isActivity(context, fields)

    const incoming = { fields, originId: null, source: given.source }
    const [arrival] = await context.db.activities.add([incoming], desk, context.now)
    const { ref, known } = arrival!
    const show = link(msg('commands.memory.show.button'), 'memory show', { ref }, 'primary')
    if (known) return refused(msg('commands.memory.add.known', { activity: ref }), show)

    await record(context, 'activity', ref, 'add', { facts: { fields, source: given.source } })

    return done(
      msg('commands.memory.add.done', { activity: ref }),
      show,
      ...(context.actor.roles.has('lead')
        ? [link(msg('commands.memory.correct.button'), 'memory correct', { ref })]
        : []),
      link(msg('commands.memory.link.button'), 'memory link', { from: ref }),
    )
  },
})

function activityFrom({ actor }: Context, { source: _, ...given }: z.infer<typeof input>) {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

  return { ...unknownActivity, language: actor.language, ...said }
}
