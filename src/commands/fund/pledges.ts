import { z } from 'zod'
import { awaited } from '#domain/fund/due.ts'
import { refOf } from '#domain/fund/entry.ts'
import { type Instalment, outstandingOf, type Promised, promisesIn, promising } from '#domain/fund/promise.ts'
import type { Day } from '#domain/period.ts'
import { isSecretariat } from '#domain/roles.ts'
import { daysAfter } from '#domain/workday.ts'
import { contributorNamed, dollars, instalmentItem } from '#reply/fund.ts'
import { heading, items, link, tell, text } from '#reply/reply.ts'
import { beside, day, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice } from '../fields.ts'
import { contributor, contributorMeant, today } from './fields.ts'

/** So many instalments of a pledge are shown at once. */
const most = 12

const shows = ['open', 'due', 'overdue', 'all'] as const

/** Pledges and how their instalments stand today: one's own, or for the Secretariat everybody's. */
export const fundPledges = command({
  path: ['fund', 'pledges'],
  who: ['contact', 'secretariat'],
  reads: true,
  input: z.object({
    contributor: contributor().optional(),
    show: choice('pledges', shows).optional(),
  }),

  async run(context, { contributor: said, show = 'open' }) {
    const { db, actor, rules } = context
    const whose = said === undefined && isSecretariat(actor) ? null : contributorMeant(context, said)
    const entries = await db.fund.inBrief(whose === null ? { kinds: promising } : { contributor: whose })
    const now = today(context)
    const promises = promisesIn(entries, `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`, now)
    const soon = daysAfter(now, Math.max(...rules.pledgeReminderDays))
    const shown = promises.flatMap(promise => {
      const instalments = shownOf(promise, show, soon)
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

/** What is due is what is late, and what is soon to come: the contributor has been reminded of it. */
function shownOf(promise: Promised, show: (typeof shows)[number], soon: Day): readonly Instalment[] {
  switch (show) {
    case 'all':
      return promise.instalments
    case 'overdue':
      return promise.instalments.filter(({ state }) => state === 'overdue')
    case 'due':
      return awaited(promise).filter(({ due }) => due <= soon)
    case 'open':
      return promise.instalments.filter(({ state }) => state !== 'received')
  }
}

const nameOf = ({ entry, terms, ended }: Promised) =>
  beside([
    refOf(entry.number),
    contributorNamed(entry.contributor!),
    ...(entry.minor > 0 ? [dollars(entry.minor)] : []),
    msg(`choices.rhythm.${terms.every}`),
    ...(terms.form === 'in_kind' ? [msg('choices.means.in_kind')] : []),
    ...(ended ? [msg('fund.endedOn', { day: day(ended) })] : []),
  ])
