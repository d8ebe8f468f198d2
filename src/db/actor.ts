import { isLanguage, type Language, nearestLanguage } from '#domain/language.ts'
import { type Actor, type AssignedRole, nobody, type Office, type Role } from '#domain/roles.ts'

/** What the database knows of who speaks, in one row. */
export type ActorRow = {
  readonly id: string
  readonly name: string
  readonly language: string | null
  readonly zone: string | null
  readonly held: readonly { role: AssignedRole; ministry: string | null; organisation: string | null }[]
  readonly ministry: string | null
  readonly ministryLanguage: string | null
  readonly ministryZone: string | null
  readonly contactId: string | null
  readonly contactName: string | null
  readonly offices: readonly Office[]
}

/**
 * The person who speaks. Their language is their own, else their ministry's, else the platform's; a guest is somebody
 * nobody has linked yet. A ministry that holds an office makes its voices an authority.
 */
export function actorFrom(row: ActorRow | null, locale: string | null, zone: string | null): Actor {
  if (row === null)
    return { ...nobody, roles: new Set(['guest']), language: nearestLanguage(locale), zone: zone ?? 'UTC' }

  const assigned = row.held
    .filter(held => held.ministry === null || held.ministry === row.ministry)
    .map(held => held.role)
  const speaks = assigned.includes('contact') || assigned.includes('deputy')
  const roles: readonly Role[] = [
    ...assigned,
    ...(speaks && row.offices.length > 0 ? ['authority' as const] : []),
  ]
  const deputises = assigned.includes('deputy') && !assigned.includes('contact')

  return {
    person: { id: row.id, name: row.name },
    roles: new Set(roles),
    ministry: row.ministry,
    actsFor: deputises && row.contactId !== null ? { id: row.contactId, name: row.contactName ?? '' } : null,
    offices: row.offices,
    observerOf: row.held.find(held => held.role === 'observer')?.organisation ?? null,
    language: firstLanguage(row.language, row.ministryLanguage) ?? nearestLanguage(locale),
    zone: row.zone ?? row.ministryZone ?? zone ?? 'UTC',
  }
}

const firstLanguage = (...codes: readonly (string | null)[]): Language | undefined =>
  codes.find((code): code is Language => code !== null && isLanguage(code))
