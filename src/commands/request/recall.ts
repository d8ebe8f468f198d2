import { z } from 'zod'
import { command } from '../define.ts'
import { ministries, paragraph, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** An officer takes back the offers that wait, or those to some providers. */
export const requestRecall = command({
  path: ['request', 'recall'],
  who: ['secretariat'],
  input: z.object({ ref: ref(), providers: ministries().optional(), reason: paragraph(1000).optional() }),

  run: (context, { ref, providers, reason = null }) =>
    actOn(context, ref, { act: 'recall', ministries: providers ?? 'all', reason }, { reason }),
})
