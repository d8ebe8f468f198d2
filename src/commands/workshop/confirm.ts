import { z } from 'zod'
import { exactDays } from '#domain/workshop/when.ts'
import { possibleActs } from '#domain/workshop.ts'
import { text } from '#reply/reply.ts'
import { msg, period } from '#reply/value.ts'
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

  async preview(context, { ref, ...said }) {
    const { standing } = await seen(context, ref, 'read')
    const when = whenFrom(said, standing.when)
    const mayConfirm = possibleActs(standing, context.actor, context.now, context.rules).includes('confirm')
    if (mayConfirm && when === null && exactDays(standing.when) === null)
      return {
        blocks: [text(msg('workshop.whichDays', { period: period(standing.when.period) }))],
        ways: [{ label: msg('workshop.way.days'), asks: 'period' }],
        plainly: false,
      }

    return wouldAct(context, ref, () => ({ act: 'confirm', when }))
  },

  async run(context, { ref, ...said }) {
    const { standing } = await seen(context, ref, 'held')

    return actOn(context, ref, { act: 'confirm', when: whenFrom(said, standing.when) })
  },
})
