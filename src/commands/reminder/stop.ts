import { z } from 'zod'
import type { Day } from '#domain/period.ts'
import { stopsThrough } from '#domain/reminder.ts'
import { addresseeNamed, reminderTitle } from '#reply/reminder.ts'
import { done, facts, link, text } from '#reply/reply.ts'
import { day, type Message, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { wholeNumber } from '../fields.ts'
import { record } from '../record.ts'
import { reminderAnswered } from './mine.ts'

/**
 * Nobody of that office is reminded of the matter any more, until somebody of it wants to be again; of a pledge, nobody is
 * reminded of what is due, and the instalments to come are recalled.
 */
export const reminderStop = command({
  path: ['reminder', 'stop'],
  who: ['linked'],
  confirm: true,
  input: z.object({ reminder: wholeNumber(1, 999_999_999) }),

  async preview(context, { reminder }) {
    const found = await reminderAnswered(context, reminder)
    const through = stopsThrough(found, context.actor.zone)

    return [
      facts(
        [msg('reminder.about'), reminderTitle(found)],
        [msg('reminder.for'), addresseeNamed(found.addressee)],
      ),
      text(reachOf(through)),
    ]
  },

  async run(context, { reminder }) {
    const found = await reminderAnswered(context, reminder)
    const { subject, addressee } = found
    const through = stopsThrough(found, context.actor.zone)
    await context.db.ledger.stop(subject, addressee, through, context.actor.person!.id, context.now)
    await record(context, 'reminder', subject, 'stop', { facts: { addressee } })

    return done(
      through === null
        ? msg('commands.reminder.stop.done', { whom: addresseeNamed(addressee) })
        : msg('commands.reminder.stop.doneThrough', { whom: addresseeNamed(addressee), day: day(through) }),
      text(reachOf(through)),
      link(msg('commands.reminder.resume.button'), 'reminder resume', { reminder: String(reminder) }),
    )
  },
})

/** How far the word reaches. */
const reachOf = (through: Day | null): Message =>
  through === null
    ? msg('commands.reminder.stop.forGood')
    : msg('commands.reminder.stop.through', { day: day(through) })
