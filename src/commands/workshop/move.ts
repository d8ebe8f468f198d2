import { z } from 'zod'
import { command } from '../define.ts'
import { paragraph, period } from '../fields.ts'
import { seen } from './act.ts'
import { whenFrom, whenShape, workshopRef } from './fields.ts'
import { actOn, wouldAct } from './say.ts'

/** An activity gets another time; the ones it had are kept. */
export const workshopMove = command({
  path: ['workshop', 'move'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: workshopRef(), ...whenShape, period: period(), reason: paragraph(1000).optional() }),

  preview: (context, { ref, reason = null, ...said }) =>
    wouldAct(context, ref, ({ standing }) => ({
      act: 'move',
      when: whenFrom(said, standing.when)!,
      reason,
    })),

  async run(context, { ref, reason = null, ...said }) {
    const { standing } = await seen(context, ref, 'held')

    return actOn(context, ref, { act: 'move', when: whenFrom(said, standing.when)!, reason }, { reason })
  },
})
