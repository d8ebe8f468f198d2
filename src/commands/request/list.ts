import { z } from 'zod'
import { states } from '#domain/request/acts.ts'
import { allTopics } from '#domain/topics.ts'
import { type Link, link, tell } from '#reply/reply.ts'
import { requestItems } from '#reply/requests.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, ministry, person, wholeNumber } from '../fields.ts'
import { personMeant } from '../person/meant.ts'

const pageSize = 10

/** Requests by state, ministry, topic, officer or year, ten at a time, newest first. */
export const requestList = command({
  path: ['request', 'list'],
  who: ['linked'],
  reads: true,
  input: z.object({
    state: choice('state', states).optional(),
    ministry: ministry().optional(),
    topic: choice('topic', allTopics as readonly [string, ...string[]]).optional(),
    officer: person().optional(),
    year: wholeNumber(1990, 2100).optional(),
    page: wholeNumber(1, 100_000).optional(),
  }),

  async run(context, { state, ministry, topic, officer, year, page = 1 }) {
    const { db, actor } = context
    const found = await db.overview.list(
      {
        states: state ? [state] : null,
        ministry: ministry ?? null,
        topic: topic ?? null,
        officer: officer ? (await personMeant(context, officer)).id : null,
        year: year ?? null,
        draftsOf: actor.ministry,
      },
      page,
      pageSize,
    )
    const pages = Math.max(1, Math.ceil(found.total / pageSize))
    if (found.total === 0)
      return tell(
        msg('commands.request.list.none'),
        link(msg('commands.request.file.button'), 'request file'),
      )

    const asked = Object.fromEntries(
      Object.entries({ state, ministry, topic, officer, year: year?.toString() }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    )
    const turn = (to: number, label: 'kernel.previous' | 'kernel.next'): readonly Link[] =>
      to < 1 || to > pages ? [] : [link(msg(label), 'request list', { ...asked, page: String(to) })]

    return tell(
      msg('commands.request.list.found', { count: found.total, page, pages }),
      requestItems(await db.requests.some(found.refs)),
      ...turn(page - 1, 'kernel.previous'),
      ...turn(page + 1, 'kernel.next'),
    )
  },
})
