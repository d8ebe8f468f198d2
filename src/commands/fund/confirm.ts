import { z } from 'zod'
import { confirmed } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { contributorNamed, entryFacts, entryLink, entryTitle } from '#reply/fund.ts'
import { done, heading } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, paragraph } from '../fields.ts'
import { contributorMeant, entry, saying } from './fields.ts'
import { tellOfficers } from './tell.ts'
import { allowed, enter, known } from './write.ts'

const input = z
  .object({
    entry: entry(),
    verdict: choice('word', ['agrees', 'differs']),
    reason: paragraph(500).optional(),
  })
  .superRefine(({ verdict, reason }, context) => {
    const missing = verdict === 'differs' && !reason
    if (missing) context.addIssue({ code: 'custom', path: ['reason'], message: 'invalid.required' })
  })

/** A contributor says whether what the Secretariat recorded is what it promised or gave, so that both ends see a difference. */
export const fundConfirm = command({
  path: ['fund', 'confirm'],
  who: ['contact', 'observer'],
  confirm: true,
  input,

  async preview(context, given) {
    const { of, entries, draft } = await planned(context, given)
    await allowed(context, draft, entries)

    return [heading(msg('fund.line', { what: entryTitle(of) })), entryFacts(of)]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { of, entries, draft } = await planned(context, given)
    const kept = await enter(context, draft, entries)
    const named = { entry: refOf(of.number), contributor: contributorNamed(of.contributor!) }
    if (given.verdict === 'differs')
      await tellOfficers(context, kept, msg('fund.notice.differs', named), entryLink(of.number))

    return done(
      msg(
        given.verdict === 'agrees' ? 'commands.fund.confirm.agrees' : 'commands.fund.confirm.differs',
        named,
      ),
      entryLink(of.number),
    )
  },
})

async function planned(context: Context, { entry: number, verdict, reason }: z.infer<typeof input>) {
  const { entry: of, entries } = await known(context, number, ['pledge', 'receive', 'in_kind'])
  if (isSecretariat(context.actor)) refuse('forbidden', 'fund.ownWord')
  contributorMeant(context, of.contributor!)

  return { of, entries, draft: confirmed(of, verdict === 'agrees', saying(context, { reason })) }
}
