import { z } from 'zod'
import { totalsByPot } from '#domain/fund/totals.ts'
import { dollars, potNamed, summaryFacts } from '#reply/fund.ts'
import { type Block, facts, heading, type Link, link, table, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { today } from './fields.ts'
import { pictures } from './pictures.ts'
import { fundAsItStands } from './summary.ts'
import { waitingOrders } from './waiting.ts'

/** In five lines what came, what is promised, what is set aside, what is left, as of when; with pictures. */
export const fundShow = command({
  path: ['fund', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({}),

  async run(context) {
    const { db, now } = context
    const standing = await fundAsItStands(db, today(context))
    const { entries, balances, head } = standing
    const pots = totalsByPot(balances)
    const inKind = entries.filter(({ kind }) => kind === 'in_kind').length

    return tell(
      msg('commands.fund.show.heading'),
      summaryFacts(standing, { ...head, at: now }),
      ...otherPots(pots),
      ...(inKind > 0
        ? [facts([msg('fields.inKind.label'), msg('fund.inKindCount', { count: inKind })])]
        : []),
      ...pictures(standing),
      ...(await waitingOrders(context)),
      ...next(context),
    )
  },
})

/** What is never added to the Fund's own money stands beside it. */
function otherPots(pots: ReturnType<typeof totalsByPot>): readonly Block[] {
  const others = [...pots].filter(([pot]) => pot !== 'fund')
  if (others.length === 0) return []

  return [
    heading(msg('fund.beside')),
    table(
      [
        msg('fields.pot.label'),
        msg('fields.received.label'),
        msg('fields.paidOut.label'),
        msg('fields.earmarked.label'),
        msg('fields.available.label'),
      ],
      others.map(([pot, { received, paid, earmarked, available }]) => [
        potNamed(pot),
        ...[received, paid, earmarked, available].map(dollars),
      ]),
    ),
  ]
}

const next = ({ actor }: Context): readonly Link[] => {
  const speaks = actor.roles.has('contact') || actor.roles.has('deputy')
  const officer = actor.roles.has('officer') || actor.roles.has('lead')

  return [
    ...(speaks || officer ? [link(msg('commands.fund.pledge.button'), 'fund pledge')] : []),
    ...(officer
      ? [
          link(msg('commands.fund.receive.button'), 'fund receive'),
          link(msg('commands.fund.earmark.button'), 'fund earmark'),
          link(msg('commands.fund.pledges.button'), 'fund pledges', { show: 'due' }),
          link(msg('commands.fund.contributors.button'), 'fund contributors'),
        ]
      : []),
    ...(speaks ? [link(msg('commands.fund.statement.button'), 'fund statement')] : []),
  ]
}
