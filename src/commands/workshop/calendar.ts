import { z } from 'zod'
import { plain } from '#domain/plain.ts'
import type { WorkshopFields } from '#domain/workshop/fields.ts'
import type { Standing } from '#domain/workshop/standing.ts'
import { timeline } from '#reply/chart.ts'
import { chart, link, tell } from '#reply/reply.ts'
import { msg, type Value, written } from '#reply/value.ts'
import { statusOf } from '#reply/workshop.ts'
import { type Context, command } from '../define.ts'
import { ministry } from '../fields.ts'
import { again } from '../memory/pages.ts'
import { shownAs } from '../widget.ts'

/** More than fit into one picture are told to be narrowed. */
const most = 60
const mostYears = 5

/** One year, or from one to another: `2006`, `2006-2007`, `2006 a 2007`. */
const years = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).transform((typed, context) => {
      const [first, last = first] = [...plain(typed).matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) =>
        Number(year),
      )
      if (first !== undefined && last !== undefined && last >= first && last - first < mostYears)
        return { first, last }

      context.addIssue({ code: 'custom', message: 'invalid.years' })
      return z.NEVER
    }),
    { kind: 'line', max: 20 },
  )

/** The calendar of a year or some years as a picture: a row for each activity, and a list of what is to be defined. */
export const workshopCalendar = command({
  path: ['workshop', 'calendar'],
  who: ['anyone'],
  reads: true,
  input: z.object({ years: years().optional(), ministry: ministry().optional() }),

  async run(context, { years: asked, ministry }) {
    const { first, last } = asked ?? (await yearsAhead(context))
    const within = { from: `${first}-01-01`, to: `${last}-12-31` }
    const filter = {
      status: null,
      ministry: ministry ?? null,
      ...within,
      isInside: context.actor.person !== null,
    }
    const { found, total } = await context.db.calendar.list(filter, 1, most)
    const said = first === last ? String(first) : `${first}–${last}`
    const list = link(
      msg('commands.workshop.list.button'),
      'workshop list',
      again({ ministry, year: first === last ? first : undefined }),
    )
    if (found.length === 0) return tell(msg('commands.workshop.calendar.none', { years: said }), list)

    return tell(
      msg('commands.workshop.calendar.heading', { years: said, count: total }),
      chart(
        timeline({
          title: msg('commands.workshop.calendar.chart', { years: said }),
          of: msg('areas.workshop.fields.ref.label'),
          within,
          rows: found.map(({ standing, fields }) => ({
            label: rowName(standing, fields),
            period: standing.when.period,
          })),
        }),
      ),
      ...(total > most ? [msg('commands.workshop.calendar.more', { count: total - most })] : []),
      list,
      link(msg('commands.workshop.feed.button'), 'workshop feed'),
    )
  },
})

/** This year, and the next where something is planned in it; where all lies in the past, its last years. */
async function yearsAhead({ db, now }: Context): Promise<{ readonly first: number; readonly last: number }> {
  const bounds = await db.calendar.bounds()
  const year = now.getUTCFullYear()
  if (bounds === null) return { first: year, last: year }
  const [earliest, latest] = [bounds.from, bounds.to].map(of => Number(of.slice(0, 4))) as [number, number]
  if (latest < year) return { first: Math.max(earliest, latest - 1), last: latest }

  return { first: year, last: Math.min(latest, year + 1) }
}

/** What is tentative is called by its title; of all else one sees how it stands. */
const rowName = (standing: Standing, { title, language }: WorkshopFields): Value =>
  standing.status === 'tentative'
    ? written(title, language)
    : msg('workshop.marked', { status: statusOf(standing), title: written(title, language) })
