import { callReminders } from './calls.ts'
import { pledgeReminders } from './pledges.ts'
import { requestReminders } from './requests.ts'
import type { Reckoning, Source } from './source.ts'
import { vacancyReminders } from './vacancies.ts'
import { workshopReminders } from './workshops.ts'

/** All that people are reminded of. */
export const sources: readonly Source[] = [
  requestReminders,
  callReminders,
  pledgeReminders,
  workshopReminders,
  vacancyReminders,
]

/** Whose a subject is, and what it is about: `request:RIAL-2026-0042`. */
export function sourceOf(subject: string): readonly [Source, string] {
  const [name = '', about = ''] = subject.split(':')
  const source = sources.find(one => one.name === name)
  if (!source) throw new Error(`nothing reminds of ${subject}`)

  return [source, about]
}

/** Reckons anew all that one source reminds of, where somebody it depends on has changed. */
export async function reckonSource(source: Source, reckoning: Reckoning): Promise<void> {
  for (const about of await source.open(reckoning)) await source.owe(reckoning, about)
}

/** Reckons everything anew, where a rule or a calendar has changed for all of it. */
export async function reckonAll(reckoning: Reckoning): Promise<void> {
  for (const [source, about] of await toReckon(reckoning)) await source.owe(reckoning, about)
}

/** All for which something is owed, or was and still waits. */
export async function toReckon(reckoning: Reckoning): Promise<readonly (readonly [Source, string])[]> {
  const all: (readonly [Source, string])[] = []
  for (const source of sources) {
    const waiting = await reckoning.db.reminders.waiting(source.name)
    for (const about of new Set([...(await source.open(reckoning)), ...waiting])) all.push([source, about])
  }

  return all
}
