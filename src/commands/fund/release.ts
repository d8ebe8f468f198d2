import { z } from 'zod'
import { earmarked } from '#domain/fund/account.ts'
import { released } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { refuse } from '#domain/refusal.ts'
import { dollars, entryFacts, entryLink } from '#reply/fund.ts'
import { done, facts } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { money, paragraph } from '../fields.ts'
import { cents, entry, saying } from './fields.ts'
import { allowed, enter, known } from './write.ts'

const input = z.object({ entry: entry(), amount: money().optional(), reason: paragraph(500) })

/** What was set aside and is not needed can be used again: a part of it, or all that is left. */
export const fundRelease = command({
  path: ['fund', 'release'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const { draft, earmark, entries } = await planned(context, given)
    await allowed(context, draft, entries)

    return [entryFacts(earmark), facts([msg('fields.released.label'), dollars(draft.minor)])]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { draft, entries } = await planned(context, given)
    const { number } = await enter(context, draft, entries)

    return done(
      msg('commands.fund.release.done', { amount: dollars(draft.minor), entry: refOf(given.entry) }),
      entryLink(number),
    )
  },
})

async function planned(context: Context, { entry: number, amount, reason }: z.infer<typeof input>) {
  const { entry: earmark, entries } = await known(context, number, ['earmark'])
  const account = earmarked(earmark.pot, number)
  const left = (await context.db.fund.balances([account])).get(account) ?? 0
  if (left === 0) refuse('conflict', 'fund.nothingLeft', { before: refOf(number) })

  return {
    earmark,
    entries,
    draft: released(earmark, amount ? cents(amount) : left, saying(context, { reason })),
  }
}
