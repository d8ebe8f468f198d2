import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { done } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { wholeNumber } from '../fields.ts'
import { record } from '../record.ts'

/** Between which full hours of their own day a person is not to be reminded; with neither, the network's own hold again. */
export const reminderQuiet = command({
  path: ['reminder', 'quiet'],
  who: ['linked'],
  input: z.object({ from: wholeNumber(0, 23).optional(), until: wholeNumber(0, 23).optional() }),

  async run(context, { from, until }) {
    const { db, actor, rules } = context
    if ((from === undefined) !== (until === undefined)) refuse('invalid', 'reminder.halfQuiet')
    await db.hours.quiet(actor.person!.id, from ?? null, until ?? null)
    await record(context, 'person', actor.person!.id, 'quiet', { facts: { from, until } })

    return done(
      from === until && from !== undefined
        ? msg('commands.reminder.quiet.never')
        : msg('commands.reminder.quiet.done', {
            from: String(from ?? rules.quietFromHour),
            until: String(until ?? rules.quietUntilHour),
            zone: actor.zone.replaceAll('_', ' '),
          }),
    )
  },
})
