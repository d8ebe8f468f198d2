import { z } from 'zod'
import { command } from '../define.ts'
import { ref } from '../fields.ts'
import { actOn } from './act.ts'

/** What ended a request is taken back, and it stands exactly where it stood. */
export const requestUndo = command({
  path: ['request', 'undo'],
  who: ['contact', 'secretariat', 'staff'],
  input: z.object({ ref: ref() }),

  run: (context, { ref }) => actOn(context, ref, { act: 'undo' }),
})
