import { z } from 'zod'
import {
  type ActivityFields,
  activityForms,
  amissWith,
  earliestYear,
  isWebAddress,
  longest,
  mostParties,
} from '#domain/memory/activity.ts'
import { forgettable } from '#domain/memory/correction.ts'
import { readParty } from '#domain/memory/party.ts'
import { plain } from '#domain/plain.ts'
import { refuse } from '#domain/refusal.ts'
import type { Context } from '../define.ts'
import { choice, language, line, paragraph, period, topicsField, wholeNumber } from '../fields.ts'
import { shownAs } from '../widget.ts'

/** Ministries or other organisations: chosen from the list, or written as they are called. */
export const parties = () =>
  shownAs(
    z
      .union([z.array(z.string()), z.string()], { error: 'invalid.required' })
      .transform(given => (typeof given === 'string' ? given.split(/[,;]/) : given))
      .transform(given => [...new Set(given.map(readParty).filter(Boolean))])
      .pipe(
        z
          .array(z.string().max(longest.party, 'invalid.tooLong'))
          .min(1, 'invalid.required')
          .max(mostParties, 'invalid.tooMany'),
      ),
    { kind: 'search', source: 'party', many: true },
  )

/** An address of the web. */
export const webAddress = () =>
  shownAs(
    z
      .string({ error: 'invalid.required' })
      .transform(plain)
      .pipe(
        z
          .string()
          .min(1, 'invalid.required')
          .max(longest.report, 'invalid.tooLong')
          .refine(isWebAddress, 'invalid.address'),
      ),
    { kind: 'line', max: longest.report },
  )

/** An activity's own reference: `ACT-0012`, also written `act 12`. */
export const activityRef = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).transform((typed, context) => {
      const found = /^\s*act[\s–-]*0*(\d{1,9})\s*$/i.exec(plain(typed))
      if (found) return `ACT-${found[1]!.padStart(4, '0')}`

      context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.activity' : 'invalid.required' })
      return z.NEVER
    }),
    { kind: 'search', source: 'memory', many: false },
  )

/** All that can be said of an activity besides its title. */
export const activityShape = {
  requesters: parties().optional(),
  providers: parties().optional(),
  form: choice('form', activityForms).optional(),
  topics: topicsField().optional(),
  period: period().optional(),
  year: wholeNumber(earliestYear, 2100).optional(),
  place: line(longest.place).optional(),
  description: paragraph().optional(),
  call: line(longest.call).optional(),
  phase: line(longest.phase).optional(),
  outcome: paragraph().optional(),
  report: webAddress().optional(),
  language: language().optional(),
}

/** What turned out not to be known after all. */
export const unknown = () =>
  shownAs(
    z
      .union([z.array(z.string()), z.string()], { error: 'invalid.required' })
      .transform(given =>
        (typeof given === 'string' ? given.split(/[,;]/) : given).map(plain).filter(Boolean),
      )
      .pipe(z.array(z.enum(forgettable, { error: 'invalid.choice' })).min(1, 'invalid.required')),
    { kind: 'choice', words: 'activityField', choices: forgettable, many: true },
  )

/** Where something is known from. */
export const source = () => line(300)

/** Refuses what no activity can say; by the year of the one who says it. */
export function isActivity({ now }: Context, fields: ActivityFields): void {
  const [amiss] = amissWith(fields, now.getUTCFullYear())
  if (amiss) refuse('invalid', amiss.reason, { field: amiss.field, ...amiss.facts })
}
