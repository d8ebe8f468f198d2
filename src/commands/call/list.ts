import { z } from 'zod'
import { callItems } from '#reply/call.ts'
import { type Link, link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, wholeNumber } from '../fields.ts'

const pageSize = 10

/** The calls that are open, the first to close first; or those that are closed, the latest first. */
export const callList = command({
  path: ['call', 'list'],
  who: ['linked'],
  reads: true,
  input: z.object({
    state: choice('callState', ['open', 'closed']).optional(),
    page: wholeNumber(1, 100_000).optional(),
  }),

  async run({ db }, { state = 'open', page = 1 }) {
    const { refs, total } = await db.calls.list([state], null, page, pageSize)
    const pages = Math.max(1, Math.ceil(total / pageSize))
    const calls = await db.calls.some(refs)
    const turn = (to: number, label: 'kernel.previous' | 'kernel.next'): readonly Link[] =>
      to < 1 || to > pages ? [] : [link(msg(label), 'call list', { state, page: String(to) })]

    return tell(
      total === 0
        ? msg(state === 'open' ? 'commands.call.list.none.open' : 'commands.call.list.none.closed')
        : msg('commands.call.list.found', { count: total, page, pages }),
      ...(calls.length > 0 ? [callItems(calls)] : []),
      ...turn(page - 1, 'kernel.previous'),
      ...turn(page + 1, 'kernel.next'),
      state === 'open'
        ? link(msg('commands.call.list.other.closed'), 'call list', { state: 'closed' })
        : link(msg('commands.call.list.other.open'), 'call list', { state: 'open' }),
    )
  },
})
