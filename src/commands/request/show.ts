import { z } from 'zod'
import { possibleActs } from '#domain/request.ts'
import { requestInFull } from '#reply/request.ts'
import { command } from '../define.ts'
import { ref } from '../fields.ts'
import { seen } from './act.ts'

/** One request in full, with what the person who asks can do about it. */
export const requestShow = command({
  path: ['request', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({ ref: ref() }),

  async run(context, { ref }) {
    const kept = await seen(context, ref, 'read')

    return requestInFull(kept, possibleActs(kept.standing, context.actor, context.now, context.rules))
  },
})
