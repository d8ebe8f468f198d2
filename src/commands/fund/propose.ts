import { z } from 'zod'
import { earmarked } from '#domain/fund/account.ts'
import { proposed } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { ordersIn } from '#domain/fund/order.ts'
import { refuse } from '#domain/refusal.ts'
import { decisionLinks, dollars, entryFacts, entryLink, orderBlocks } from '#reply/fund.ts'
import { done, tell, text } from '#reply/reply.ts'
import { ministriesNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { line, money, paragraph } from '../fields.ts'
import { tellMinistries } from '../voices.ts'
import { authorities } from './authorities.ts'
import { cents, entry, saying } from './fields.ts'
import { allowed, enter, known } from './write.ts'

const input = z.object({
  entry: entry(),
  amount: money().optional(),
  payee: line(150),
  reason: paragraph(500),
  document: line(300).optional(),
})

/** A payment out of an earmark is put to the authorities; proposed anew, everybody is asked anew. */
export const fundPropose = command({
  path: ['fund', 'propose'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const { draft, earmark, entries, replaces } = await planned(context, given)
    await allowed(context, draft, entries)

    return [
      entryFacts(earmark),
      text(
        msg('commands.fund.propose.asks', {
          amount: dollars(draft.minor),
          ministries: ministriesNamed(draft.terms.asked ?? []),
          needed: draft.terms.needed ?? 0,
        }),
      ),
      ...replaces.map(number => text(msg('commands.fund.propose.replaces', { entry: refOf(number) }))),
    ]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { draft, earmark, entries } = await planned(context, given)
    const order = await enter(context, draft, entries)
    const [shown] = ordersIn([order])
    const reply = tell(
      msg('fund.notice.propose', {
        amount: dollars(order.minor),
        payee: given.payee,
        entry: refOf(order.number),
      }),
      ...orderBlocks(shown!, earmark.terms.subject ?? null),
      ...decisionLinks(order.number),
      entryLink(order.number),
    )
    await tellMinistries(context, draft.terms.asked ?? [], [], reply, refOf(order.number))

    return done(
      msg('commands.fund.propose.done', {
        entry: refOf(order.number),
        ministries: ministriesNamed(draft.terms.asked ?? []),
      }),
      entryLink(order.number),
    )
  },
})

async function planned(
  context: Context,
  { entry: number, amount, payee, reason, document }: z.infer<typeof input>,
) {
  const { db, rules } = context
  const { entry: earmark, entries } = await known(context, number, ['earmark'])
  const account = earmarked(earmark.pot, number)
  const left = (await db.fund.balances([account])).get(account) ?? 0
  const minor = amount ? cents(amount) : left
  if (left === 0) refuse('conflict', 'fund.nothingLeft', { before: refOf(number) })
  if (minor > left) refuse('conflict', 'fund.notEnough', { left: dollars(left), asked: dollars(minor) })

  const asked = await authorities(context)
  const needed = rules.authorisationsNeeded
  if (asked.length < needed) refuse('conflict', 'fund.tooFewAuthorities', { held: asked.length, needed })
  const draft = proposed(earmark, minor, { payee, needed, asked }, saying(context, { reason, document }))
  const replaces = ordersIn(entries)
    .filter(({ entry, state }) => entry.concerns === number && (state === 'open' || state === 'authorised'))
    .map(({ entry }) => entry.number)

  return { earmark, entries, draft, replaces }
}
