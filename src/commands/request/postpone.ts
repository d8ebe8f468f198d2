import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** What was agreed is put off; when it will be is said by `request reschedule`. */
export const requestPostpone = command({
  path: ['request', 'postpone'],
  who: ['contact', 'secretariat'],
  input: z.object({ ref: ref(), reason: paragraph(1000) }),

  run: (context, { ref, reason }) => actOn(context, ref, { act: 'postpone', reason }, { reason }),
})
