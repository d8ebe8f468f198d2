import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph } from '../fields.ts'
import { workshopRef } from './fields.ts'
import { actOn, wouldAct } from './say.ts'

/** An activity will not be held. */
export const workshopCancel = command({
  path: ['workshop', 'cancel'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: workshopRef(), reason: paragraph(1000) }),

  preview: (context, { ref, reason }) => wouldAct(context, ref, () => ({ act: 'cancel', reason })),

  run: (context, { ref, reason }) => actOn(context, ref, { act: 'cancel', reason }, { reason }),
})
