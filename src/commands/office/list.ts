import { z } from 'zod'
import { table, tell, text } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { day, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { day as dayField } from '../fields.ts'

/** Which ministries hold the Troika's and the Working Groups' offices, today or on a day. */
export const officeList = command({
  path: ['office', 'list'],
  who: ['linked'],
  reads: true,
  input: z.object({ on: dayField().optional() }),

  async run({ db, now }, { on }) {
    const asked = on ?? now.toISOString().slice(0, 10)
    const held = await db.offices.on(new Date(`${asked}T00:00:00Z`))

    return tell(
      msg('commands.office.list.heading', { day: day(asked) }),
      held.length === 0
        ? text(msg('commands.office.list.none'))
        : table(
            [
              msg('fields.office.label'),
              msg('fields.ministry.label'),
              msg('fields.from.label'),
              msg('fields.to.label'),
            ],
            held.map(({ office, ministry, since, until }) => [
              msg(`choices.office.${office}`),
              ministryNamed(ministry),
              day(since.toISOString().slice(0, 10)),
              until ? day(until.toISOString().slice(0, 10)) : '–',
            ]),
          ),
    )
  },
})
