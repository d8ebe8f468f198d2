import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** An officer asks the requesting ministry something before the request goes on. */
export const requestAsk = command({
  path: ['request', 'ask'],
  who: ['secretariat'],
  input: z.object({ ref: ref(), question: paragraph(2000) }),

  run: (context, { ref, question }) => actOn(context, ref, { act: 'ask', question }),
})
