import { z } from 'zod'
import { command } from '../define.ts'
import { period, ref } from '../fields.ts'
import { actOn, wouldAct } from './act.ts'

/** What was agreed or postponed gets its new period. */
export const requestReschedule = command({
  path: ['request', 'reschedule'],
  who: ['contact', 'secretariat'],
  confirm: true,
  input: z.object({ ref: ref(), period: period() }),

  preview: (context, { ref, period }) => wouldAct(context, ref, { act: 'reschedule', period }),

  run: (context, { ref, period }) => actOn(context, ref, { act: 'reschedule', period }),
})
