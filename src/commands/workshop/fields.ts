import { z } from 'zod'
import { plain } from '#domain/plain.ts'
import { readHours } from '#domain/workshop/hours.ts'
import { exactDays, someday, type When } from '#domain/workshop/when.ts'
import { line, period, zone } from '../fields.ts'
import { shownAs } from '../widget.ts'

/** An activity's reference: `WS-2026-0007`, also written `2026-7` or `ws 2026 7`. */
export const workshopRef = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).transform((typed, context) => {
      const found = /^\s*(?:ws)?[\s–-]*(\d{4})[\s–-]+(\d{1,7})\s*$/i.exec(plain(typed))
      if (found) return `WS-${found[1]}-${String(Number(found[2])).padStart(4, '0')}`

      context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.workshopRef' : 'invalid.required' })
      return z.NEVER
    }),
    { kind: 'search', source: 'workshop', many: false },
  )

/** From when to when on each day, as `09:00–17:30`; what can be of the morning or the evening is asked back. */
export const hours = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).transform((typed, context): string => {
      const read = readHours(plain(typed))
      if ('hours' in read) return `${read.hours.from}–${read.hours.to}`

      context.addIssue({
        code: 'custom',
        message: typed.trim() ? `invalid.hours.${read.problem}` : 'invalid.required',
      })
      return z.NEVER
    }),
    { kind: 'line', max: 60 },
  )

/** Who pays: a member by its code, whatever it is called there, or as it is said: "each country". */
export const payer = () => line(150)

/** When it is: its days as closely as they are known, and perhaps its hours with their zone. */
export const whenShape = { period: period().optional(), hours: hours().optional(), zone: zone().optional() }

/**
 * What was given of a time; null where nothing was. Hours that are not said anew stay those of the days it moves to, and
 * are gone where it moves to a month or a semester: what comes of it is shown before the yes.
 */
export function whenFrom(
  given: {
    readonly period?: When['period'] | undefined
    readonly hours?: string | undefined
    readonly zone?: string | undefined
  },
  now: When = someday,
): When | null {
  if (!given.period && !given.hours && !given.zone) return null
  const period = given.period ?? now.period
  const isExact = exactDays({ ...now, period }) !== null
  const [from, to] = given.hours?.split('–') ?? []
  const hours = from && to ? { from, to } : isExact ? now.hours : null
  const said = given.period ? '' : now.said

  return { period, said, hours, zone: hours && (given.zone ?? now.zone) }
}
