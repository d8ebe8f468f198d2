import { z } from 'zod'
import { chart, link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice } from '../fields.ts'
import { today } from './fields.ts'
import { spendingPicture, yearsPicture } from './pictures.ts'
import { fundAsItStands } from './summary.ts'

/** One picture of the Fund: what was pledged and received by year, or where the money went. */
export const fundChart = command({
  path: ['fund', 'chart'],
  who: ['linked'],
  reads: true,
  input: z.object({ picture: choice('picture', ['years', 'spending']) }),

  async run(context, { picture }) {
    const { entries, promises, balances } = await fundAsItStands(context.db, today(context))
    const drawn = picture === 'spending' ? spendingPicture(balances) : yearsPicture(entries, promises)

    return tell(
      msg(`choices.picture.${picture}`),
      chart(drawn),
      link(msg('commands.fund.show.button'), 'fund show'),
    )
  },
})
