import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/client.ts'
import type { Db } from '#db/db.ts'
import type { Clockwork } from '#db/ledger.ts'
import { begin } from '#jobs/begin.ts'
import { close } from '#jobs/close.ts'
import { digest } from '#jobs/digest.ts'
import { remind } from '#jobs/remind.ts'
import { type Sample, sampleOffices, samplePeople } from '../demo/people.ts'
import { said } from '../demo/said.ts'
import type { Log } from '../log.ts'
import { answersTo } from './answers.ts'
import { calendarActs } from './calendar.ts'
import { recordingPlatform, type Taken } from './platform.ts'
import { acts, calls, change } from './script.ts'

/** What is to be done at an instant; `about` names the call or the activity it belongs to, null a request or nothing. */
type Step = {
  readonly at: Date
  readonly by: string
  readonly command: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly about: string | null
}

/** All that went out in a stretch of the two years, and how the ledger stands at its end. */
export type Story = { readonly taken: readonly Taken[]; readonly ledger: Readonly<Record<string, number>> }

/**
 * Lives the network's years 2006 and 2007 on a driven clock: it jumps from each instant at which something is done, or is
 * due, to the next, and runs there what runs by itself. `to` is the last day.
 */
export async function years(database: Database, log: Log, from: string, to: string): Promise<Story> {
  const names = await settled(database, new Date(`${from}T00:00:00Z`))
  const platform = recordingPlatform(names.byAccount)
  const end = new Date(`${to}T23:59:59Z`)
  const steps = [await planned(from), ...scripted(names.contacts)].filter(
    ({ at }) => at >= new Date(`${from}T00:00:00Z`) && at <= end,
  )
  const refs = new Map<string | null, string>()
  const goesOn = byItself(database, platform.takes)
  let now = new Date(`${from}T00:00:00Z`)
  let next = 0

  for (;;) {
    for (; steps[next] && steps[next]!.at <= now; next += 1) {
      const { about, ...step } = steps[next]!
      const opens = /^(call open|request file)$/.test(step.command)
      const ref = refs.get(about)
      const fields =
        opens || ref === undefined || step.command.startsWith('contact')
          ? step.fields
          : { ...step.fields, ref }
      const reply = await said(database, log, { ...step, id: `simulation:${next}`, fields })
      if (opens) refs.set(about, reply.links.find(link => link.input.ref)!.input.ref!)
      if (step.command === 'workshop import')
        for (const [number, ref] of await imported(database)) refs.set(`workshop ${number}`, ref)
    }
    const later = await goesOn(now)
    const wake = Math.min(steps[next]?.at.getTime() ?? Infinity, later?.getTime() ?? Infinity)
    if (wake > end.getTime()) break
    now = new Date(wake)
  }

  return { taken: platform.taken, ledger: await database.db.ledger.counts() }
}

/** Runs what is due at an instant, and gives the instant at which anything will be; null where nothing is to come. */
function byItself(database: Database, takes: (db: Db, now: Date) => Promise<number>) {
  const jobs: readonly (readonly [Clockwork, typeof remind | typeof begin])[] = [
    ['request', begin],
    ['call', close],
    ['reminder', remind],
    ['digest', digest],
  ]

  return async (now: Date): Promise<Date | null> => {
    const { due, next } = await database.transact(db => db.ledger.clock(now))
    if (due.length === 0) return next
    const first = jobs.findIndex(([what]) => due.includes(what))
    // What one of them does may make more be due, of those that come after it.
    for (const [, run] of first === -1 ? [] : jobs.slice(first)) await run(database, now)

    return database.transact(async db => {
      for (;;) {
        const clock = await db.ledger.clock(now)
        if (!clock.due.includes('delivery') || (await takes(db, now)) === 0) return clock.next
      }
    })
  }
}

/** The calendar of the planning meeting of December 2005, which an officer brings in on the first day. */
async function planned(from: string): Promise<Step> {
  const name = 'calendar-2006-2007.csv'
  const text = await readFile(join(import.meta.dirname, '../../data', name), 'utf8')

  return {
    at: new Date(`${from}T12:00:00Z`),
    by: officer,
    command: 'workshop import',
    fields: { file: [name, text] },
    about: null,
  }
}

