import { z } from 'zod'
import { reversed } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { reversible } from '#domain/fund/objection.ts'
import { contributorNamed, entryFacts, entryLink, entryTitle } from '#reply/fund.ts'
import { done, heading } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { paragraph } from '../fields.ts'
import { entry, saying } from './fields.ts'
import { tellContributor } from './tell.ts'
import { allowed, enter, known } from './write.ts'

/** A mistake is undone by a second entry that points to it; both stay in the books for good. */
export const fundReverse = command({
  path: ['fund', 'reverse'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ entry: entry(), reason: paragraph(500) }),

  async preview(context, { entry: number, reason }) {
    const { entry: mistake, entries } = await known(context, number, reversible)
    await allowed(context, reversed(mistake, saying(context, { reason })), entries)

    return [heading(msg('fund.line', { what: entryTitle(mistake) })), entryFacts(mistake)]
  },

  async run(context, { entry: number, reason }) {
    await context.db.fund.hold()
    const { entry: mistake, entries } = await known(context, number, reversible)
    const reversal = await enter(context, reversed(mistake, saying(context, { reason })), entries)
    const what = entryTitle(mistake)
    if (mistake.contributor !== null)
      await tellContributor(
        context,
        reversal,
        msg('fund.notice.reversed', { what, contributor: contributorNamed(mistake.contributor) }),
        false,
      )

    return done(
      msg('commands.fund.reverse.done', { what, entry: refOf(reversal.number) }),
      entryLink(reversal.number),
    )
  },
})
