import type { Database } from '#db/client.ts'
import type { AssignedRole } from '#domain/roles.ts'
import { reckon } from '#jobs/remind.ts'
import { tried } from '#src/cli/try.ts'

/** Who takes part in the walk of the Fund: the contributor, the Troika (of which it is one), and an officer. */
export const parts = {
  trinidad: { name: 'Contact point, Trinidad and Tobago', role: 'contact', ministry: 'TT', language: 'en' },
  mexico: { name: 'Punto de contacto, México', role: 'contact', ministry: 'MX', language: 'es' },
  brazil: { name: 'Ponto focal, Brasil', role: 'contact', ministry: 'BR', language: 'pt' },
  officer: { name: 'Officer, Technical Secretariat', role: 'officer', ministry: null, language: 'en' },
} as const
export type Part = keyof typeof parts

const activity = 'memory add title:"Workshop on labour inspection" source:"the minutes"'
const longAgo = new Date('2020-01-01T00:00:00Z')

/**
 * Makes the people of the walk known, each with an account on the platform that is walked, seats the Troika, and
 * gives the memory an activity that money can be for. */
export async function settle(
  database: Database,
  account: (
    part: Part,
  ) => { platform: 'slack' | 'discord' | 'console'; workspace: string; id: string } | null,
): Promise<Readonly<Record<Part, string>>> {
  const ids: Partial<Record<Part, string>> = {}
  await database.transact(async db => {
    for (const [part, { name, role, ministry, language }] of Object.entries(parts) as [
      Part,
      (typeof parts)[Part],
    ][]) {
      const id = await db.people.add(name, language, 'UTC')
      await db.people.assign(id, role as AssignedRole, { ministry }, longAgo, null)
      const own = account(part)
      if (own) await db.people.link(own, id, longAgo)
      ids[part] = id
    }
    for (const [place, ministry] of ['MX', 'BR', 'TT'].entries())
      await db.offices.assign({ office: 'troika', seat: place + 1, ministry, since: longAgo, until: null })
    await db.people.cast(longAgo)
  })

  await tried(database, activity, { as: 'officer', json: false, yes: true }, () => {})

  return ids as Readonly<Record<Part, string>>
}

/** When a pledge's contact point is reminded next; null where nothing is owed for it. */
export async function dueNext(database: Database, pledge: string, now: Date): Promise<Date | null> {
  await reckon(database, now)
  const waits = { addressees: ['office:contact:TT'], states: ['waiting'] } as const
  const { entries } = await database.db.ledger.list(waits, 1, 50)

  return entries.find(({ subject }) => subject === `pledge:${pledge}`)?.dueAt ?? null
}

/** The lines that are typed on every platform; `{}` is the entry that came of the line before. */
export const lines = {
  pledge: 'fund pledge amount:"US$ 10 mil" first:"1 January 2026" every:year',
  receive: 'fund receive contributor:TT amount:"10,000.00" bank:"SWIFT 1"',
  earmark: 'fund earmark amount:4000 subject:ACT-0001 spending:workshops reason:Interpretation',
  propose: (entry: string) =>
    `fund propose entry:${entry} payee:"Interpreters Ltd" reason:"Two days of interpretation" amount:3500`,
  statement: 'fund statement',
} as const

/** The reference of the entry a text speaks of. */
export const entryIn = (text: string): string => /FUND-\d{4,}/.exec(text)?.[0] ?? ''

/** A text as it is compared: no-break spaces are spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
