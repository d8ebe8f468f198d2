import type { Language } from './language.ts'

/** Who a person can be in the network (DOMAIN.md, "People and offices"). */
export const roles = [
  'guest',
  'staff',
  'contact',
  'deputy',
  'officer',
  'lead',
  'authority',
  'observer',
] as const
export type Role = (typeof roles)[number]

/** What an assignment can be of; guest and authority are never assigned, they follow from what is or is not there. */
export const assignedRoles = ['staff', 'contact', 'deputy', 'officer', 'lead', 'observer'] as const
export type AssignedRole = (typeof assignedRoles)[number]

/**
 * Whom a command lets in, before its input is looked at.
 * `anyone` includes guests; `linked` is everybody with an account that is linked; `contact` includes the deputy,
 * `secretariat` is officer or lead, `staff` is anybody of a ministry, its contact point included.
 */
export const gates = [
  'anyone',
  'linked',
  'staff',
  'contact',
  'secretariat',
  'lead',
  'authority',
  'observer',
] as const
export type Gate = (typeof gates)[number]

/** The dated offices a ministry can hold, and how many ministries hold each at one time. */
export const offices = { troika: 3, wg1_chair: 1, wg1_vice: 2, wg2_chair: 1, wg2_vice: 2 } as const
export type Office = keyof typeof offices

/** The person who speaks, with what they may be at this instant. */
export type Actor = {
  /** Null for a guest. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly roles: ReadonlySet<Role>
  /** ISO 3166 code of the ministry the person belongs to, as contact point, deputy or staff. */
  readonly ministry: string | null
  /** For a deputy: the contact point they act for, or null where the ministry has none. */
  readonly actsFor: { readonly id: string; readonly name: string } | null
  readonly offices: readonly Office[]
  readonly observerOf: string | null
  readonly language: Language
  /** IANA time zone. */
  readonly zone: string
}

/** Somebody of whom nothing is known and who speaks for no ministry: what others are described from. */
export const nobody: Actor = {
  person: null,
  roles: new Set(),
  ministry: null,
  actsFor: null,
  offices: [],
  observerOf: null,
  language: 'en',
  zone: 'UTC',
}

/** True where the person speaks for that ministry: its contact point, or the deputy in their dated period. */
export function speaksFor(actor: Actor, ministry: string): boolean {
  return actor.ministry === ministry && (actor.roles.has('contact') || actor.roles.has('deputy'))
}

/** True of a Secretariat officer or lead. */
export const isSecretariat = (actor: Actor): boolean => actor.roles.has('officer') || actor.roles.has('lead')

/** True where at least one of the gates is open to the person. */
export function mayEnter(actor: Actor, who: readonly Gate[]): boolean {
  return who.some(gate => opens[gate](actor.roles))
}

const opens: Readonly<Record<Gate, (held: ReadonlySet<Role>) => boolean>> = {
  anyone: () => true,
  linked: held => !held.has('guest'),
  staff: held => held.has('staff') || held.has('contact') || held.has('deputy'),
  contact: held => held.has('contact') || held.has('deputy'),
  secretariat: held => held.has('officer') || held.has('lead'),
  lead: held => held.has('lead'),
  authority: held => held.has('authority'),
  observer: held => held.has('observer'),
}
