import { z } from 'zod'
import { available } from '#domain/fund/account.ts'
import { setAside } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { dollars, entryLink, potNamed } from '#reply/fund.ts'
import { done, facts, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { memoryRef, money, paragraph } from '../fields.ts'
import { continuedIsKnown } from '../request/new.ts'
import { cents, contributor, pot, potFrom, saying, spending } from './fields.ts'
import { allowed, enter } from './write.ts'

const input = z.object({
  amount: money(),
  subject: memoryRef(),
  spending: spending(),
  reason: paragraph(500),
  pot: pot().optional(),
  contributor: contributor().optional(),
})

/** Money is set aside for a request or an activity; never more than is available, whoever does it at the same instant. */
export const fundEarmark = command({
  path: ['fund', 'earmark'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const draft = await planned(context, given)
    const before = (await allowed(context, draft, [])).get(available(draft.pot)) ?? 0

    return [
      facts(
        [msg('fields.pot.label'), potNamed(draft.pot)],
        [msg('fields.available.label'), dollars(before)],
        [msg('fields.left.label'), dollars(before - draft.minor)],
      ),
    ]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const draft = await planned(context, given)
    const { number } = await enter(context, draft, [])
    const entry = refOf(number)

    return done(
      msg('commands.fund.earmark.done', { amount: dollars(draft.minor), subject: given.subject, entry }),
      link(msg('commands.fund.propose.button'), 'fund propose', { entry }, 'primary'),
      link(msg('commands.fund.release.button'), 'fund release', { entry }),
      entryLink(number),
    )
  },
})

async function planned(
  context: Context,
  { amount, subject, spending: on, pot: kind, contributor: donor, reason }: z.infer<typeof input>,
) {
  await continuedIsKnown(context, subject)
  const { number } = await context.db.fund.head()
  const from = potFrom(kind, donor, subject)

  return setAside(number + 1, from, cents(amount), on, subject, saying(context, { reason }))
}
