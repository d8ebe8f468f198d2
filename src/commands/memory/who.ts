import { z } from 'zod'
import type { Giver } from '#db/search.ts'
import { refuse } from '#domain/refusal.ts'
import { allTopics } from '#domain/topics.ts'
import { readAs, understoodAs } from '#reply/found.ts'
import { type Item, items, type Link, link, tell, text } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { beside, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, line, wholeNumber } from '../fields.ts'
import { turns } from './pages.ts'
import { filterOf } from './search.ts'

const pageSize = 10
/** So many of what each has given are one step away. */
const mostLinks = 3

/** Who has done this? Ministries and organisations that gave such help: most often first, then most lately. */
export const memoryWho = command({
  path: ['memory', 'who'],
  who: ['linked'],
  reads: true,
  input: z.object({
    need: line(300).optional(),
    topic: choice('topic', allTopics as readonly [string, ...string[]]).optional(),
    page: wholeNumber(1, 100_000).optional(),
  }),

  async run(context, { need, topic, page = 1 }) {
    if (!need && !topic) refuse('invalid', 'memory.whoWhat')
    const { givers, understood } = await context.db.search.gave(need ?? '', filterOf(context, { topic }))
    const search = link(msg('commands.memory.search.button'), 'memory search', {
      ...(need ? { query: need } : {}),
      ...(topic ? { topic } : {}),
    })
    if (givers.length === 0)
      return tell(msg('commands.memory.who.none'), ...understoodAs(understood).map(text), search)

    const pages = Math.ceil(givers.length / pageSize)
    return tell(
      msg('commands.memory.who.found', { count: givers.length }),
      ...readAs(understood).map(text),
      items(givers.slice((page - 1) * pageSize, page * pageSize).map(giverItem)),
      ...turns('memory who', { need, topic }, page, pages),
      search,
    )
  },
})

/** One who gave: how often, when, and the last of it. */
const giverItem = ({ party, count, years, refs }: Giver): Item => ({
  title: ministryNamed(party),
  note: beside([
    msg('search.times', { count }),
    ...(years.length > 0 ? [[...years].sort((a, b) => b - a).join(', ')] : []),
  ]),
  links: refs
    .slice(0, mostLinks)
    .map(
      (ref): Link =>
        link(msg('search.ref', { ref }), ref.startsWith('RIAL-') ? 'request show' : 'memory show', { ref }),
    ),
})
