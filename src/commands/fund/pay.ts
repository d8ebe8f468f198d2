import { z } from 'zod'
import { paid } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { ordersIn } from '#domain/fund/order.ts'
import { refuse } from '#domain/refusal.ts'
import { dollars, entryFacts, entryLink, orderBlocks } from '#reply/fund.ts'
import { done, link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { day, line } from '../fields.ts'
import { tellMinistries } from '../voices.ts'
import { subjectOf } from './authorise.ts'
import { entry, saying } from './fields.ts'
import { allowed, enter, known } from './write.ts'

const input = z.object({
  entry: entry(),
  on: day().optional(),
  bank: line(60).optional(),
  document: line(300).optional(),
})

/** What the authorities have authorised is paid out of its earmark, once; those who authorised it are told. */
export const fundPay = command({
  path: ['fund', 'pay'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const { order, draft, entries } = await planned(context, given)
    await allowed(context, draft, entries)

    return orderBlocks(order, subjectOf(order, entries))
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { order, draft, entries } = await planned(context, given)
    const payment = await enter(context, draft, entries)
    const named = {
      amount: dollars(payment.minor),
      payee: payment.terms.payee ?? '',
      entry: refOf(payment.number),
    }
    const notice = tell(msg('fund.notice.paid', named), entryFacts(payment), entryLink(payment.number))
    await tellMinistries(context, order.yes, [], notice, refOf(payment.number))

    return done(
      msg('commands.fund.pay.done', named),
      entryLink(payment.number),
      link(msg('commands.fund.return.button'), 'fund return', { entry: refOf(payment.number) }),
    )
  },
})

async function planned(context: Context, { entry: number, bank, ...said }: z.infer<typeof input>) {
  const { entries } = await known(context, number, ['propose'])
  const order = ordersIn(entries).find(({ entry }) => entry.number === number)
  if (!order) refuse('conflict', 'fund.reversedAlready', { before: refOf(number) })
  const { reason, language } = order.entry

  return {
    order,
    entries,
    draft: paid(order.entry, { ...saying(context, said), reason, language, bank: bank ?? null }),
  }
}
