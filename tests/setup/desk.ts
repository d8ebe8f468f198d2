import pg from 'pg'
import { afterAll } from 'vitest'
import { desk } from '#bot/desk.ts'
import type { Account } from '#bot/platform.ts'
import { connect } from '#db/client.ts'
import { passing } from '#db/trouble.ts'
import { type CountryCode, countries } from '#domain/countries.ts'
import type { Language } from '#domain/language.ts'
import type { AssignedRole } from '#domain/roles.ts'
import type { PlatformName } from '#reply/post.ts'
import type { Reply } from '#reply/reply.ts'
import { say } from '#text/say.ts'
import { freshDatabase } from './database.ts'
import { keysIn, type Person, voiceOf } from './voice.ts'

/** Longer ago than anything in these tests. */
const longAgo = new Date('2020-01-01T00:00:00Z')
const dayMs = 86_400_000

type Role = {
  readonly role: AssignedRole
  readonly ministry?: string
  readonly organisation?: string
  readonly since?: Date
  readonly until?: Date | null
}

/**
 * The desk as everybody reaches it, on a database of its own, with a clock that stands until it is set:
 * `const { as, contact, officer } = await openDesk()`, then `as(mexico).says('request file …')`.
 */
export async function openDesk(at: string | Date = '2026-09-01T15:00:00Z') {
  const fresh = await freshDatabase()
  const database = connect(fresh.url)
  const raw = new pg.Pool({ connectionString: fresh.url, max: 4 })
  const log: { readonly facts: object; readonly text: string }[] = []
  let now = new Date(at)
  let asked = 0
  let accounts = 0
  const wakes: (() => void)[] = []

  const way = desk({
    transact: database.transact,
    read: database.read,
    isAway: error => passing(error) === 'away',
    done: () => {
      for (const wake of wakes) wake()
    },
    log: { error: (facts, text) => void log.push({ facts, text }) },
    clock: () => now,
  })
  afterAll(async () => {
    await database.close()
    await raw.end()
    await fresh.drop()
  })

  const account = (id: string, platform: PlatformName = 'console', workspace = ''): Account => ({
    platform,
    workspace,
    id,
    locale: null,
    zone: null,
  })

  /** Makes somebody known, with an account and as many roles as they have. */
  async function person(name: string, roles: readonly Role[] = [], language: Language | null = null) {
    const own = account(`u${++accounts}`)
    const id = await database.transact(async db => {
      const added = await db.people.add(name, language, null)
      await db.people.link(own, added, now)
      for (const { role, since = longAgo, until = null, ...where } of roles)
        await db.people.assign(added, role, where, since, until)
      return added
    })

    return { id, name, ministry: roles[0]?.ministry ?? null, account: own } satisfies Person
  }

  const of = (code: string) => countries[code as CountryCode].names.en

  return {
    url: fresh.url,
    database,
    way,
    log,
    person,
    account,
    /** Called after each act, as the outbox is. */
    wakes,

    contact: (code: string) => person(`Contact point, ${of(code)}`, [{ role: 'contact', ministry: code }]),
    staff: (code: string, name = `Staff, ${of(code)}`) => person(name, [{ role: 'staff', ministry: code }]),
    deputy: (code: string, since = longAgo, until = new Date('2030-01-01T00:00:00Z')) =>
      person(`Deputy, ${of(code)}`, [{ role: 'deputy', ministry: code, since, until }]),
    officer: (name = 'Officer, Technical Secretariat') => person(name, [{ role: 'officer' }]),
    lead: (name = 'Lead, Technical Secretariat') => person(name, [{ role: 'lead' }]),
    observer: (organisation = 'ILO') =>
      person(`Observer, ${organisation}`, [{ role: 'observer', organisation }]),
    /** Somebody whose account nobody has linked, whose platform speaks a language. */
    guest: (locale = 'en'): Person => {
      const own = account(`g${++accounts}`)
      return { id: '', name: 'Guest', ministry: null, account: { ...own, locale } }
    },

    /** What somebody says, from their own account or from another one. */
    as: (who: Person, from: Account = who.account) =>
      voiceOf(way, { ...who, account: from }, () => `test:${++asked}`),

    clock: {
      now: () => now,
      set: (to: string | Date) => {
        now = new Date(to)
      },
      pass: (days: number) => {
        now = new Date(now.getTime() + days * dayMs)
      },
    },

    /** Rows of the database itself. */
    sql: async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
      (await raw.query<Row>(text, [...values])).rows,

    /** How much is kept of everything: the same twice means that nothing was written between. */
    async kept(): Promise<Readonly<Record<string, number>>> {
      const tables = ['request', 'offer', 'journal', 'notice', 'delivery', 'invocation', 'pending']
      const more = ['person', 'account', 'assignment', 'office_holder', 'setting', 'channel', 'link_code']
      const counts = [...tables, ...more].map(name => `(select count(*)::int from ${name}) as "${name}"`)
      return (await raw.query(`select ${counts.join(', ')}`)).rows[0]
    },

    /** What was to be told about a request, oldest first: to whom, or for which purpose, and in which sentences. */
    async notices(subject: string | null = null) {
      const { rows } = await raw.query<{ slot: string; to: string; personId: string; reply: Reply }>(
        `select n.slot, coalesce(p.name, n.purpose) as to, p.id as "personId", n.reply from notice n
         left join person p on p.id = n.person_id where $1::text is null or n.subject = $1 order by n.id`,
        [subject],
      )
      return rows.map(({ slot, to, personId, reply }) => ({
        slot,
        to,
        personId,
        reply,
        key: keysIn(reply.title)[0] ?? null,
        title: say(reply.title ?? '', { language: 'en', zone: 'UTC' }),
      }))
    },
  }
}

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>
