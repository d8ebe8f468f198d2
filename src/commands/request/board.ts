import { z } from 'zod'
import type { State } from '#domain/request/acts.ts'
import { facts, heading, items, link, table, tell, text } from '#reply/reply.ts'
import { ministriesNamed } from '#reply/request.ts'
import { requestItems } from '#reply/requests.ts'
import { moment, msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { command } from '../define.ts'

const waiting: readonly State[] = ['filed', 'in_review']

/** The Secretariat's overview: how many in each state, what waits longest, who is vacant, what could not be delivered. */
export const requestBoard = command({
  path: ['request', 'board'],
  who: ['secretariat'],
  reads: true,
  input: z.object({}),

  async run({ db, now }) {
    const counts = await db.overview.counts()
    const oldest = await db.requests.some(await db.overview.oldest(waiting, 5))
    const vacant = await db.overview.vacant(now)
    const { waiting: queued, failed, unsure } = await db.deliveries.counts()
    const lost = await db.notices.undelivered(5)

    return tell(
      msg('commands.request.board.heading', { at: moment(now) }),
      counts.length === 0
        ? text(msg('commands.request.list.none'))
        : table(
            [msg('fields.state.label'), msg('fields.count.label')],
            counts.map(({ state, count }) => [msg(`choices.state.${state}`), count]),
          ),
      ...(oldest.length > 0 ? [heading(msg('commands.request.board.oldest')), requestItems(oldest)] : []),
      vacant.length === 0
        ? text(msg('commands.request.board.noneVacant'))
        : text(
            msg('commands.request.board.vacant', {
              count: vacant.length,
              ministries: ministriesNamed(vacant),
            }),
          ),
      facts([msg('fields.outbox.label'), msg('commands.request.board.outbox', { queued, failed, unsure })]),
      items(
        lost.map(({ subject, person, purpose, at, why }) => ({
          title: msg(`undelivered.${why}` as Key, {
            to: person ?? msg(`choices.purpose.${purpose}` as Key),
            about: subject ?? '',
            at: moment(at),
          }),
        })),
      ),
      link(msg('commands.request.list.button'), 'request list', { state: 'filed' }),
    )
  },
})
