import { z } from 'zod'
import { longest } from '#domain/workshop/fields.ts'
import { command } from '../define.ts'
import { line, paragraph, period } from '../fields.ts'
import { seen } from './act.ts'
import { whenFrom, whenShape, workshopRef } from './fields.ts'
import { actOn, wouldAct } from './say.ts'

/** An activity gets another time, and perhaps another place with it; the times it had are kept. */
export const workshopMove = command({
  path: ['workshop', 'move'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({
    ref: workshopRef(),
    ...whenShape,
    period: period(),
    place: line(longest.place).optional(),
    reason: paragraph(1000).optional(),
  }),

  preview: (context, { ref, reason = null, ...said }) =>
    wouldAct(context, ref, ({ standing }) => ({
      act: 'move',
      when: whenFrom(said, standing.when)!,
      reason,
    })),

  async run(context, { ref, place, reason = null, ...said }) {
    const { standing } = await seen(context, ref, 'held')
    const { workshops } = context.db

    return actOn(
      context,
      ref,
      { act: 'move', when: whenFrom(said, standing.when)!, reason },
      {
        reason,
        ...(place
          ? {
              facts: { place },
              keep: ({ id, fields }) => workshops.rewrite(id, { ...fields, place }, context.now),
            }
          : {}),
      },
    )
  },
})
