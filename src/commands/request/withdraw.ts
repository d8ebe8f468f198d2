import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn, wouldAct } from './act.ts'

/** The requester's contact point takes the request back. */
export const requestWithdraw = command({
  path: ['request', 'withdraw'],
  who: ['contact'],
  confirm: true,
  input: z.object({ ref: ref(), reason: paragraph(1000).optional() }),

  preview: (context, { ref, reason }) => wouldAct(context, ref, { act: 'withdraw', reason: reason ?? null }),

  run: (context, { ref, reason }) =>
    actOn(context, ref, { act: 'withdraw', reason: reason ?? null }, { reason: reason ?? null }),
})
