import type { Day } from '#domain/period.ts'
import type { Holidays } from '#domain/workday.ts'

/** A public holiday of a country, with its name in one of the country's languages. */
export type PublicHoliday = { readonly day: Day; readonly name: string }

/**
 * The national public holidays of all 35 countries, as the library date-holidays has them (data under CC BY-SA 3.0). A
 * day of which only a part is free is worked. The library is large: it is opened when it is first asked.
 */
export async function publicHolidays(): Promise<(country: string) => Holidays> {
  const ofYear = await yearly()

  return country => ({ has: day => ofYear(country, Number(day.slice(0, 4))).some(one => one.day === day) })
}

/** The public holidays of a country in a year, in order. */
export async function holidaysOf(country: string, year: number): Promise<readonly PublicHoliday[]> {
  return (await yearly())(country, year)
}

const known = new Map<string, readonly PublicHoliday[]>()

async function yearly() {
  const { default: Library } = await import('date-holidays')

  return (country: string, year: number): readonly PublicHoliday[] => {
    const key = `${country} ${year}`
    const kept = known.get(key)
    if (kept) return kept
    const all = new Library(country, { types: ['public'] }).getHolidays(year).flatMap(holidayDays)
    known.set(key, all)

    return all
  }
}

/** Some last several days; `date` is the country's own calendar day and clock, `start` and `end` are instants. */
function holidayDays(of: { date: string; name: string; start: Date; end: Date }): readonly PublicHoliday[] {
  if (!of.date.slice(11).startsWith('00:00')) return []
  const first = Date.parse(`${of.date.slice(0, 10)}T00:00:00Z`)
  const days = Math.max(1, Math.round((of.end.getTime() - of.start.getTime()) / 86_400_000))

  return Array.from({ length: days }, (_, at) => ({
    day: new Date(first + at * 86_400_000).toISOString().slice(0, 10),
    name: of.name,
  }))
}
