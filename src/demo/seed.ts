import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/client.ts'
import type { Log } from '../log.ts'
import { plannedIn2005, sinceThen } from './calendar.ts'
import { sampleCalls } from './calls.ts'
import { sampleFund } from './fund.ts'
import { officesSince, type Sample, sampleOffices, samplePeople } from './people.ts'
import { type Step, sampleRequests } from './requests.ts'
import { said } from './said.ts'

const dayMs = 86_400_000
/** Longer ago than anything that is done in the sample. */
const sinceDays = 400

/**
 * Makes the sample network, once: its people and offices in one transaction, its requests by the same commands anybody
 * would use, each on its own past day. What a copy that was killed left half made is finished: each step has an identity,
 * so that a step taken twice, or by two copies at once, is one.
 */
export async function seed(database: Database, log: Log, now: Date): Promise<void> {
  await database.transact(async db => {
    if (await db.samples.begin()) await settle(db, now)
  })
  if ((await database.db.samples.state()) !== 'begun') return

  let lives = 0
  const lived = (life: readonly Step[]) => live(database, log, life, lives++, now)
  for (const life of sampleRequests) await lived(life)
  await lived([await heldBefore()])
  for (const life of sampleCalls(now.toISOString().slice(0, 10))) await lived(life)
  await lived(await plannedIn2005())
  await lived(await sinceThen(database))
  for (const life of await sampleFund(now)) await lived(life)
  await database.transact(db => db.samples.done())
}

/** What the network held since 2004 comes with Enlace; the lead imports it as anybody would. */
async function heldBefore(): Promise<Step> {
  const name = 'activities.csv'
  const text = await readFile(join(import.meta.dirname, '../../data', name), 'utf8')

  return {
    by: 'Lead, Technical Secretariat',
    daysAgo: 0,
    command: 'memory import',
    fields: { file: [name, text] },
  }
}

/** The people, their offices, and the channels they meet in. */
async function settle(db: Database['db'], now: Date): Promise<void> {
  for (const sample of samplePeople) await add(db, sample, now)
  for (const held of sampleOffices)
    await db.offices.assign({ ...held, since: new Date(`${officesSince}T00:00:00Z`), until: null })
  await db.people.cast(now)
  for (const purpose of ['triage', 'announcements'] as const)
    await db.channels.set(
      {
        purpose,
        platform: 'console',
        workspace: '',
        channel: purpose,
        language: 'en',
        zone: 'America/New_York',
      },
      now,
    )
}

async function add(
  db: Database['db'],
  { name, role, ministry, organisation, days }: Sample,
  now: Date,
): Promise<void> {
  const id = await db.people.add(
    name,
    null,
    role === 'lead' || role === 'officer' ? 'America/New_York' : null,
  )
  const since = new Date(now.getTime() - sinceDays * dayMs)
  const until = days === undefined ? null : new Date(now.getTime() + days * dayMs)
  await db.people.assign(
    id,
    role,
    { ministry: ministry ?? null, organisation: organisation ?? null },
    since,
    until,
  )
}

/** One request's life, step by step; the reference the first step gives goes into the later ones. */
async function live(
  database: Database,
  log: Log,
  life: readonly Step[],
  number: number,
  now: Date,
): Promise<void> {
  let ref = ''

  for (const [place, { by, daysAgo, command, fields = {} }] of life.entries()) {
    const at = new Date(now.getTime() - daysAgo * dayMs + place * 60_000)
    const asked = ref === '' ? fields : { ref, ...fields }
    const reply = await said(database, log, {
      id: `sample:${number}:${place}`,
      at,
      by,
      command,
      fields: asked,
    })
    ref ||= reply.links.find(link => link.input.ref !== undefined)?.input.ref ?? ''
  }
}
