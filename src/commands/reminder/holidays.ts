import { z } from 'zod'
import { holidaysOf } from '#db/holidays.ts'
import { refuse } from '#domain/refusal.ts'
import { dayOf } from '#domain/zoned.ts'
import { link, table, tell } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { day, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { ministry, wholeNumber } from '../fields.ts'

/** The public holidays Enlace counts for a ministry in a year, with what the ministry has corrected. */
export const reminderHolidays = command({
  path: ['reminder', 'holidays'],
  who: ['linked'],
  reads: true,
  input: z.object({ ministry: ministry().optional(), year: wholeNumber(1990, 2100).optional() }),

  async run({ actor, db, now }, { ministry: code, year }) {
    const of = code ?? actor.ministry
    if (of === null) refuse('invalid', 'person.ministryMissing')
    const asked = year ?? Number(dayOf(now, actor.zone).slice(0, 4))
    const corrected = await db.hours.corrections(of, asked)
    const own = new Map(corrected.map(one => [one.day, one]))
    const published = (await holidaysOf(of, asked)).filter(one => !own.has(one.day))
    const rows = [...published.map(one => ({ ...one, off: true })), ...corrected].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    )

    return tell(
      msg('commands.reminder.holidays.heading', { ministry: ministryNamed(of), year: String(asked) }),
      table(
        [msg('fields.on.label'), msg('fields.name.label'), msg('fields.as.label')],
        rows.map(({ day: of, name, off }) => [
          day(of),
          name,
          msg(off ? 'choices.dayKind.holiday' : 'choices.dayKind.workday'),
        ]),
      ),
      link(msg('commands.reminder.holiday.button'), 'reminder holiday', { ministry: of }),
    )
  },
})
