import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn, wouldAct } from './act.ts'

/** An officer declines a request, with a reason the ministry reads. */
export const requestDecline = command({
  path: ['request', 'decline'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: ref(), reason: paragraph(1000) }),

  preview: (context, { ref, reason }) => wouldAct(context, ref, { act: 'decline', reason }),

  run: (context, { ref, reason }) => actOn(context, ref, { act: 'decline', reason }, { reason }),
})
