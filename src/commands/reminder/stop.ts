import { z } from 'zod'
import { addresseeNamed, reminderTitle } from '#reply/reminder.ts'
import { done, facts, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { wholeNumber } from '../fields.ts'
import { record } from '../record.ts'
import { reminderAnswered } from './mine.ts'

/** Nobody of that office is reminded of the matter any more, until somebody of it wants to be again. */
export const reminderStop = command({
  path: ['reminder', 'stop'],
  who: ['linked'],
  confirm: true,
  input: z.object({ reminder: wholeNumber(1, 999_999_999) }),

  async preview(context, { reminder }) {
    const found = await reminderAnswered(context, reminder)

    return [
      facts(
        [msg('reminder.about'), reminderTitle(found)],
        [msg('reminder.for'), addresseeNamed(found.addressee)],
      ),
    ]
  },

  async run(context, { reminder }) {
    const { subject, addressee } = await reminderAnswered(context, reminder)
    await context.db.ledger.stop(subject, addressee, context.actor.person!.id, context.now)
    await record(context, 'reminder', subject, 'stop', { facts: { addressee } })

    return done(
      msg('commands.reminder.stop.done', { whom: addresseeNamed(addressee) }),
      link(msg('commands.reminder.resume.button'), 'reminder resume', { reminder: String(reminder) }),
    )
  },
})
