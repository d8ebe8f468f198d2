import { z } from 'zod'
import type { Count, Course } from '#db/course.ts'
import { bars } from '#reply/chart.ts'
import { foundItem } from '#reply/found.ts'
import { type Block, chart, items, link, table, tell } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { beside, msg, type Value } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { command } from '../define.ts'
import { ministry, wholeNumber } from '../fields.ts'
import { those } from './known.ts'
import { turns } from './pages.ts'

const pageSize = 10

/** What a ministry asked and gave over the years, newest first, with how much of it in each year and of each topic. */
export const memoryHistory = command({
  path: ['memory', 'history'],
  who: ['linked'],
  reads: true,
  input: z.object({ ministry: ministry(), page: wholeNumber(1, 100_000).optional() }),

  async run(context, { ministry: code, page = 1 }) {
    const { db, actor } = context
    const course = await db.search.course(code, actor.ministry, page, pageSize)
    const name = ministryNamed(code)
    if (course.total === 0)
      return tell(
        msg('commands.memory.history.none', { ministry: name }),
        link(msg('commands.memory.search.button'), 'memory search'),
      )

    const known = await those(
      context,
      course.refs.map(({ ref }) => ref),
    )
    const rows = course.refs.flatMap(({ ref, asked, gave }) => {
      const one = known.get(ref)
      if (!one) return []
      const { note, ...item } = foundItem(one, [], actor.language)
      const did = [...(asked ? [msg('search.didAsk')] : []), ...(gave ? [msg('search.didGive')] : [])]
      return [{ ...item, note: beside([...did, ...(note ? [note] : [])]) }]
    })
    const pages = Math.ceil(course.total / pageSize)

    return tell(
      msg('commands.memory.history.found', { ministry: name, count: course.total, page, pages }),
      ...(page === 1 ? countsOf(course, name) : []),
      items(rows),
      ...turns('memory history', { ministry: code }, page, pages),
    )
  },
})

/** How much in each year, as a picture, and of each topic, as a table. */
function countsOf({ years, topics }: Course, name: Value): readonly Block[] {
  const values = (of: 'asked' | 'gave') => years.map(one => one[of])

  return [
    chart(
      bars({
        title: msg('search.byYear', { ministry: name }),
        of: msg('fields.year.label'),
        categories: years.map(({ of }) => (of === null ? msg('search.noYear') : String(of))),
        series: [
          { name: msg('choices.side.asked'), values: values('asked') },
          { name: msg('choices.side.gave'), values: values('gave') },
        ],
      }),
    ),
    table(
      [msg('fields.topic.label'), msg('choices.side.asked'), msg('choices.side.gave')],
      topics.map(({ of, asked, gave }: Count<string>) => [
        of === null ? msg('search.noTopic') : msg(`choices.topic.${of}` as Key),
        asked,
        gave,
      ]),
    ),
  ]
}
