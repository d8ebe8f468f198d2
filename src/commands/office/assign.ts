import { z } from 'zod'
import { violated } from '#db/trouble.ts'
import { refuse } from '#domain/refusal.ts'
import { type Office, offices } from '#domain/roles.ts'
import { done, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { day as dayValue, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, day, ministry, wholeNumber } from '../fields.ts'
import { record } from '../record.ts'
import { callReminders } from '../reminder/calls.ts'
import { reckonSource } from '../reminder/reckon.ts'

const officeNames = Object.keys(offices) as [Office, ...Office[]]

/** A ministry takes an office of the Troika or a Working Group from a day on; who held the seat ends that day. */
export const officeAssign = command({
  path: ['office', 'assign'],
  who: ['lead'],
  confirm: true,
  input: z.object({
    office: choice('office', officeNames),
    ministry: ministry(),
    from: day(),
    to: day().optional(),
    seat: wholeNumber(1, 3).optional(),
  }),

  async run(context, { office, ministry: code, from, to, seat = 1 }) {
    if (seat > offices[office]) refuse('invalid', 'office.noSeat', { seats: offices[office] })
    if (to !== undefined && to <= from) refuse('invalid', 'contact.reversed', { from, to })
    const at = (day: string) => new Date(`${day}T00:00:00Z`)

    try {
      const until = to === undefined ? null : at(to)
      const before = await context.db.offices.assign({ office, seat, ministry: code, since: at(from), until })
      await record(context, 'office', office, 'assign', { ministry: code, facts: { seat, from, to, before } })
    } catch (error) {
      if (violated(error) === null) throw error
      refuse('conflict', 'office.held', { office: msg(`choices.office.${office}`), ministry: code })
    }

    await reckonSource(callReminders, context)

    return done(
      msg('commands.office.assign.done', {
        ministry: ministryNamed(code),
        office: msg(`choices.office.${office}`),
        from: dayValue(from),
      }),
      link(msg('commands.office.list.button'), 'office list'),
    )
  },
})
