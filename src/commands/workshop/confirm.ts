import { z } from 'zod'
import { command } from '../define.ts'
import { seen } from './act.ts'
import { whenFrom, whenShape, workshopRef } from './fields.ts'
import { actOn, wouldAct } from './say.ts'

/** An activity is sure to be held on its days; where they were not known to the day they are said now. */
export const workshopConfirm = command({
  path: ['workshop', 'confirm'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: workshopRef(), ...whenShape }),

  preview: (context, { ref, ...said }) =>
    wouldAct(context, ref, ({ standing }) => ({ act: 'confirm', when: whenFrom(said, standing.when) })),

  async run(context, { ref, ...said }) {
    const { standing } = await seen(context, ref, 'held')

    return actOn(context, ref, { act: 'confirm', when: whenFrom(said, standing.when) })
  },
})
