import { z } from 'zod'
import { matched, received } from '#domain/fund/draft.ts'
import { refOf } from '#domain/fund/entry.ts'
import type { Exchange } from '#domain/fund/terms.ts'
import { refuse } from '#domain/refusal.ts'
import { contributorNamed, dollars, entryLink, potNamed } from '#reply/fund.ts'
import { done, heading, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { day, line, memoryRef, money, paragraph } from '../fields.ts'
import { cents, contributor, entry, pot, potFrom, saying } from './fields.ts'
import { allocationBlocks, allocationsOf } from './matching.ts'
import { tellContributor } from './tell.ts'
import { allowed, enter } from './write.ts'

const input = z.object({
  contributor: contributor(),
  amount: money(),
  bank: line(60),
  on: day().optional(),
  pledge: entry().optional(),
  paid: money().optional(),
  rate: line(30).optional(),
  rated: day().optional(),
  source: line(200).optional(),
  pot: pot().optional(),
  activity: memoryRef().optional(),
  reason: paragraph(500).optional(),
  document: line(300).optional(),
})

/** The dollars that came, as the bank's statement has them; they go to the contributor's pledges, the oldest first. */
export const fundReceive = command({
  path: ['fund', 'receive'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const { draft, entries } = await planned(context, given)
    await allowed(context, draft, entries)
    const allocations = allocationsOf(context, draft, entries, given.pledge)

    return [
      heading(msg('fund.goesTo', { pot: potNamed(draft.pot) })),
      ...allocationBlocks(draft.minor, allocations),
    ]
  },

  async run(context, given) {
    await context.db.fund.hold()
    const { draft, entries } = await planned(context, given)
    const receipt = await enter(context, draft, entries)
    const allocations = allocationsOf(context, receipt, entries, given.pledge)
    if (allocations.length > 0)
      await enter(context, matched(receipt, allocations, saying(context, {})), [...entries, receipt])
    const named = { contributor: contributorNamed(given.contributor), amount: dollars(draft.minor) }
    await tellContributor(context, receipt, msg('fund.notice.received', named))

    return done(
      msg('commands.fund.receive.done', { ...named, entry: refOf(receipt.number) }),
      ...allocationBlocks(draft.minor, allocations),
      entryLink(receipt.number),
      link(msg('commands.fund.match.button'), 'fund match', { entry: refOf(receipt.number) }),
    )
  },
})

async function planned(context: Context, given: z.infer<typeof input>) {
  const entries = await context.db.fund.of(given.contributor)
  const pledge = entries.find(({ kind, number }) => kind === 'pledge' && number === given.pledge)
  if (given.pledge !== undefined && !pledge) refuse('missing', 'fund.missing', { asked: refOf(given.pledge) })
  const into =
    pledge && given.pot === undefined ? pledge.pot : potFrom(given.pot, given.contributor, given.activity)
  const said = { ...saying(context, given), bank: given.bank }

  return { entries, draft: received(into, given.contributor, cents(given.amount), said, exchangeFrom(given)) }
}

/** Another currency comes with its rate, the rate's day and where it is from, or not at all. */
function exchangeFrom({ paid, rate, rated, source }: z.infer<typeof input>): Exchange | null {
  if (!paid && !rate && !rated && !source) return null
  if (!paid || !rate || !rated || !source || paid.currency === 'USD')
    refuse('invalid', 'fund.exchangeMissing')
  if (!/^\d{1,7}([.,]\d{1,10})?$/.test(rate)) refuse('invalid', 'fund.rate', { rate })

  return { paid, rate: rate.replace(',', '.'), rateDay: rated, rateSource: source }
}
