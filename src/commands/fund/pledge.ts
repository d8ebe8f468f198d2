import { z } from 'zod'
import { pledged, type Said } from '#domain/fund/draft.ts'
import { dueDays, type PledgeTerms, type Rhythm, rhythms } from '#domain/fund/pledge.ts'
import { isSecretariat } from '#domain/roles.ts'
import { contributorNamed, dollars, entryLink } from '#reply/fund.ts'
import { done, link, text } from '#reply/reply.ts'
import { allOf, day as dayValue, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, day, line, memoryRef, money, paragraph, wholeNumber } from '../fields.ts'
import { cents, contributor, contributorMeant, ownWord, pot, potFrom, saying } from './fields.ts'
import { tellContributor, tellOfficers } from './tell.ts'
import { allowed, enter } from './write.ts'

const everyField = Object.keys(rhythms) as [Rhythm, ...Rhythm[]]

const input = z
  .object({
    amount: money().optional(),
    first: day(),
    every: choice('rhythm', everyField).optional(),
    times: wholeNumber(1, 600).optional(),
    means: choice('means', ['cash', 'in_kind']).optional(),
    condition: paragraph(300).optional(),
    contributor: contributor().optional(),
    pot: pot().optional(),
    activity: memoryRef().optional(),
    reason: paragraph(500).optional(),
    document: line(300).optional(),
  })
  .superRefine(({ amount, means }, context) => {
    const missing = amount === undefined && means !== 'in_kind'
    if (missing) context.addIssue({ code: 'custom', path: ['amount'], message: 'invalid.required' })
  })

/** A ministry promises money, or help in kind, once or again and again; nothing counts as income until it is received. */
export const fundPledge = command({
  path: ['fund', 'pledge'],
  who: ['contact', 'secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const draft = draftFrom(context, given)
    await allowed(context, draft, [])
    const [first, second, third] = dueDays(draft.terms.pledge!, '2199-12-31', null)
    const days = [first, second, third].flatMap(due => (due ? [dayValue(due)] : []))

    return [
      text(msg('commands.fund.pledge.whose', { contributor: contributorNamed(draft.contributor!) })),
      text(msg('commands.fund.pledge.days', { days: allOf(days), more: third ? 1 : 0 })),
    ]
  },

  async run(context, given) {
    const kept = await enter(context, draftFrom(context, given), [])
    const named = { contributor: contributorNamed(kept.contributor!), amount: dollars(kept.minor) }
    if (isSecretariat(context.actor))
      await tellContributor(context, kept, msg('fund.notice.recordedPledge', named))
    else await tellOfficers(context, kept, msg('fund.notice.pledge', named))

    return done(
      msg('commands.fund.pledge.done', named),
      text(msg('commands.fund.pledge.next')),
      entryLink(kept.number),
      link(msg('commands.fund.pledges.button'), 'fund pledges', { contributor: kept.contributor! }),
    )
  },
})

function draftFrom(context: Context, given: z.infer<typeof input>) {
  const who = contributorMeant(context, given.contributor)
  const { first, every = 'once', times = null, means: form = 'cash', condition = null } = given
  const terms: PledgeTerms = { first, every, times: every === 'once' ? 1 : times, form, condition }
  const said: Said = saying(context, { reason: given.reason, document: given.document })

  const draft = pledged(
    potFrom(given.pot, who, given.activity),
    who,
    given.amount ? cents(given.amount) : 0,
    terms,
    said,
  )

  return ownWord(context, draft)
}
