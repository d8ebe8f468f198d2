import { z } from 'zod'
import type { KeptWorkshop } from '#db/workshop.ts'
import { type ActivityFields, type ActivityForm, unknownActivity } from '#domain/memory/activity.ts'
import type { Kind } from '#domain/workshop/acts.ts'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { show } from '#reply/workshop.ts'
import { type Context, command } from '../define.ts'
import { paragraph, period } from '../fields.ts'
import { webAddress } from '../memory/fields.ts'
import { record } from '../record.ts'
import { act, seen } from './act.ts'
import { whenFrom, workshopRef } from './fields.ts'
import { asksWhen, mayNow, wouldAct } from './say.ts'

/** The origin of what the memory knows from the calendar. */
export const calendarOrigin = 'calendar'

/** An activity was held, perhaps on other days than planned: from now on the memory has it. */
export const workshopHold = command({
  path: ['workshop', 'hold'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({
    ref: workshopRef(),
    period: period().optional(),
    outcome: paragraph().optional(),
    report: webAddress().optional(),
  }),

  async preview(context, { ref, period }) {
    const { standing } = await seen(context, ref, 'read')
    if (mayNow(context, standing, 'hold') && !period && standing.when.period.kind === 'undefined')
      return asksWhen(msg('workshop.whenHeld'))

    return wouldAct(context, ref, () => ({ act: 'hold', when: whenFrom({ period }) }))
  },

  async run(context, { ref, period, outcome = '', report = null }) {
    const when = whenFrom({ period })
    const { after } = await act(context, ref, { act: 'hold', when }, { facts: { outcome, report } })
    const activity = await remember(context, after, { outcome, report })

    return done(
      msg('commands.workshop.hold.done', { ref, activity }),
      link(msg('commands.memory.show.button'), 'memory show', { ref: activity }, 'primary'),
      show(ref),
    )
  },
})

/** Puts what was held into the memory, with what came of it. */
async function remember(
  context: Context,
  { id, standing, fields }: KeptWorkshop,
  came: Pick<ActivityFields, 'outcome' | 'report'>,
): Promise<string> {
  const { db, now } = context
  const { language, title, about: description, topics, place, hosts, organisers } = fields
  const said: ActivityFields = {
    ...unknownActivity,
    ...came,
    language,
    title,
    description,
    topics,
    place,
    providers: organisers.length > 0 ? organisers : hosts,
    form: formOf[fields.kind],
    period: standing.when.period,
  }
  const incoming = { fields: said, originId: standing.ref, source: standing.ref }
  const [arrival] = await db.activities.add([incoming], calendarOrigin, now)
  const { ref } = arrival!
  await db.workshops.remembered(id, ref)
  await record(context, 'activity', ref, 'add', { facts: { fields: said, source: standing.ref } })

  return ref
}

const formOf: Readonly<Record<Kind, ActivityForm>> = {
  workshop: 'workshop',
  seminar: 'workshop',
  symposium: 'workshop',
  course: 'training',
  meeting: 'meeting',
  conference: 'meeting',
  other: 'other',
}
