import { z } from 'zod'
import { givenInKind } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { isSecretariat } from '#domain/roles.ts'
import { contributorNamed, entryLink } from '#reply/fund.ts'
import { done, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { day, line, money, paragraph } from '../fields.ts'
import { contributor, contributorMeant, entry, ownWord, saying } from './fields.ts'
import { tellContributor, tellOfficers } from './tell.ts'
import { allowed, enter, known } from './write.ts'

const input = z.object({
  reason: paragraph(1000),
  on: day().optional(),
  worth: money().optional(),
  contributor: contributor().optional(),
  pledge: entry().optional(),
  document: line(300).optional(),
})

/** Support in kind: travel paid, interpretation, a place to meet. It is kept beside the money and is in no balance. */
export const fundInKind = command({
  path: ['fund', 'in-kind'],
  who: ['contact', 'secretariat', 'observer'],
  confirm: true,
  input,

  async preview(context, given) {
    const { draft, entries } = await planned(context, given)
    await allowed(context, draft, entries)

    return [text(msg('commands.fund.in-kind.beside', { contributor: contributorNamed(draft.contributor!) }))]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { draft, entries } = await planned(context, given)
    const kept = await enter(context, draft, entries)
    const named = { contributor: contributorNamed(kept.contributor!) }
    if (isSecretariat(context.actor))
      await tellContributor(context, kept, msg('fund.notice.recordedInKind', named))
    else await tellOfficers(context, kept, msg('fund.notice.inKind', named))

    return done(
      msg('commands.fund.in-kind.done', { ...named, entry: refOf(kept.number) }),
      entryLink(kept.number),
    )
  },
})

async function planned(
  context: Context,
  { worth, contributor: said, pledge, ...rest }: z.infer<typeof input>,
) {
  const who = contributorMeant(context, said)
  const entries = pledge === undefined ? [] : (await known(context, pledge, ['pledge'])).entries
  if (pledge !== undefined)
    contributorMeant(context, entries.find(({ number }) => number === pledge)!.contributor!)
  const value = worth ?? ({ minor: 0, currency: 'USD' } as const)

  const draft = givenInKind('fund', who, value, pledge ?? null, saying(context, rest))

  return { entries, draft: ownWord(context, draft) }
}
