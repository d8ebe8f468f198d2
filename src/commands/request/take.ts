import { z } from 'zod'
import { command } from '../define.ts'
import { ref } from '../fields.ts'
import { actOn } from './act.ts'

/** An officer takes a filed request into review, in their own name. */
export const requestTake = command({
  path: ['request', 'take'],
  who: ['secretariat'],
  input: z.object({ ref: ref() }),

  run: (context, { ref }) => actOn(context, ref, { act: 'take' }),
})
