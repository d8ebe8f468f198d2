import { z } from 'zod'
import { type Entered, reminderStates } from '#db/ledger.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { addresseeNamed, reminderTitle } from '#reply/reminder.ts'
import { items, type Link, link, tell } from '#reply/reply.ts'
import { moment, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, ministry, wholeNumber } from '../fields.ts'
import { addresseesOf, officeOf } from './mine.ts'

const pageSize = 10

/** The reminders that are to come for whoever asks, or what became of earlier ones; the Secretariat sees everybody's. */
export const reminderList = command({
  path: ['reminder', 'list'],
  who: ['linked'],
  reads: true,
  input: z.object({
    state: choice('reminderState', reminderStates).optional(),
    ministry: ministry().optional(),
    page: wholeNumber(1, 100_000).optional(),
  }),

  async run(context, { state, ministry, page = 1 }) {
    const { actor, db } = context
    const secretariat = isSecretariat(actor)
    if (ministry !== undefined && !secretariat && ministry !== actor.ministry)
      refuse('forbidden', 'reminder.notYours')
    const own =
      ministry === undefined
        ? await addresseesOf(context)
        : [`ministry:${ministry}`, ...officeOf(actor, ministry)]
    const addressees = secretariat && ministry === undefined ? null : own
    const states = state ? [state] : (['waiting', 'snoozed'] as const)
    const { entries, total } = await db.ledger.list({ addressees, states }, page, pageSize)
    const pages = Math.max(1, Math.ceil(total / pageSize))
    const asked = { ...(state ? { state } : {}), ...(ministry ? { ministry } : {}) }
    const turn = (to: number, label: 'kernel.previous' | 'kernel.next'): readonly Link[] =>
      to < 1 || to > pages ? [] : [link(msg(label), 'reminder list', { ...asked, page: String(to) })]

    return tell(
      total === 0
        ? msg('commands.reminder.list.none')
        : msg('commands.reminder.list.found', { count: total, page, pages }),
      ...(entries.length > 0 ? [items(entries.map(entryItem))] : []),
      ...turn(page - 1, 'kernel.previous'),
      ...turn(page + 1, 'kernel.next'),
      ...(state === undefined
        ? [link(msg('reminder.earlier'), 'reminder list', { ...asked, state: 'sent' })]
        : []),
    )
  },
})

const entryItem = (entry: Entered) => ({
  title: reminderTitle(entry),
  note: msg('reminder.entry', {
    whom: addresseeNamed(entry.addressee),
    state: msg(`choices.reminderState.${entry.state}`),
    at: moment(entry.doneAt ?? entry.dueAt),
  }),
  links: [link(msg('commands.reminder.why.button'), 'reminder why', { reminder: String(entry.id) })],
})
