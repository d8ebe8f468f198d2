import { z } from 'zod'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { record } from '../record.ts'
import { placeMeant, whose } from './place.ts'

/** No digest comes any more, until somebody subscribes again. */
export const digestStop = command({
  path: ['digest', 'stop'],
  who: ['linked'],
  input: z.object({ where: whose().optional() }),

  async run(context, { where = 'me' }) {
    const place = placeMeant(context, where, true)
    // Who says it twice is told the same twice.
    if (await context.db.digests.stop(place))
      await record(context, 'digest', place.kind, 'stop', { facts: { place } })

    return done(
      msg('commands.digest.stop.done'),
      link(msg('commands.digest.subscribe.button'), 'digest subscribe', { where }),
    )
  },
})
