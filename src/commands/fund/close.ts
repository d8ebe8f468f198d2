import { z } from 'zod'
import { closedUntil } from '#domain/fund/draft.ts'
import { type Entry, refOf } from '#domain/fund/entry.ts'
import { reportOf } from '#domain/fund/report.ts'
import { type Block, done, file, text } from '#reply/reply.ts'
import { day as dayValue, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { day } from '../fields.ts'
import { saying } from './fields.ts'
import { allowed, enter } from './write.ts'

/** All days up to one are closed: their report stays as it is to the byte, and later corrections fall in the open period. */
export const fundClose = command({
  path: ['fund', 'close'],
  who: ['lead'],
  confirm: true,
  input: z.object({ to: day() }),

  async preview(context, { to }) {
    const draft = await planned(context, to)
    await allowed(context, draft, [])

    return [text(msg('commands.fund.close.means'))]
  },

  async run(context, { to }) {
    await context.db.fund.hold()
    const draft = await planned(context, to)
    const { number } = await enter(context, draft, [])

    return done(
      msg('commands.fund.close.done', { day: dayValue(to), entry: refOf(number) }),
      ...reportFiles(draft),
    )
  },
})

async function planned(context: Context, to: string) {
  const { db } = context
  const { closed } = await db.fund.head()

  return closedUntil(to, reportOf(await db.fund.all(), closed, to), saying(context, {}))
}

/** The report of a closed period, as it stood and stands. */
export const reportFiles = ({ terms: { until, report } }: Pick<Entry, 'terms'>): readonly Block[] =>
  until && report ? [file(`fund-report-${until}.csv`, 'text/csv', report)] : []
