import { z } from 'zod'
import { refOf } from '#domain/fund/entry.ts'
import { outstandingOf, promisesIn } from '#domain/fund/promise.ts'
import { nothing, totalsByPot } from '#domain/fund/totals.ts'
import { dollars, potNamed } from '#reply/fund.ts'
import { type Block, facts, heading, type Link, link, table, tell } from '#reply/reply.ts'
import { moment, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { today } from './fields.ts'
import { pictures } from './pictures.ts'
import { waitingOrders } from './waiting.ts'

/** In five lines what came, what is promised, what is set aside, what is left, as of when; with pictures. */
export const fundShow = command({
  path: ['fund', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({}),

  async run(context) {
    const { db, now } = context
    const balances = await db.fund.balances()
    const { number, hash } = await db.fund.head()
    const pots = totalsByPot(balances)
    const own = pots.get('fund') ?? nothing
    const entries = await db.fund.all(['pledge', 'amend', 'receive', 'match', 'in_kind', 'reverse'])
    const until = `${today(context).slice(0, 4)}-12-31`
    const owed = promisesIn(entries, until, today(context)).flatMap(({ entry, terms, instalments }) =>
      terms.form === 'cash' && entry.pot === 'fund' ? instalments : [],
    )
    const overdue = outstandingOf(owed.filter(({ state }) => state === 'overdue'))
    const inKind = entries.filter(({ kind }) => kind === 'in_kind').length

    return tell(
      msg('commands.fund.show.heading'),
      facts(
        [
          msg('fields.received.label'),
          msg('fund.receivedAndPaid', { received: dollars(own.received), paid: dollars(own.paid) }),
        ],
        [
          msg('fields.promised.label'),
          msg('fund.promised', {
            outstanding: dollars(outstandingOf(owed)),
            overdue: dollars(overdue),
            none: overdue === 0 ? 0 : 1,
          }),
        ],
        [msg('fields.earmarked.label'), dollars(own.earmarked)],
        [msg('fields.available.label'), dollars(own.available)],
        [
          msg('fields.asOf.label'),
          msg('fund.asOf', { at: moment(now), entry: refOf(number), hash: hash.slice(0, 16) }),
        ],
      ),
      ...otherPots(pots),
      ...(inKind > 0
        ? [facts([msg('fields.inKind.label'), msg('fund.inKindCount', { count: inKind })])]
        : []),
      ...pictures(entries, balances, today(context)),
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
          link(msg('commands.fund.contributors.button'), 'fund contributors'),
        ]
      : []),
    ...(speaks ? [link(msg('commands.fund.statement.button'), 'fund statement')] : []),
  ]
}
