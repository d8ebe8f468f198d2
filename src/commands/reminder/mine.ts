import type { Entered } from '#db/ledger.ts'
import { refuse } from '#domain/refusal.ts'
import type { Addressee } from '#domain/reminder.ts'
import { type Actor, isSecretariat, speaksFor } from '#domain/roles.ts'
import type { Context } from '../define.ts'

/** As whom a person is reminded: themself, and their ministry, organisation, seats or the Secretariat. */
export async function addresseesOf({ actor, db, now }: Context): Promise<readonly Addressee[]> {
  const { person, ministry, observerOf } = actor
  const held = ministry === null ? [] : (await db.offices.on(now)).filter(seat => seat.ministry === ministry)

  return [
    ...(person ? [`person:${person.id}` as const] : []),
    ...(ministry ? [`ministry:${ministry}` as const] : []),
    ...(ministry ? officeOf(actor, ministry) : []),
    ...held.map(({ office, seat }) => `office:${office}:${seat}` as const),
    ...(observerOf ? [`organisation:${observerOf}` as const] : []),
    ...(isSecretariat(actor) ? ['secretariat' as const] : []),
  ]
}

/** What is for a ministry's contact point alone is seen by those who speak for it, and by the Secretariat. */
export const officeOf = (actor: Actor, ministry: string): readonly Addressee[] =>
  isSecretariat(actor) || speaksFor(actor, ministry) ? [`office:contact:${ministry}`] : []

/** The reminder of a number, for those it is for, those who were told of it, and the Secretariat. */
export async function reminderSeen(context: Context, number: number): Promise<Entered> {
  const { actor, db } = context
  const found = await db.ledger.find(BigInt(number))
  const known =
    found !== null &&
    (isSecretariat(actor) ||
      (await addresseesOf(context)).includes(found.addressee) ||
      (await db.ledger.toldTo(found.id, actor.person?.id ?? '')))
  if (!known) refuse('missing', 'reminder.missing', { number })

  return found
}

/** The same, for those who may answer for its addressee: staff of a ministry look on. */
export async function reminderAnswered(context: Context, number: number): Promise<Entered> {
  const found = await reminderSeen(context, number)
  if (!answersFor(context.actor, found.addressee)) refuse('forbidden', 'reminder.notYours')

  return found
}

function answersFor(actor: Actor, addressee: Addressee): boolean {
  if (isSecretariat(actor)) return true
  const [sort, whom = ''] = addressee.split(':')

  return (
    sort === 'person' ||
    sort === 'organisation' ||
    speaksFor(actor, sort === 'ministry' ? whom : (actor.ministry ?? ''))
  )
}
