import type { Listed } from '#db/people.ts'
import { violated } from '#db/trouble.ts'
import { refuse } from '#domain/refusal.ts'
import { appointmentNotice } from '#reply/contact.ts'
import type { Context } from '../define.ts'
import { personMeant } from '../person/meant.ts'
import { record } from '../record.ts'
import { oweVacancy } from '../reminder/vacancies.ts'

/** Makes somebody the contact point from now on; the database itself refuses a second at the same time. */
export async function appointed(
  context: Context,
  ministry: string,
  typed: string,
  act: string,
  reason: string | null,
) {
  const { db, now } = context
  const person = await personMeant(context, typed)
  belongsNowhereElse(person, ministry)

  try {
    await db.people.assign(person.id, 'contact', { ministry }, now, null)
  } catch (error) {
    const constraint = violated(error)
    if (constraint === 'one_contact_point') refuse('conflict', 'contact.notVacant', { ministry })
    if (constraint !== null) refuse('conflict', 'contact.elsewhere', { name: person.name })
    throw error
  }
  await record(context, 'ministry', ministry, act, {
    ministry,
    reason,
    facts: { person: person.id, name: person.name },
  })
  await oweVacancy(context, ministry)
  await db.people.end('staff', { ministry, personId: person.id }, now)
  await db.people.end('deputy', { ministry, personId: person.id }, now)
  await db.notices.tell(
    [person.id],
    appointmentNotice('contact', ministry, context.actor.person?.name ?? 'Enlace'),
    null,
    now,
  )

  return person
}

/** A person speaks for one ministry at a time, and the Secretariat and observers for none. */
export function belongsNowhereElse({ name, roles }: Listed, ministry: string): void {
  const elsewhere = roles.find(held => held.ministry !== ministry)
  if (elsewhere !== undefined) refuse('conflict', 'contact.elsewhere', { name })
}

/** The contact point is not their own deputy or successor. */
export function isAnother({ name, roles }: Listed, ministry: string): void {
  if (roles.some(held => held.role === 'contact' && held.ministry === ministry))
    refuse('invalid', 'contact.same', { name })
}
