import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { appointmentNotice, vacancyNotice } from '#reply/contact.ts'
import { done, facts, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { ministry, paragraph } from '../fields.ts'
import { record } from '../record.ts'
import { oweVacancy } from '../reminder/vacancies.ts'

/** The lead ends a contact point's term without a successor; the Secretariat is told that the ministry is vacant. */
export const contactVacate = command({
  path: ['contact', 'vacate'],
  who: ['lead'],
  confirm: true,
  input: z.object({ ministry: ministry(), reason: paragraph(500) }),

  async preview(context, { ministry: code }) {
    const { name } = await present(context, code)

    return [facts([msg('fields.contact.label'), name])]
  },

  async run(context, { ministry: code, reason }) {
    const { db, now, actor } = context
    await db.ministries.hold(code)
    const { id, name } = await present(context, code)
    await db.people.end('contact', { ministry: code }, now)
    await oweVacancy(context, code)
    await record(context, 'ministry', code, 'vacate', { ministry: code, reason, facts: { person: id, name } })
    await db.notices.tell([id], appointmentNotice('ended', code, actor.person!.name), null, now)
    const secretariat = (await db.people.secretariat(now))
      .map(person => person.id)
      .filter(other => other !== actor.person?.id)
    await db.notices.tell(secretariat, vacancyNotice(code, actor.person!.name), null, now)

    return done(
      msg('commands.contact.vacate.done', { name, ministry: ministryNamed(code) }),
      link(msg('commands.contact.appoint.button'), 'contact appoint', { ministry: code }),
    )
  },
})

async function present({ db, now }: Context, code: string) {
  const { contact } = await db.people.voices(code, now)
  if (contact === null) refuse('conflict', 'contact.alreadyVacant', { ministry: code })

  return contact
}
