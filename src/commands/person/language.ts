import { z } from 'zod'
import { done } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { language } from '../fields.ts'
import { record } from '../record.ts'

/** In which of the four languages Enlace speaks to the person, on every platform. */
export const personLanguage = command({
  path: ['person', 'language'],
  who: ['linked'],
  input: z.object({ language: language() }),

  async run(context, { language: chosen }) {
    const { id } = context.actor.person!
    await context.db.people.speakIn(id, chosen)
    await record(context, 'person', id, 'language', { facts: { language: chosen } })

    return done(msg('commands.person.language.done', { language: msg(`choices.language.${chosen}`) }))
  },
})
