import { z } from 'zod'
import { done } from '#reply/reply.ts'
import { moment, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { zone } from '../fields.ts'
import { record } from '../record.ts'

/** In which time zone the person reads times. */
export const personZone = command({
  path: ['person', 'zone'],
  who: ['linked'],
  input: z.object({ zone: zone() }),

  async run(context, { zone: chosen }) {
    const { id } = context.actor.person!
    await context.db.people.liveIn(id, chosen)
    await record(context, 'person', id, 'zone', { facts: { zone: chosen } })

    return done(
      msg('commands.person.zone.done', { zone: chosen.replaceAll('_', ' '), now: moment(context.now) }),
    )
  },
})
