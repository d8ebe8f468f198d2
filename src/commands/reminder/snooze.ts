import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { daysAfter, workdayFrom } from '#domain/workday.ts'
import { atHour, dayOf } from '#domain/zoned.ts'
import { done, link } from '#reply/reply.ts'
import { day as dayValue, moment, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { day, wholeNumber } from '../fields.ts'
import { record } from '../record.ts'
import { reminderAnswered } from './mine.ts'

/** Reminds again on another day, the next working day unless said; never once it would be of no use any more. */
export const reminderSnooze = command({
  path: ['reminder', 'snooze'],
  who: ['linked'],
  input: z.object({ reminder: wholeNumber(1, 999_999_999), until: day().optional() }),

  async run(context, { reminder, until }) {
    const { db, now, rules } = context
    const found = await reminderAnswered(context, reminder)
    if (found.doneAt !== null && found.state !== 'sent')
      refuse('conflict', 'reminder.over', { number: reminder })
    const { zone, country } = (await db.addressees.reached([found.addressee], now)).get(found.addressee)!
    const { holidays } = (await db.hours.seats([country], rules.reminderHour)).ministry(country)
    const wished = until ?? workdayFrom(daysAfter(dayOf(now, zone), 1), holidays)
    const at = atHour(wished, rules.reminderHour, zone)
    if (at <= now) refuse('invalid', 'reminder.past', { day: dayValue(wished) })
    if (found.usefulUntil !== null && at >= found.usefulUntil)
      refuse('conflict', 'reminder.tooLate', { until: found.usefulUntil })

    await db.ledger.snooze(found.id, at)
    await record(context, 'reminder', found.subject, 'snooze', { facts: { reminder, until: at } })

    return done(
      msg('commands.reminder.snooze.done', { at: moment(at) }),
      link(msg('commands.reminder.why.button'), 'reminder why', { reminder: String(reminder) }),
    )
  },
})
