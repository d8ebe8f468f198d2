import { z } from 'zod'
import { addresseeNamed, reminderLinks, reminderTitle, reminderWhy } from '#reply/reminder.ts'
import { facts, link, tell, text } from '#reply/reply.ts'
import { allOf, moment, msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { command } from '../define.ts'
import { wholeNumber } from '../fields.ts'
import { reminderSeen } from './mine.ts'

/** Why did I get this? By which rule, as whom, when, and what can be done to hear no more of it. */
export const reminderWhyCommand = command({
  path: ['reminder', 'why'],
  who: ['linked'],
  reads: true,
  input: z.object({ reminder: wholeNumber(1, 999_999_999) }),

  async run(context, { reminder }) {
    const found = await reminderSeen(context, reminder)
    const waits = found.doneAt === null
    const through = await context.db.ledger.stopped(found.subject, found.addressee)
    const stopped = through !== null && (through === 'for good' || through >= found.day)
    const number = { reminder: String(reminder) }

    return tell(
      reminderTitle(found),
      text(reminderWhy(found)),
      facts(
        [msg('reminder.for'), addresseeNamed(found.addressee)],
        [msg('fields.state.label'), msg(`choices.reminderState.${found.state}`)],
        [waits ? msg('reminder.due') : msg('reminder.doneAt'), moment(found.doneAt ?? found.dueAt)],
        [
          msg('fields.reason.label'),
          found.reason === null ? null : msg(`choices.reminderOutcome.${found.reason}` as Key),
        ],
        [
          msg('reminder.trouble'),
          found.trouble === null ? null : msg(`choices.reminderTrouble.${found.trouble}`),
        ],
        [msg('reminder.told'), found.people.length > 0 ? allOf(found.people) : null],
      ),
      ...(found.state === 'ended' ? [] : reminderLinks(found)),
      ...(waits || found.state === 'sent'
        ? [link(msg('commands.reminder.snooze.button'), 'reminder snooze', number)]
        : []),
      stopped
        ? link(msg('commands.reminder.resume.button'), 'reminder resume', number)
        : link(msg('commands.reminder.stop.button'), 'reminder stop', number),
    )
  },
})
