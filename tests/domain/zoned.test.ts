import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#domain/workday.ts'
import { atHour, dayOf, hourOf } from '#domain/zoned.ts'

const members = readFileSync(
  join(import.meta.dirname, '../../prisma/migrations/20261123080200_members/migration.sql'),
  'utf8',
)
const capitals = [...members.matchAll(/\('([A-Z]{2})', '[a-z]{2}', '(America\/[^']+)'\)/g)].map(
  ([, country, zone]) => [country!, zone!] as const,
)
const [first, last] = ['2024-01-01', '2032-12-31']
const minuteMs = 60_000

/** What the time-zone database of this machine shows on the wall: `2026-11-01 09:00`. */
const clockOf = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })

  return (at: number) => format.format(at)
}

test('there are 35 capitals', () => {
  expect(capitals).toHaveLength(35)
})

describe.each(capitals)('the clock of %s, %s, from 2024 to 2032', (_, zone) => {
  const shows = clockOf(zone)

  test('strikes nine each morning, and each hour of the days on which it is changed', () => {
    const wrong: string[] = []
    const check = (day: string, hour: number) => {
      const at = atHour(day, hour, zone).getTime()
      const wanted = `${day} ${String(hour).padStart(2, '0')}:00`
      const there = shows(at) === wanted
      // Shown twice, it is the first time; skipped, it is the first moment after.
      const earliest = shows(at - 60 * minuteMs) !== wanted
      const skipped = shows(at) > wanted && shows(at - minuteMs) < wanted
      if (!(there && earliest) && !skipped) wrong.push(`${wanted} is ${new Date(at).toISOString()}`)
      return at
    }

    let before = atHour(daysAfter(first, -1), 9, zone).getTime()
    for (let day = first; day <= last; day = daysAfter(day, 1)) {
      const nine = check(day, 9)
      const changed = nine - before !== 24 * 60 * minuteMs
      if (changed)
        for (let hour = -15; hour < 24; hour += 1)
          check(hour < 0 ? daysAfter(day, -1) : day, (hour + 24) % 24)
      before = nine
    }

    expect(wrong).toEqual([])
  })
})

test('an instant has the day and the hour its zone shows, also where the clock runs an hour twice', () => {
  expect(hourOf(new Date('2026-11-01T05:30:00Z'), 'America/New_York')).toBe(1)
  expect(hourOf(new Date('2026-11-01T06:30:00Z'), 'America/New_York')).toBe(1)
  expect(dayOf(new Date('2028-02-29T23:30:00-03:00'), 'America/Sao_Paulo')).toBe('2028-02-29')
})
