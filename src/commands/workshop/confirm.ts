import { z } from 'zod'
import { exactDays } from '#domain/workshop/when.ts'
import { msg, period } from '#reply/value.ts'
import { command } from '../define.ts'
import { seen } from './act.ts'
import { whenFrom, whenShape, workshopRef } from './fields.ts'
import { actOn, asksWhen, mayNow, wouldAct } from './say.ts'

/** An activity is sure to be held on its days; where they were not known to the day they are said now. */
export const workshopConfirm = command({
  path: ['workshop', 'confirm'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ ref: workshopRef(), ...whenShape }),

  async preview(context, { ref, ...said }) {
    const { standing } = await seen(context, ref, 'read')
    const when = whenFrom(said, standing.when)
    if (mayNow(context, standing, 'confirm') && when === null && exactDays(standing.when) === null)
      return asksWhen(msg('workshop.whichDays', { period: period(standing.when.period) }))

    return wouldAct(context, ref, () => ({ act: 'confirm', when }))
  },

  async run(context, { ref, ...said }) {
    const { standing } = await seen(context, ref, 'held')

    return actOn(context, ref, { act: 'confirm', when: whenFrom(said, standing.when) })
  },
})
