import { z } from 'zod'
import { command } from '../define.ts'
import { ref } from '../fields.ts'
import { actOn } from './act.ts'

/** The activity is under way. */
export const requestBegin = command({
  path: ['request', 'begin'],
  who: ['contact', 'secretariat'],
  input: z.object({ ref: ref() }),

  run: (context, { ref }) => actOn(context, ref, { act: 'begin' }),
})
