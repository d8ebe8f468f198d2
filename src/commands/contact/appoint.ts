import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { done, facts, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { ministry, paragraph, person } from '../fields.ts'
import { personMeant } from '../person/meant.ts'
import { appointed, belongsNowhereElse } from './appointed.ts'

/** The lead appoints the one person who speaks for a vacant ministry. */
export const contactAppoint = command({
  path: ['contact', 'appoint'],
  who: ['lead'],
  confirm: true,
  input: z.object({ ministry: ministry(), person: person(), reason: paragraph(500).optional() }),

  async preview(context, { ministry: code, person: typed }) {
    const { contact } = await context.db.people.voices(code, context.now)
    if (contact !== null) refuse('conflict', 'contact.notVacant', { ministry: code, contact: contact.name })
    const someone = await personMeant(context, typed)
    belongsNowhereElse(someone, code)

    return [facts([msg('fields.person.label'), someone.name])]
  },

  async run(context, { ministry: code, person: typed, reason = null }) {
    await context.db.ministries.hold(code)
    const { name } = await appointed(context, code, typed, 'appoint', reason)

    return done(
      msg('commands.contact.appoint.done', { name, ministry: ministryNamed(code) }),
      link(msg('commands.contact.show.button'), 'contact show', { ministry: code }),
    )
  },
})
