import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** A provider's contact point says no to an offer; when all have, the request is in review again. */
export const requestRefuse = command({
  path: ['request', 'refuse'],
  who: ['contact'],
  input: z.object({ ref: ref(), reason: paragraph(1000).optional() }),

  run: (context, { ref, reason = null }) =>
    actOn(context, ref, { act: 'refuse', ministry: context.actor.ministry ?? '', reason }, { reason }),
})
