import { z } from 'zod'
import { refOf } from '#domain/fund/entry.ts'
import { outstandingOf, type Promised, promisesIn } from '#domain/fund/promise.ts'
import { isSecretariat } from '#domain/roles.ts'
import { contributorNamed, dollars, instalmentItem } from '#reply/fund.ts'
import { heading, items, link, tell, text } from '#reply/reply.ts'
import { beside, day, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice } from '../fields.ts'
import { contributor, contributorMeant, today } from './fields.ts'

/** So many instalments of a pledge are shown at once. */
const most = 12

/** Pledges and how their instalments stand today: one's own, or for the Secretariat everybody's. */
export const fundPledges = command({
  path: ['fund', 'pledges'],
  who: ['contact', 'secretariat'],
  reads: true,
  input: z.object({
    contributor: contributor().optional(),
    show: choice('pledges', ['open', 'overdue', 'all']).optional(),
  }),

  async run(context, { contributor: said, show = 'open' }) {
    const { db, actor } = context
    const whose = said === undefined && isSecretariat(actor) ? null : contributorMeant(context, said)
    const entries = await (whose === null
      ? db.fund.all(['pledge', 'amend', 'receive', 'match', 'in_kind', 'reverse'])
      : db.fund.of(whose))
    const now = today(context)
    const promises = promisesIn(entries, `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`, now)
    const shown = promises.flatMap(promise => {
      const instalments = promise.instalments.filter(
        ({ state }) => show === 'all' || (show === 'overdue' ? state === 'overdue' : state !== 'received'),
      )
      return instalments.length > 0 ? [{ promise, instalments }] : []
    })
    if (shown.length === 0)
      return tell(msg('commands.fund.pledges.none'), link(msg('commands.fund.pledge.button'), 'fund pledge'))

    const cash = shown.flatMap(({ promise, instalments }) =>
      promise.terms.form === 'cash' ? instalments : [],
    )

    return tell(
      msg('commands.fund.pledges.found', {
        count: shown.length,
        outstanding: dollars(outstandingOf(cash)),
        overdue: dollars(outstandingOf(cash.filter(({ state }) => state === 'overdue'))),
      }),
      ...shown
        .slice(0, 20)
        .flatMap(({ promise, instalments }) => [
          heading(msg('fund.line', { what: nameOf(promise) })),
          items(instalments.slice(0, most).map(instalment => instalmentItem(instalment))),
          ...(instalments.length > most
            ? [text(msg('fund.more', { count: instalments.length - most }))]
            : []),
        ]),
    )
  },
})

const nameOf = ({ entry, terms, ended }: Promised) =>
  beside([
    refOf(entry.number),
    contributorNamed(entry.contributor!),
    ...(entry.minor > 0 ? [dollars(entry.minor)] : []),
    msg(`choices.rhythm.${terms.every}`),
    ...(terms.form === 'in_kind' ? [msg('choices.means.in_kind')] : []),
    ...(ended ? [msg('fund.endedOn', { day: day(ended) })] : []),
  ])
