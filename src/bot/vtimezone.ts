import { clockChanges, offsetAt } from '#domain/zoned.ts'

/** A zone as iCalendar describes it (RFC 5545, 3.6.5), for all instants from the one to the other. */
export function vtimezone(zone: string, from: Date, to: Date): string {
  const first = new Date(Date.UTC(from.getUTCFullYear() - 1, 0, 1))
  const last = new Date(Date.UTC(to.getUTCFullYear() + 1, 11, 31))
  const offset = offsetAt(first, zone)
  const parts = [
    observance('STANDARD', first, offset, offset),
    ...clockChanges(zone, first, last).map(({ at, before, after }) =>
      observance(after > before ? 'DAYLIGHT' : 'STANDARD', at, before, after),
    ),
  ]

  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n')
}

/** What the clock shows from an instant on; its beginning is said by the clock as it was before. */
function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  at: Date,
  before: number,
  after: number,
): readonly string[] {
  const shown = new Date(at.getTime() + before * 60_000).toISOString().replace(/[-:]|\.\d+Z/g, '')

  return [
    `BEGIN:${kind}`,
    `DTSTART:${shown}`,
    `TZOFFSETFROM:${signed(before)}`,
    `TZOFFSETTO:${signed(after)}`,
    `END:${kind}`,
  ]
}

const signed = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]

  return `${minutes < 0 ? '-' : '+'}${[hours, rest].map(part => String(part).padStart(2, '0')).join('')}`
}
