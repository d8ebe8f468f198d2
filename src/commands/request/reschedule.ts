import { z } from 'zod'
import { command } from '../define.ts'
import { period, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** What was agreed or postponed gets its new period. */
export const requestReschedule = command({
  path: ['request', 'reschedule'],
  who: ['contact', 'secretariat'],
  input: z.object({ ref: ref(), period: period() }),

  run: (context, { ref, period }) => actOn(context, ref, { act: 'reschedule', period }),
})
