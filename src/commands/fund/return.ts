import { z } from 'zod'
import { returned } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { dollars, entryFacts, entryLink } from '#reply/fund.ts'
import { done } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { day, line, money, paragraph } from '../fields.ts'
import { cents, entry, saying } from './fields.ts'
import { allowed, enter, known } from './write.ts'

const input = z.object({
  entry: entry(),
  amount: money(),
  on: day().optional(),
  bank: line(60).optional(),
  reason: paragraph(500),
})

/** What was paid and not needed comes back, and can be used again; never more than was paid. */
export const fundReturn = command({
  path: ['fund', 'return'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const { payment, draft, entries } = await planned(context, given)
    await allowed(context, draft, entries)

    return [entryFacts(payment)]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { draft, entries } = await planned(context, given)
    const { number } = await enter(context, draft, entries)

    return done(
      msg('commands.fund.return.done', { amount: dollars(draft.minor), entry: refOf(given.entry) }),
      entryLink(number),
    )
  },
})

async function planned(context: Context, { entry: number, amount, bank, ...said }: z.infer<typeof input>) {
  const { entry: payment, entries } = await known(context, number, ['pay'])

  return {
    payment,
    entries,
    draft: returned(payment, cents(amount), { ...saying(context, said), bank: bank ?? null }),
  }
}
