import { z } from 'zod'
import { matched } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { entryFacts, entryLink } from '#reply/fund.ts'
import { done, heading } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { entry, saying } from './fields.ts'
import { allocationBlocks, allocationsOf } from './matching.ts'
import { allowed, enter, known } from './write.ts'

/** A receipt goes to another pledge than it did, by the person's choice; without one, to the oldest first. */
export const fundMatch = command({
  path: ['fund', 'match'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ entry: entry(), pledge: entry().optional() }),

  async preview(context, { entry: number, pledge }) {
    const { receipt, draft, entries } = await planned(context, number, pledge)
    await allowed(context, draft, entries)

    return [
      entryFacts(receipt),
      heading(msg('fund.matching')),
      ...allocationBlocks(receipt.minor, draft.terms.allocations ?? []),
    ]
  },

  async run(context, { entry: number, pledge }) {
    await context.db.fund.hold()
    const { receipt, draft, entries } = await planned(context, number, pledge)
    await enter(context, draft, entries)

    return done(
      msg('commands.fund.match.done', { entry: refOf(number) }),
      ...allocationBlocks(receipt.minor, draft.terms.allocations ?? []),
      entryLink(number),
    )
  },
})

async function planned(context: Context, number: number, pledge: number | undefined) {
  const { entry: receipt } = await known(context, number, ['receive'])
  const entries = await context.db.fund.of(receipt.contributor!)
  const allocations = allocationsOf(context, receipt, entries, pledge)

  return { receipt, entries, draft: matched(receipt, allocations, saying(context, {})) }
}
