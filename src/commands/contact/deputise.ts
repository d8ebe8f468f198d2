import { z } from 'zod'
import { violated } from '#db/trouble.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat, speaksFor } from '#domain/roles.ts'
import { midnight } from '#domain/zoned.ts'
import { appointmentNotice } from '#reply/contact.ts'
import { done, facts, link } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { day as dayValue, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { day, ministry, person } from '../fields.ts'
import { personMeant } from '../person/meant.ts'
import { record } from '../record.ts'
import { belongsNowhereElse, isAnother } from './appointed.ts'

/** Somebody stands in for the contact point from one day to another, both included, by the ministry's own clock. */
export const contactDeputise = command({
  path: ['contact', 'deputise'],
  who: ['contact', 'secretariat'],
  confirm: true,
  input: z.object({ person: person(), from: day(), to: day(), ministry: ministry().optional() }),

  async preview(context, input) {
    const { person } = await deputised(context, input)

    return [facts([msg('commands.contact.deputise.fields.person.label'), person.name])]
  },

  async run(context, input) {
    const { db, actor, now } = context
    const { of, person: someone, since, until } = await deputised(context, input)
    const { from, to } = input
    try {
      await db.people.assign(someone.id, 'deputy', { ministry: of }, since, until)
    } catch (error) {
      if (violated(error) === null) throw error
      refuse('conflict', 'contact.alreadyDeputy', { name: someone.name })
    }
    await record(context, 'ministry', of, 'deputise', {
      ministry: of,
      facts: { person: someone.id, from, to },
    })
    await db.notices.tell([someone.id], appointmentNotice('deputy', of, actor.person!.name), null, now)

    return done(
      msg('commands.contact.deputise.done', {
        name: someone.name,
        ministry: ministryNamed(of),
        from: dayValue(from),
        to: dayValue(to),
      }),
      link(msg('commands.contact.show.button'), 'contact show', { ministry: of }),
    )
  },
})

type Named = {
  readonly person: string
  readonly from: string
  readonly to: string
  readonly ministry?: string | undefined
}

/** Who stands in for which ministry, and between which instants; refused where that cannot be. */
async function deputised(context: Context, { person, from, to, ministry: code }: Named) {
  const { db, actor, now } = context
  const of = code ?? actor.ministry
  if (of === null) refuse('invalid', 'person.ministryMissing')
  if (!isSecretariat(actor) && !(speaksFor(actor, of) && actor.roles.has('contact')))
    refuse('forbidden', 'contact.notYourMinistry', { ministry: of })
  if (to < from) refuse('invalid', 'contact.reversed', { from, to })
  const someone = await personMeant(context, person)
  belongsNowhereElse(someone, of)
  isAnother(someone, of)

  const [{ zone } = { zone: 'UTC' }] = await db.ministries.list(now, [of])
  const until = midnight(to, 1, zone)
  if (until <= now) refuse('invalid', 'contact.past', { to })

  return { of, person: someone, since: midnight(from, 0, zone), until }
}
