import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { done, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { day as dayValue, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, day, line, ministry } from '../fields.ts'
import { record } from '../record.ts'
import { reckonAll } from './reckon.ts'

/** A ministry says that a day is, or is not, a public holiday of its country: all that waits is counted anew. */
export const reminderHoliday = command({
  path: ['reminder', 'holiday'],
  who: ['contact', 'secretariat'],
  input: z.object({
    on: day(),
    as: choice('dayKind', ['holiday', 'workday']),
    name: line(80).optional(),
    ministry: ministry().optional(),
  }),

  async run(context, { on, as, name = '', ministry: code }) {
    const { db, actor, now } = context
    const of = code ?? actor.ministry
    if (of === null) refuse('invalid', 'person.ministryMissing')
    if (of !== actor.ministry && !isSecretariat(actor))
      refuse('forbidden', 'contact.notYourMinistry', { ministry: of })
    await db.hours.correct(of, on, as === 'holiday', name, actor.person!.id, now)
    await record(context, 'holiday', `${of} ${on}`, as, { ministry: of, facts: { name } })
    await reckonAll(context)

    return done(
      msg('commands.reminder.holiday.done', {
        ministry: ministryNamed(of),
        day: dayValue(on),
        kind: msg(`choices.dayKind.${as}`),
      }),
      link(msg('commands.reminder.holidays.button'), 'reminder holidays', {
        ministry: of,
        year: on.slice(0, 4),
      }),
    )
  },
})
