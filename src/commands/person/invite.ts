import { z } from 'zod'
import { languages } from '#domain/language.ts'
import { observers } from '#domain/observers.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat, speaksFor } from '#domain/roles.ts'
import { done, link } from '#reply/reply.ts'
import { moment, msg, secret } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, line, ministry, zone } from '../fields.ts'
import { record } from '../record.ts'
import { codeFor } from './code.ts'

/** Somebody is made known to the network and given a one-time code to link their account with. */
export const personInvite = command({
  path: ['person', 'invite'],
  who: ['contact', 'secretariat'],
  input: z.object({
    name: line(120),
    role: choice('role', ['staff', 'officer', 'lead', 'observer']),
    ministry: ministry().optional(),
    observer: choice('observer', observers).optional(),
    language: choice('language', languages).optional(),
    zone: zone().optional(),
  }),

  async run(context, input) {
    const where = placeOf(context, input)
    const { db, now } = context
    const id = await db.people.add(input.name, input.language ?? null, input.zone ?? null)
    await db.people.assign(id, input.role, where, now, null)
    await record(context, 'person', id, 'invite', { facts: { name: input.name, role: input.role, ...where } })
    const { code, until } = await codeFor(context, id)

    return done(
      msg('commands.person.invite.done', { name: input.name }),
      msg('commands.person.invite.code', { code: secret(code), until: moment(until) }),
      link(msg('commands.person.invite.button'), 'person invite'),
    )
  },
})

type Invited = {
  readonly role: string
  readonly ministry?: string | undefined
  readonly observer?: string | undefined
}

/** Who may be invited as what: a contact point invites staff of their ministry, an officer anybody but the Secretariat. */
function placeOf({ actor }: Context, { role, ministry: code, observer }: Invited) {
  if (role === 'officer' || role === 'lead') {
    if (!actor.roles.has('lead')) refuse('forbidden', 'gate.role', { who: ['lead'] })
    return {}
  }
  if (role === 'observer') {
    if (!isSecretariat(actor)) refuse('forbidden', 'gate.role', { who: ['secretariat'] })
    if (observer === undefined) refuse('invalid', 'person.observerMissing')
    return { organisation: observer }
  }
  const of = code ?? actor.ministry
  if (of === null) refuse('invalid', 'person.ministryMissing')
  if (!isSecretariat(actor) && !speaksFor(actor, of))
    refuse('forbidden', 'contact.notYourMinistry', { ministry: of })

  return { ministry: of }
}
