import { z } from 'zod'
import { statuses } from '#domain/workshop/acts.ts'
import { link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { workshopItems } from '#reply/workshop.ts'
import { command } from '../define.ts'
import { choice, ministry, wholeNumber } from '../fields.ts'
import { again, turns } from '../memory/pages.ts'

const pageSize = 10

/** Activities by status, ministry or year, the earliest first; what has no time yet is at the end of every year's list. */
export const workshopList = command({
  path: ['workshop', 'list'],
  who: ['anyone'],
  reads: true,
  input: z.object({
    status: choice('workshopStatus', statuses).optional(),
    ministry: ministry().optional(),
    year: wholeNumber(1990, 2100).optional(),
    page: wholeNumber(1, 100_000).optional(),
  }),

  async run({ db, actor }, { status, ministry, year, page = 1 }) {
    const { found, total } = await db.calendar.list(
      {
        status: status ?? null,
        ministry: ministry ?? null,
        from: year ? `${year}-01-01` : null,
        to: year ? `${year}-12-31` : null,
        isInside: actor.person !== null,
      },
      page,
      pageSize,
    )
    const pages = Math.max(1, Math.ceil(total / pageSize))
    const whole = link(
      msg('commands.workshop.calendar.button'),
      'workshop calendar',
      year ? again({ years: year }) : {},
    )
    if (found.length === 0) return tell(msg('commands.workshop.list.none'), whole)

    return tell(
      msg('commands.workshop.list.found', { count: total, page, pages }),
      workshopItems(found),
      ...turns('workshop list', { status, ministry, year }, page, pages),
      whole,
    )
  },
})
