import { z } from 'zod'
import { command } from '../define.ts'
import { workshopRef } from './fields.ts'
import { actOn } from './say.ts'

/** Takes a postponement or a cancellation back: the activity stands where it stood, on its days. */
export const workshopUndo = command({
  path: ['workshop', 'undo'],
  who: ['secretariat'],
  input: z.object({ ref: workshopRef() }),

  run: (context, { ref }) => actOn(context, ref, { act: 'undo' }),
})
