import { daysAfter, type Holidays, isWorkday } from '../workday.ts'
import { atHour, dayOf, hourOf } from '../zoned.ts'

/** The hours in which nobody is to be disturbed, from one full hour to another; the same hour twice: none. */
export type Quiet = { readonly from: number; readonly until: number }

/** The first instant from then on at which somebody may be disturbed: outside their quiet hours, on a working day. */
export function undisturbed(at: Date, zone: string, quiet: Quiet, holidays: Holidays): Date {
  const day = dayOf(at, zone)
  const rests = !isWorkday(day, holidays)
  if (!rests && !isQuiet(hourOf(at, zone), quiet)) return at
  const morning = quiet.from === quiet.until ? 0 : quiet.until
  const today = atHour(day, morning, zone)
  if (!rests && today > at) return today

  return undisturbed(atHour(daysAfter(day, 1), morning, zone), zone, quiet, holidays)
}

/** True in an hour of those; they may lie over midnight: 19 to 8. */
export const isQuiet = (hour: number, { from, until }: Quiet): boolean =>
  from <= until ? hour >= from && hour < until : hour >= from || hour < until