/** Its activities: the numbers they have in the file, and their references. */
async function imported({ db }: Database): Promise<readonly (readonly [string, string])[]> {
  const all = { status: null, ministry: null, from: null, to: null, isInside: true } as const
  const { found } = await db.calendar.list(all, 1, 100)

  return found.map(({ row, standing }) => [row?.number ?? '', standing.ref])
}

const officer = 'Officer 1, Technical Secretariat'

/** Everything that is done by people, in order: a call, its answers, what is done to it, and the rest. */
function scripted(contacts: ReadonlyMap<string, string>): readonly Step[] {
  const at = (day: string, place = 0) => new Date(Date.parse(`${day}T15:00:00Z`) + place * 60_000)
  const ofCalls = calls.flatMap((call, number): Step[] => {
    const about = `call ${number}`
    const { opens, extended, nudged, ...fields } = call
    return [
      { at: at(opens, number), by: officer, command: 'call open', fields: fields as Step['fields'], about },
      ...answersTo(call, number, contacts).map(({ on, by, fields }, place) => ({
        at: at(on, 30 + place),
        by,
        command: 'call answer',
        fields,
        about,
      })),
      ...(extended
        ? [
            {
              at: at(extended[0]),
              by: officer,
              command: 'call extend',
              fields: { closes: extended[1] },
              about,
            },
          ]
        : []),
      ...(nudged ? [{ at: at(nudged), by: officer, command: 'call nudge', fields: {}, about }] : []),
    ]
  })
  const others = acts.map(({ on, by, command, fields = {} }, place) => ({
    at: at(on, 5 + place),
    by,
    command,
    fields,
    about: null,
  }))
  const ofCalendar = calendarActs(officer, contacts).map(
    ({ on, number, ...act }, place): Step => ({
      ...act,
      at: at(on, 60 + place),
      about: `workshop ${number}`,
    }),
  )
  const subscriptions = ['Contact point, Canada', 'Contact point, Haiti', officer].map((by, place) => ({
    at: at('2006-01-09', place),
    by,
    command: 'digest subscribe',
    fields: { every: place === 2 ? 'week' : 'month' },
    about: null,
  }))

  return [...subscriptions, ...ofCalls, ...ofCalendar, ...others].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )
}

/** The network as it was: everybody by their office, each with an account, and the channels they meet in. */
async function settled({ transact }: Database, now: Date) {
  const contacts = new Map<string, string>()
  const since = new Date('2005-12-15T00:00:00Z')
  // Whoever begins later finds the changes of before.
  const today = now.toISOString().slice(0, 10)
  const leaves = ({ role, ministry }: Sample) =>
    role === 'contact' && ministry === change.ministry && today > change.vacant
  const successor = { name: change.successor, ministry: change.ministry } as const
  const everybody: readonly Sample[] = [
    ...samplePeople.filter(one => one.role !== 'deputy' && !leaves(one)),
    { ...successor, role: today > change.again ? 'contact' : 'staff' },
  ]

  return transact(async db => {
    for (const { name, role, ministry, organisation } of everybody) {
      const id = await db.people.add(name, null, ministry ? null : 'America/New_York')
      await db.people.assign(
        id,
        role,
        { ministry: ministry ?? null, organisation: organisation ?? null },
        since,
        null,
      )
      if (role === 'contact') contacts.set(ministry!, name)
    }
    for (const held of sampleOffices) await db.offices.assign({ ...held, since, until: null })
    const place = { platform: 'console', workspace: '', language: 'en', zone: 'America/New_York' } as const
    await db.channels.set({ ...place, purpose: 'triage', channel: 'triage' }, now)
    await db.channels.set({ ...place, purpose: 'announcements', channel: 'announcements' }, now)
    const cast = await db.people.cast(now)

    return { contacts, byAccount: new Map(cast.map(({ account, name }) => [account, name])) }
  })
}
