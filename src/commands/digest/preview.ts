import { z } from 'zod'
import { digestParts } from '#domain/digest.ts'
import { command } from '../define.ts'
import { digestNow } from './make.ts'
import { placeMeant, whose } from './place.ts'

/** Today's digest now, for whoever asks alone; as it is subscribed, or with everything in it. */
export const digestPreview = command({
  path: ['digest', 'preview'],
  who: ['linked'],
  reads: true,
  input: z.object({ where: whose().optional() }),

  async run(context, { where = 'me' }) {
    const place = placeMeant(context, where, false)
    const [subscribed] = await context.db.digests.of([place])
    const rhythm = {
      every: 'week',
      weekday: 'monday',
      hour: 8,
      zone: context.actor.zone,
      first: null,
    } as const
    const { reply } = await digestNow(context, {
      place,
      rhythm,
      parts: digestParts,
      ...subscribed,
      last: null,
    })

    return { ...reply, audience: 'asker' }
  },
})
