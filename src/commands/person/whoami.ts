import { z } from 'zod'
import { facts, link, tell } from '#reply/reply.ts'
import { allOf, moment, msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { command } from '../define.ts'
import { sayListed } from './listed.ts'

/** Who Enlace takes the person for, and what they may do because of it. */
export const personWhoami = command({
  path: ['person', 'whoami'],
  who: ['anyone'],
  reads: true,
  input: z.object({}),

  async run({ actor, db, now }) {
    const language = [msg('fields.language.label'), msg(`choices.language.${actor.language}` as Key)] as const
    const zone = [msg('fields.zone.label'), actor.zone.replaceAll('_', ' ')] as const
    if (actor.person === null)
      return tell(
        msg('commands.person.whoami.guest'),
        msg('commands.person.whoami.howLinked'),
        facts(language, zone),
        link(msg('commands.person.link.button'), 'person link', {}, 'primary'),
      )

    const roles = await db.people.held(actor.person.id, now)

    return tell(
      actor.person.name,
      facts(
        [msg('fields.role.label'), sayListed({ roles })],
        [msg('fields.actsFor.label'), actor.actsFor?.name],
        [
          msg('fields.office.label'),
          actor.offices.length
            ? allOf(actor.offices.map(office => msg(`choices.office.${office}` as Key)))
            : null,
        ],
        language,
        zone,
        [msg('fields.now.label'), moment(now)],
      ),
      link(msg('commands.person.language.button'), 'person language'),
      link(msg('commands.person.zone.button'), 'person zone'),
    )
  },
})
