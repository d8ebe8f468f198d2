import { toReckon } from '#commands/reminder/reckon.ts'
import type { Reached } from '#db/addressees.ts'
import type { Database } from '#db/client.ts'
import type { Db } from '#db/db.ts'
import type { DueNow } from '#db/reminders.ts'
import { undisturbed } from '#domain/reminder/quiet.ts'
import { reminderNotice } from '#reply/reminder.ts'

/** So many reminders go in one transaction: what a crash undoes is no more than that. */
const atOnce = 500

/**
 * Hands over to the outbox what is due, the most urgent first. A reminder and its notices are one transaction: whatever
 * dies, each is there once. Whichever instance looks first does the work. Gives how many were looked at.
 */
export async function remind(
  { transact }: Database,
  now: Date,
  goesOn: () => boolean = () => true,
): Promise<number> {
  let all = 0
  while (goesOn()) {
    const looked = await transact(db => some(db, now))
    all += looked
    if (looked < atOnce) break
  }

  return all
}

/**
 * What was late by an outage goes out once if it is still of use, else it is missed. Nobody is disturbed in their quiet
 * hours or on a holiday, unless the reminder would be of no use afterwards.
 */
async function some(db: Db, now: Date): Promise<number> {
  if (!(await db.reminders.turn())) return 0
  const due = await db.reminders.due(now, atOnce)
  if (due.length === 0) return 0
  const rules = await db.settings.rules()
  const reached = await db.addressees.reached(
    due.map(({ addressee }) => addressee),
    now,
  )
  const countries = [...reached.values()].map(({ country }) => country)
  const seats = await db.hours.seats(countries, rules.reminderHour)

  const morning = new Map([...reached].map(([addressee, to]) => [addressee, freeAt(to)]))

  const stale: bigint[] = []
  const lost: bigint[] = []
  const waits: { id: bigint; until: Date }[] = []
  const goes: { of: DueNow; people: readonly string[]; reply: unknown }[] = []
  for (const of of due) {
    const { people, instead } = reached.get(of.addressee)!
    const at = morning.get(of.addressee)!
    if (of.usefulUntil !== null && of.usefulUntil <= now) stale.push(of.id)
    else if (people.length === 0) lost.push(of.id)
    else if (at > now && (of.usefulUntil === null || at < of.usefulUntil))
      waits.push({ id: of.id, until: at })
    else goes.push({ of, people, reply: reminderNotice(of, instead) })
  }

  if (stale.length > 0) await db.reminders.miss(stale, 'stale', now)
  if (lost.length > 0) await db.reminders.miss(lost, 'nobody', now)
  if (waits.length > 0) await db.reminders.wait(waits)
  if (goes.length > 0) await db.reminders.send(goes, now)

  return due.length

  /** From when on somebody may be disturbed. */
  function freeAt({ zone, country, quietFrom, quietUntil }: Reached): Date {
    const quiet = { from: quietFrom ?? rules.quietFromHour, until: quietUntil ?? rules.quietUntilHour }

    return undisturbed(now, zone, quiet, seats.ministry(country).holidays)
  }
}

/** Reckons all anew, one thing at a time, so that nobody waits for it: what a release or a longer outage left behind. */
export async function reckon(
  { transact }: Database,
  now: Date,
  goesOn: () => boolean = () => true,
): Promise<void> {
  const all = await transact(async db => toReckon({ db, now, rules: await db.settings.rules() }))
  for (const [source, about] of all) {
    if (!goesOn()) return
    await transact(async db => source.owe({ db, now, rules: await db.settings.rules() }, about))
  }
}
