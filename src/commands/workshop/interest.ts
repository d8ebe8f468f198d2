import { z } from 'zod'
import { interests } from '#domain/workshop/party.ts'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { show } from '#reply/workshop.ts'
import { command } from '../define.ts'
import { choice, paragraph } from '../fields.ts'
import { act } from './act.ts'
import { workshopRef } from './fields.ts'

/** A ministry says whether it would take part; who is interested is told of every change of date. */
export const workshopInterest = command({
  path: ['workshop', 'interest'],
  who: ['contact'],
  input: z.object({
    ref: workshopRef(),
    interest: choice('interest', interests),
    remark: paragraph(500).optional(),
  }),

  async run(context, { ref, interest, remark }) {
    const ministry = context.actor.ministry!
    const { after } = await act(
      context,
      ref,
      { act: 'interest' },
      {
        facts: { interest, remark },
        keep: ({ id }) =>
          context.db.workshops.party(id, { ministry, interest, ...(remark ? { remark } : {}) }, context.now),
      },
    )
    const comes =
      interest !== 'no' && after.standing.status !== 'idea' && after.standing.status !== 'postponed'

    return done(
      msg('commands.workshop.interest.done', { ref, interest: msg(`choices.interest.${interest}`) }),
      ...(comes ? [link(msg('commands.workshop.attend.button'), 'workshop attend', { ref })] : []),
      show(ref),
    )
  },
})
