import { isLanguage, type Language, nearestLanguage } from '#domain/language.ts'
import { type Actor, type AssignedRole, nobody, type Office, type Role } from '#domain/roles.ts'
import { Prisma } from './generated/client.ts'

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

type Account = { readonly platform: string; readonly workspace: string; readonly id: string }

/**
 * Asks for the one row of who speaks from an account at an instant; a guest has none. The command line of the machine
 * Enlace runs on (`try`) names the person themself.
 */
export const speaking = (account: Account, now: Date): Prisma.Sql => Prisma.sql`
  SELECT p.id, p.name, p.language, p.zone, h.held, m.code AS ministry, m.language AS "ministryLanguage",
    m.zone AS "ministryZone", c.id AS "contactId", c.name AS "contactName", o.offices
  FROM person p
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('role', role, 'ministry', ministry, 'organisation', organisation)), '[]') AS held,
      (array_agg(ministry ORDER BY array_position(ARRAY['contact', 'deputy', 'staff'], role))
        FILTER (WHERE ministry IS NOT NULL))[1] AS ministry
    FROM assignment WHERE person_id = p.id AND since <= ${now} AND (until IS NULL OR until > ${now})
  ) h
  LEFT JOIN ministry m ON m.code = h.ministry
  LEFT JOIN LATERAL (
    SELECT q.id, q.name FROM assignment s JOIN person q ON q.id = s.person_id
    WHERE s.ministry = m.code AND s.role = 'contact' AND s.since <= ${now} AND (s.until IS NULL OR s.until > ${now})
  ) c ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(office), '[]') AS offices FROM office_holder
    WHERE ministry = m.code AND since <= ${now}::date AND (until IS NULL OR until > ${now}::date)
  ) o
  WHERE p.id = (SELECT person_id FROM account WHERE platform = ${account.platform}
      AND workspace = ${account.workspace} AND account = ${account.id})
    OR (${account.platform} = 'try' AND p.id::text = ${account.id})`

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
