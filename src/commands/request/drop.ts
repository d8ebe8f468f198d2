import { z } from 'zod'
import { command } from '../define.ts'
import { draft } from '../fields.ts'
import { actOn, wouldAct } from './act.ts'

/** A proposal is dropped by the contact point or by who proposed it. */
export const requestDrop = command({
  path: ['request', 'drop'],
  who: ['staff'],
  confirm: true,
  input: z.object({ ref: draft() }),

  preview: (context, { ref }) => wouldAct(context, ref, { act: 'drop' }),

  run: (context, { ref }) => actOn(context, ref, { act: 'drop' }),
})
