import type { Day } from './period.ts'

const hourMs = 3_600_000

/** The instant a day begins in a time zone, or a day so many days after it; where clocks skip midnight, the first instant there is. */
export const midnight = (day: Day, plusDays: number, zone: string): Date => atHour(day, plusDays * 24, zone)

/**
 * The instant at which the clocks of a zone show a full hour of a day; hours from 24 on are of the days after it. Where
 * they skip it, the first instant after the gap; where they show it twice, the first time.
 */
export function atHour(day: Day, hour: number, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * hourMs
  const offset = (at: number) => wallClock(at, zone) - at
  const first = wanted - offset(wanted)
  const second = wanted - offset(first)
  if (first === second) return new Date(first)
  if (wallClock(second, zone) === wanted) return new Date(second)

  return new Date(Math.max(first, second))
}

/** The full hour the clocks of a zone show at an instant, 0 to 23. */
export const hourOf = (at: Date, zone: string): number =>
  new Date(wallClock(at.getTime(), zone)).getUTCHours()

/** The instants at which the clock of a zone shows a time of a day (`09:30`): one; two where it is set back, none where it skips it. */
export function instantsAt(day: Day, time: string, zone: string): readonly Date[] {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  // No zone is set forward or back by more than a day, so its offsets a day before and after are all there are.
  const offsets = [-1, 1].map(side => {
    const at = wanted + side * 86_400_000
    return wallClock(at, zone) - at
  })
  const instants = [...new Set(offsets)].map(offset => wanted - offset)

  return instants
    .filter(at => wallClock(at, zone) === wanted)
    .sort((a, b) => a - b)
    .map(at => new Date(at))
}

/** By how much the clock of a zone is ahead of UTC at an instant, in minutes. */
export const offsetAt = (at: Date, zone: string): number =>
  (wallClock(at.getTime(), zone) - at.getTime()) / 60_000

/** The instants between two at which the clock of a zone is set, each with its offset before and after, in minutes. */
export function clockChanges(
  zone: string,
  from: Date,
  to: Date,
): readonly { readonly at: Date; readonly before: number; readonly after: number }[] {
  const changes: { at: Date; before: number; after: number }[] = []
  const offset = (at: number) => offsetAt(new Date(at), zone)

  // No clock is set twice within a week.
  for (let at = from.getTime(); at < to.getTime(); at += 7 * 86_400_000) {
    const before = offset(at)
    let [same, other] = [at, Math.min(at + 7 * 86_400_000, to.getTime())]
    const after = offset(other)
    if (before === after) continue
    while (other - same > 60_000) {
      const middle = Math.floor((same + other) / 120_000) * 60_000
      if (offset(middle) === before) same = middle
      else other = middle
    }
    changes.push({ at: new Date(other), before, after })
  }

  return changes
}

/** The calendar day of an instant in a time zone. */
export function dayOf(at: Date, zone: string): Day {
  return new Date(wallClock(at.getTime(), zone)).toISOString().slice(0, 10)
}

/** What the clock on the wall shows, as if it were UTC. */
function wallClock(at: number, zone: string): number {
  // `3/10/2006, 15:04:05`: to read that costs a third of asking for its parts, and reminders ask by the thousand.
  const [month, day, year, hour, minute, second] = formatter(zone).format(at).match(/\d+/g)!.map(Number)

  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, ((at % 1000) + 1000) % 1000)
}

/** Making a formatter costs a hundred times more than using it. */
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(zone, made)

  return made
}

const formatters = new Map<string, Intl.DateTimeFormat>()
