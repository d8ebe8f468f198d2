import type { Language } from '#domain/language.ts'
import { fold } from '#domain/plain.ts'
import type { Actor, AssignedRole } from '#domain/roles.ts'
import { type ActorRow, actorFrom, speaking } from './actor.ts'
import type { Tx } from './tx.ts'

export type AccountKey = { readonly platform: string; readonly workspace: string; readonly id: string }

/** Somebody the network knows, with what they are today, as lists and pickers show them. */
export type Listed = {
  readonly id: string
  readonly name: string
  readonly roles: readonly { role: AssignedRole; ministry: string | null; organisation: string | null }[]
}

/** Somebody to be told something: with their language and zone, their own or their ministry's. */
export type Told = {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly zone: string
}

export const people = (tx: Tx) => ({
  /** Who speaks from an account at an instant, and what they may be then. */
  async actor(account: AccountKey, now: Date, locale: string | null, zone: string | null): Promise<Actor> {
    const [row] = await tx.$queryRaw<ActorRow[]>`${speaking(account, now)}`

    return actorFrom(row ?? null, locale, zone)
  },

  /** The contact point of a ministry and its deputies at an instant; `contact` is null where it is vacant. */
  async voices(ministry: string, now: Date): Promise<{ contact: Told | null; deputies: readonly Told[] }> {
    const rows = await tx.$queryRaw<(Told & { role: AssignedRole })[]>`
      SELECT p.id, p.name, coalesce(p.language, m.language) AS language, coalesce(p.zone, m.zone) AS zone, a.role
      FROM assignment a JOIN person p ON p.id = a.person_id JOIN ministry m ON m.code = a.ministry
      WHERE a.ministry = ${ministry} AND a.role IN ('contact', 'deputy')
        AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      ORDER BY a.since`

    return {
      contact: rows.find(row => row.role === 'contact') ?? null,
      deputies: rows.filter(row => row.role === 'deputy'),
    }
  },

  /** People by what was typed of their name or ministry; all of them where nothing was. */
  async search(typed: string, now: Date, limit: number): Promise<readonly Listed[]> {
    const rows = await tx.$queryRaw<Listed[]>`
      SELECT p.id, p.name, coalesce(json_agg(json_build_object('role', a.role, 'ministry', a.ministry,
        'organisation', a.organisation)) FILTER (WHERE a.id IS NOT NULL), '[]') AS roles
      FROM person p
      LEFT JOIN assignment a ON a.person_id = p.id AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      GROUP BY p.id ORDER BY p.name, p.id LIMIT 5000`
    const wanted = fold(typed)

    return rows.filter(row => fold(row.name).includes(wanted)).slice(0, limit)
  },

  /** The people somebody may mean: an id, a mention of an account in the same workspace, or a whole name. */
  async meant(typed: string, from: AccountKey, now: Date): Promise<readonly Listed[]> {
    const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed) ? typed : null
    const mention = /^<@!?([A-Z0-9]+)(?:\|[^>]*)?>$/i.exec(typed)?.[1] ?? null
    if (id === null && mention === null) {
      const found = await this.search(typed, now, 100)
      const exact = found.filter(row => fold(row.name) === fold(typed))
      return exact.length > 0 ? exact : found
    }

    return tx.$queryRaw<Listed[]>`
      SELECT p.id, p.name, coalesce(json_agg(json_build_object('role', a.role, 'ministry', a.ministry,
        'organisation', a.organisation)) FILTER (WHERE a.id IS NOT NULL), '[]') AS roles
      FROM person p
      LEFT JOIN assignment a ON a.person_id = p.id AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      WHERE p.id = ${id}::uuid OR p.id = (SELECT person_id FROM account
        WHERE platform = ${from.platform} AND workspace = ${from.workspace} AND account = ${mention})
      GROUP BY p.id`
  },

  /** Everybody has an account in the console where it is open; with what they are there. */
  async cast(now: Date): Promise<readonly (Listed & { readonly account: string })[]> {
    await tx.$executeRaw`
      INSERT INTO account (platform, workspace, account, person_id, linked_at)
      SELECT 'console', '', p.id::text, p.id, ${now} FROM person p
      WHERE NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id AND a.platform = 'console')
      ON CONFLICT DO NOTHING`

    return tx.$queryRaw`
      SELECT p.id, p.name, min(c.account) AS account, coalesce(json_agg(json_build_object('role', a.role,
        'ministry', a.ministry, 'organisation', a.organisation)) FILTER (WHERE a.id IS NOT NULL), '[]') AS roles
      FROM person p
      JOIN account c ON c.person_id = p.id AND c.platform = 'console'
      LEFT JOIN assignment a ON a.person_id = p.id AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      GROUP BY p.id ORDER BY p.name`
  },

  async add(name: string, language: Language | null, zone: string | null): Promise<string> {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO person (name, language, zone) VALUES (${name}, ${language}, ${zone}) RETURNING id`

    return row!.id
  },

  async link(account: AccountKey, personId: string, now: Date): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO account (platform, workspace, account, person_id, linked_at)
      VALUES (${account.platform}, ${account.workspace}, ${account.id}, ${personId}::uuid, ${now})
      ON CONFLICT (platform, workspace, account) DO UPDATE SET person_id = excluded.person_id, linked_at = excluded.linked_at`
  },

  async speakIn(personId: string, language: Language): Promise<void> {
    await tx.$executeRaw`UPDATE person SET language = ${language} WHERE id = ${personId}::uuid`
  },

  async liveIn(personId: string, zone: string): Promise<void> {
    await tx.$executeRaw`UPDATE person SET zone = ${zone} WHERE id = ${personId}::uuid`
  },

  /** The Secretariat: who is told when nobody else can be. */
  async secretariat(
    now: Date,
    roles: readonly AssignedRole[] = ['officer', 'lead'],
  ): Promise<readonly Told[]> {
    return tx.$queryRaw<Told[]>`
      SELECT DISTINCT p.id, p.name, coalesce(p.language, 'en') AS language, coalesce(p.zone, 'UTC') AS zone
      FROM assignment a JOIN person p ON p.id = a.person_id
      WHERE a.role = ANY(${[...roles]}::text[]) AND a.since <= ${now} AND (a.until IS NULL OR a.until > ${now})
      ORDER BY p.name`
  },

  /** What a person is, and where, at an instant. */
  async held(personId: string, now: Date): Promise<Listed['roles']> {
    return tx.$queryRaw<Listed['roles'][number][]>`
      SELECT role, ministry, organisation FROM assignment
      WHERE person_id = ${personId}::uuid AND since <= ${now} AND (until IS NULL OR until > ${now})`
  },

  /** Gives a person a role from an instant on, until another where it is dated. */
  async assign(
    personId: string,
    role: AssignedRole,
    where: Where,
    since: Date,
    until: Date | null,
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO assignment (person_id, role, ministry, organisation, since, until)
      VALUES (${personId}::uuid, ${role}, ${where.ministry ?? null}, ${where.organisation ?? null}, ${since}, ${until})`
  },

  /** Ends a role that runs now, or was to begin later; says of how many people. */
  async end(role: AssignedRole, where: Where & { personId?: string }, now: Date): Promise<number> {
    return tx.$executeRaw`
      UPDATE assignment SET until = greatest(since, ${now})
      WHERE role = ${role} AND (until IS NULL OR until > ${now})
        AND (${where.ministry ?? null}::char(2) IS NULL OR ministry = ${where.ministry ?? null})
        AND (${where.personId ?? null}::uuid IS NULL OR person_id = ${where.personId ?? null}::uuid)`
  },
})

type Where = { readonly ministry?: string | null; readonly organisation?: string | null }
