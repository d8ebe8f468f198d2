import { z } from 'zod'
import { decided } from '#domain/fund/draft.ts'
import { type Entry, refOf } from '#domain/fund/entry.ts'
import { type Order, ordersIn } from '#domain/fund/order.ts'
import { refuse } from '#domain/refusal.ts'
import { speaksFor } from '#domain/roles.ts'
import { dollars, entryLink, orderBlocks } from '#reply/fund.ts'
import { done, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, paragraph } from '../fields.ts'
import { authorities } from './authorities.ts'
import { entry, saying } from './fields.ts'
import { tellOfficers } from './tell.ts'
import { allowed, enter, known } from './write.ts'

/** An authority decides, once, on exactly the payment it was shown; what has changed since is a payment of its own. */
export const fundAuthorise = command({
  path: ['fund', 'authorise'],
  who: ['authority'],
  confirm: true,
  input: z.object({
    entry: entry(),
    decision: choice('decision', ['yes', 'no']),
    reason: paragraph(500).optional(),
  }),

  async preview(context, { entry: number, decision, reason }) {
    const { order, entries, ministry } = await decidable(context, number)
    await allowed(
      context,
      decided(order.entry, ministry, decision === 'yes', saying(context, { reason })),
      entries,
    )

    return orderBlocks(order, subjectOf(order, entries))
  },

  async run(context, { entry: number, decision, reason }) {
    await context.db.fund.hold()
    const { order, entries, ministry } = await decidable(context, number)
    const draft = decided(order.entry, ministry, decision === 'yes', saying(context, { reason }))
    const said = await enter(context, draft, entries)
    const after = orderIn([...entries, said], number)
    const named = {
      entry: refOf(number),
      amount: dollars(order.entry.minor),
      ministry: ministryNamed(ministry),
    }
    const pay = link(msg('commands.fund.pay.button'), 'fund pay', { entry: refOf(number) }, 'primary')
    const news =
      decision === 'no'
        ? msg('fund.notice.declined', named)
        : after.state === 'authorised'
          ? msg('fund.notice.authorised', named)
          : msg('fund.notice.decided', named)
    await tellOfficers(context, said, news, ...(after.state === 'authorised' ? [pay] : []))

    return done(
      msg(decision === 'yes' ? 'commands.fund.authorise.yes' : 'commands.fund.authorise.no', named),
      ...orderBlocks(after, subjectOf(after, entries)),
      entryLink(number),
    )
  },
})

/** The payment, for somebody who speaks for a ministry that authorises payments. */
async function decidable(context: Context, number: number) {
  const { actor } = context
  const { entries } = await known(context, number, ['propose'])
  const ministry = actor.ministry ?? ''
  if (!speaksFor(actor, ministry) || !(await authorities(context)).includes(ministry))
    refuse('forbidden', 'fund.notAuthority')

  return { order: orderIn(entries, number), entries, ministry }
}

const orderIn = (entries: readonly Entry[], number: number): Order =>
  ordersIn(entries).find(({ entry }) => entry.number === number) ??
  refuse('conflict', 'fund.reversedAlready', { before: refOf(number) })

/** The request or activity a payment is for: what its earmark was set aside for. */
export const subjectOf = ({ entry }: Order, entries: readonly Entry[]): string | null =>
  entries.find(({ number }) => number === entry.concerns)?.terms.subject ?? null
