import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn, wouldAct } from './act.ts'

/** An officer closes a completed request, with a reason. */
export const requestClose = command({
  path: ['request', 'close'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: ref(), reason: paragraph(1000) }),

  preview: (context, { ref, reason }) => wouldAct(context, ref, { act: 'close', reason }),

  run: (context, { ref, reason }) => actOn(context, ref, { act: 'close', reason }, { reason }),
})
