import { z } from 'zod'
import { amended } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { entryFacts, entryLink } from '#reply/fund.ts'
import { done } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, day, paragraph } from '../fields.ts'
import { contributorMeant, entry, saying } from './fields.ts'
import { allowed, enter, known } from './write.ts'

/** A pledge ends from a day on, or what it waited for has come about; what was received stays. */
export const fundAmend = command({
  path: ['fund', 'amend'],
  who: ['contact', 'secretariat'],
  confirm: true,
  input: z.object({
    entry: entry(),
    change: choice('amends', ['ended', 'met']),
    on: day().optional(),
    reason: paragraph(500),
  }),

  async preview(context, { entry: number, change, ...said }) {
    const { entry: pledge, entries } = await known(context, number, ['pledge'])
    contributorMeant(context, pledge.contributor!)
    await allowed(context, amended(pledge, change, saying(context, said)), entries)

    return [entryFacts(pledge)]
  },

  async run(context, { entry: number, change, ...said }) {
    await context.db.fund.hold()
    const { entry: pledge, entries } = await known(context, number, ['pledge'])
    contributorMeant(context, pledge.contributor!)
    await enter(context, amended(pledge, change, saying(context, said)), entries)

    return done(
      msg(change === 'ended' ? 'commands.fund.amend.ended' : 'commands.fund.amend.met', {
        pledge: refOf(number),
      }),
      entryLink(number),
    )
  },
})
