import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { addresseeNamed } from '#reply/reminder.ts'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { wholeNumber } from '../fields.ts'
import { record } from '../record.ts'
import { reminderAnswered } from './mine.ts'
import { sourceOf } from './reckon.ts'

/** An office that had stopped being reminded of a matter is reminded of it again. */
export const reminderResume = command({
  path: ['reminder', 'resume'],
  who: ['linked'],
  input: z.object({ reminder: wholeNumber(1, 999_999_999) }),

  async run(context, { reminder }) {
    const { subject, addressee } = await reminderAnswered(context, reminder)
    if (!(await context.db.ledger.resume(subject, addressee)))
      refuse('conflict', 'reminder.notStopped', { number: reminder })
    const [source, about] = sourceOf(subject)
    await source.owe(context, about)
    await record(context, 'reminder', subject, 'resume', { facts: { addressee } })

    return done(
      msg('commands.reminder.resume.done', { whom: addresseeNamed(addressee) }),
      link(msg('commands.reminder.list.button'), 'reminder list'),
    )
  },
})
