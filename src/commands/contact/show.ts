import { z } from 'zod'
import { countries, isMember } from '#domain/countries.ts'
import { refuse } from '#domain/refusal.ts'
import { facts, link, table, tell } from '#reply/reply.ts'
import { allOf, day, msg, words } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { type Context, command } from '../define.ts'
import { ministry, person } from '../fields.ts'
import { personMeant } from '../person/meant.ts'

/** Who speaks for a ministry, who stands in, and who did before. */
export const contactShow = command({
  path: ['contact', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({ ministry: ministry().optional(), person: person().optional() }),

  async run(context, { ministry: asked, person: named }) {
    const { db, actor, now } = context
    const code = asked ?? (named === undefined ? actor.ministry : await ministryOf(context, named))
    if (code === null || !isMember(code)) refuse('invalid', 'person.ministryMissing')
    const [kept] = await db.ministries.list(now, [code])
    const before = await db.ministries.held(code)
    const held = (await db.offices.on(now)).filter(holder => holder.ministry === code)
    const dayOf = (at: Date) => day(at.toISOString().slice(0, 10))

    return tell(
      words(countries[code].names),
      facts(
        [msg('fields.ministry.label'), kept?.official ?? kept?.english ?? null],
        [msg('fields.contact.label'), kept?.contact ?? msg('contact.vacant')],
        [msg('fields.deputies.label'), kept?.deputies.length ? allOf(kept.deputies) : null],
        [
          msg('fields.office.label'),
          held.length ? allOf(held.map(({ office }) => msg(`choices.office.${office}` as Key))) : null,
        ],
        [msg('fields.zone.label'), kept?.zone.replaceAll('_', ' ')],
      ),
      ...(before.length === 0
        ? []
        : [
            table(
              [
                msg('fields.person.label'),
                msg('fields.role.label'),
                msg('fields.from.label'),
                msg('fields.to.label'),
              ],
              before.map(({ name, role, since, until }) => [
                name,
                msg(`choices.role.${role}` as Key),
                dayOf(since),
                until ? dayOf(until) : msg('contact.today'),
              ]),
            ),
          ]),
      link(msg('commands.request.list.button'), 'request list', { ministry: code }),
    )
  },
})

/** The ministry somebody belongs to; null where they belong to none. */
async function ministryOf(context: Context, named: string): Promise<string | null> {
  const { roles } = await personMeant(context, named)

  return roles.find(role => role.ministry !== null)?.ministry ?? null
}
