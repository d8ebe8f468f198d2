import { z } from 'zod'
import { promising } from '#domain/fund/promise.ts'
import { chart, link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice } from '../fields.ts'
import { today } from './fields.ts'
import { spendingPicture, yearsPicture } from './pictures.ts'

/** One picture of the Fund: what was pledged and received by year, or where the money went. */
export const fundChart = command({
  path: ['fund', 'chart'],
  who: ['linked'],
  reads: true,
  input: z.object({ picture: choice('picture', ['years', 'spending']) }),

  async run(context, { picture }) {
    const { db } = context
    const drawn =
      picture === 'spending'
        ? spendingPicture(await db.fund.balances())
        : yearsPicture(await db.fund.all(promising), today(context))

    return tell(
      msg(`choices.picture.${picture}`),
      chart(drawn),
      link(msg('commands.fund.show.button'), 'fund show'),
    )
  },
})
