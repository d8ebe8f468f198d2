import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, period } from '../fields.ts'
import { whenFrom, workshopRef } from './fields.ts'
import { actOn, wouldAct } from './say.ts'

/** An activity is put off: to a later time, as closely as it is known, or until one is found. */
export const workshopPostpone = command({
  path: ['workshop', 'postpone'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: workshopRef(), reason: paragraph(1000), period: period().optional() }),

  preview: (context, { ref, reason, period }) =>
    wouldAct(context, ref, () => ({ act: 'postpone', reason, when: whenFrom({ period }) })),

  run: (context, { ref, reason, period }) =>
    actOn(context, ref, { act: 'postpone', reason, when: whenFrom({ period }) }, { reason }),
})
