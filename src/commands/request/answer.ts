import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** The requester's contact point answers what the Secretariat asked. */
export const requestAnswer = command({
  path: ['request', 'answer'],
  who: ['contact'],
  input: z.object({ ref: ref(), answer: paragraph(3000) }),

  run: (context, { ref, answer }) => actOn(context, ref, { act: 'answer', answer }),
})
