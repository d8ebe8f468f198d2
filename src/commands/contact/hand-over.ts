import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { appointmentNotice } from '#reply/contact.ts'
import { done, facts, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { ministry, paragraph, person } from '../fields.ts'
import { personMeant } from '../person/meant.ts'
import { appointed, belongsNowhereElse, isAnother } from './appointed.ts'

/** One act ends the present contact point's term and begins the successor's, who sees and continues everything. */
export const contactHandOver = command({
  path: ['contact', 'hand-over'],
  who: ['contact', 'lead'],
  confirm: true,
  input: z.object({ person: person(), ministry: ministry().optional(), reason: paragraph(500).optional() }),

  async preview(context, { person: typed, ministry: code }) {
    const { present } = await handed(context, code)
    const someone = await personMeant(context, typed)
    belongsNowhereElse(someone, present.ministry)
    isAnother(someone, present.ministry)

    return [facts([msg('fields.from.person'), present.name], [msg('fields.to.person'), someone.name])]
  },

  async run(context, { person: typed, ministry: code, reason = null }) {
    const { db, now } = context
    const { present } = await handed(context, code)
    isAnother(await personMeant(context, typed), present.ministry)
    await db.ministries.hold(present.ministry)
    await db.people.end('contact', { ministry: present.ministry }, now)
    const { name } = await appointed(context, present.ministry, typed, 'hand-over', reason)
    const notice = appointmentNotice('ended', present.ministry, context.actor.person!.name)
    if (present.id !== context.actor.person?.id) await db.notices.tell([present.id], notice, null, now)

    return done(
      msg('commands.contact.hand-over.done', { name, ministry: ministryNamed(present.ministry) }),
      link(msg('commands.contact.show.button'), 'contact show', { ministry: present.ministry }),
    )
  },
})

/** Whose office is handed over: the contact point's own, or by the lead any ministry's. A deputy hands over nothing. */
async function handed({ actor, db, now }: Context, code: string | undefined) {
  const isLead = actor.roles.has('lead')
  const of = code ?? actor.ministry
  if (of === null) refuse('invalid', 'person.ministryMissing')
  if (!isLead && (of !== actor.ministry || !actor.roles.has('contact')))
    refuse('forbidden', 'contact.notYourMinistry', { ministry: of })
  const { contact } = await db.people.voices(of, now)
  if (contact === null) refuse('conflict', 'contact.alreadyVacant', { ministry: of })

  return { present: { id: contact.id, name: contact.name, ministry: of } }
}
