import { dayAt, lengthOfMonth, numbersOf } from './period/calendar.ts'
import type { Day } from './period.ts'

/** The public holidays of a country, of any year. */
export type Holidays = { readonly has: (day: Day) => boolean }

/** The holidays of two countries: a day on which either rests is not worked between them. */
export const both = (one: Holidays, other: Holidays): Holidays => ({
  has: day => one.has(day) || other.has(day),
})

/** True from Monday to Friday where it is nobody's holiday; every member of the network rests at the weekend. */
export function isWorkday(day: Day, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()

  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The working day that many working days after a day, which itself does not count. */
export function workdaysAfter(day: Day, count: number, holidays: Holidays): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = daysAfter(at, 1)
    if (isWorkday(at, holidays)) left -= 1
  }

  return at
}

/** The day itself where it is worked, else the next one that is. */
export const workdayFrom = (day: Day, holidays: Holidays): Day =>
  isWorkday(day, holidays) ? day : workdayFrom(daysAfter(day, 1), holidays)

/** The day itself where it is worked, else the last one before it that is. */
export const workdayUntil = (day: Day, holidays: Holidays): Day =>
  isWorkday(day, holidays) ? day : workdayUntil(daysAfter(day, -1), holidays)

/** The day so many days later, or earlier. */
export function daysAfter(day: Day, count: number): Day {
  const at = numbersOf(day)

  return new Date(Date.UTC(at.year, at.month - 1, at.day + count)).toISOString().slice(0, 10)
}

/** The same day so many months later, or the last one of that month: from 31 August it is six months to 28 February. */
export function monthsAfter(day: Day, count: number): Day {
  const at = numbersOf(day)
  const month = at.year * 12 + at.month - 1 + count
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1]

  return dayAt(year, ofYear, Math.min(at.day, lengthOfMonth(year, ofYear)))
}
