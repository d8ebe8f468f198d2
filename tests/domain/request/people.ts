import type { Actor, Role } from '#domain/roles.ts'

/** Somebody of the network, named by their place in it. */
export function someone(name: string, ministry: string | null, ...roles: readonly Role[]): Actor {
  return {
    person: roles.includes('guest') ? null : { id: name.toLowerCase().replaceAll(/\W+/g, '-'), name },
    roles: new Set(roles),
    ministry,
    actsFor: null,
    offices: roles.includes('authority') ? ['troika'] : [],
    observerOf: roles.includes('observer') ? 'ILO' : null,
    language: 'es',
    zone: 'America/Mexico_City',
  }
}

/** Mexico leads the request and Guatemala asks with it; Argentina, Brazil and Chile are or will be asked; Peru is not. */
export const people = {
  guest: someone('Guest', null, 'guest'),
  staff: someone('Staff, Mexico', 'MX', 'staff'),
  proposer: someone('Proposer, Mexico', 'MX', 'staff'),
  contact: someone('Contact point, Mexico', 'MX', 'contact'),
  deputy: someone('Deputy, Mexico', 'MX', 'staff', 'deputy'),
  companion: someone('Contact point, Guatemala', 'GT', 'contact'),
  officer: someone('Officer', null, 'officer'),
  lead: someone('Lead', null, 'lead'),
  argentina: someone('Contact point, Argentina', 'AR', 'contact'),
  brazil: someone('Contact point, Brazil', 'BR', 'contact'),
  chile: someone('Contact point, Chile', 'CL', 'contact'),
  stranger: someone('Contact point, Peru', 'PE', 'contact'),
  authority: someone('Contact point, Peru, of the Troika', 'PE', 'contact', 'authority'),
  observer: someone('Observer, ILO', null, 'observer'),
  system: 'system',
} as const

export type Kind = keyof typeof people
