import { z } from 'zod'
import { link, table, tell } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { allOf, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice } from '../fields.ts'

/** The contact points of all ministries, or the ministries that have none. */
export const contactList = command({
  path: ['contact', 'list'],
  who: ['linked'],
  reads: true,
  input: z.object({ show: choice('contacts', ['all', 'vacant']).optional() }),

  async run({ db, now }, { show = 'all' }) {
    const all = await db.ministries.list(now)
    const vacant = all.filter(({ contact }) => contact === null)
    const listed = show === 'vacant' ? vacant : all

    return tell(
      msg('commands.contact.list.found', { vacant: vacant.length, count: all.length }),
      ...(listed.length === 0
        ? []
        : [
            table(
              [msg('fields.ministry.label'), msg('fields.contact.label'), msg('fields.deputies.label')],
              listed.map(({ code, contact, deputies }) => [
                ministryNamed(code),
                contact ?? msg('contact.vacant'),
                deputies.length ? allOf(deputies) : '–',
              ]),
            ),
          ]),
      link(msg('commands.contact.show.button'), 'contact show'),
    )
  },
})
