import { z } from 'zod'
import { command } from '../define.ts'
import { ref } from '../fields.ts'
import { actOn } from './act.ts'

/** The activity has been held; the reports are due next. */
export const requestComplete = command({
  path: ['request', 'complete'],
  who: ['contact', 'secretariat'],
  input: z.object({ ref: ref() }),

  run: (context, { ref }) => actOn(context, ref, { act: 'complete' }),
})
