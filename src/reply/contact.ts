import type { Key } from '#text/key.ts'
import { link, type Reply, tell } from './reply.ts'
import { ministryNamed } from './request.ts'
import { msg } from './value.ts'

/** A private word to somebody whose role has changed. */
export const appointmentNotice = (
  what: 'contact' | 'deputy' | 'ended',
  ministry: string,
  by: string,
): Reply =>
  tell(
    msg(`notice.appointed.${what}` as Key, { ministry: ministryNamed(ministry), by }),
    link(msg('commands.person.whoami.button'), 'person whoami'),
    link(msg('commands.request.list.button'), 'request list', { ministry }),
  )

/** A private word to the Secretariat: nobody speaks for a ministry any more. */
export const vacancyNotice = (ministry: string, by: string): Reply =>
  tell(
    msg('notice.vacant', { ministry: ministryNamed(ministry), by }),
    link(msg('commands.contact.appoint.button'), 'contact appoint', { ministry }, 'primary'),
  )
