import { z } from 'zod'
import { readCountry } from '#domain/countries.ts'
import { readPeriod } from '#domain/period/read.ts'
import { plain } from '#domain/plain.ts'
import { refuse } from '#domain/refusal.ts'
import { kinds } from '#domain/workshop/acts.ts'
import { type Alternative, longest, type WorkshopFields } from '#domain/workshop/fields.ts'
import { dayOf } from '#domain/zoned.ts'
import type { Context } from '../define.ts'
import { choice, day, line, paragraph, topicsField } from '../fields.ts'
import { parties } from '../memory/fields.ts'
import { shownAs } from '../widget.ts'

/** All that can be said of an activity besides its title, its status and its time. */
export const workshopShape = {
  kind: choice('workshopKind', kinds).optional(),
  place: line(longest.place).optional(),
  hosts: parties().optional(),
  organisers: parties().optional(),
  about: paragraph(longest.about).optional(),
  topics: topicsField().optional(),
  coordination: paragraph(longest.coordination).optional(),
  alternatives: paragraph(1_000).optional(),
  decision: line(longest.decision).optional(),
  deadline: day().optional(),
  condition: line(longest.condition).optional(),
  note: paragraph(longest.note).optional(),
}

/** What can turn out not to be so after all. */
export const forgettable = [
  'place',
  'hosts',
  'organisers',
  'about',
  'topics',
  'coordination',
  'alternatives',
  'decision',
  'decideBy',
  'condition',
  'note',
] as const satisfies readonly (keyof WorkshopFields)[]

/** Fields to be emptied. */
export const unknown = () =>
  shownAs(
    z
      .union([z.array(z.string()), z.string()], { error: 'invalid.required' })
      .transform(typed =>
        (typeof typed === 'string' ? typed.split(/[,;]/) : typed).map(plain).filter(Boolean),
      )
      .pipe(z.array(z.enum(forgettable, { error: 'invalid.choice' })).min(1, 'invalid.required')),
    { kind: 'choice', words: 'workshopField', choices: forgettable, many: true },
  )

const shape = z.object(workshopShape)

/** What was given of the fields, alternatives read line by line: `Uruguay; second semester of 2027`. */
export function fieldsFrom(
  { actor, now }: Context,
  { alternatives, deadline: decideBy, ...given }: z.infer<typeof shape>,
): Partial<WorkshopFields> {
  const said = Object.fromEntries(
    Object.entries({ ...given, decideBy }).filter(([, value]) => value !== undefined),
  )
  if (alternatives === undefined) return said
  const today = dayOf(now, actor.zone)

  return {
    ...said,
    alternatives: alternatives
      .split('\n')
      .map(plain)
      .filter(Boolean)
      .map(written => alternativeFrom(written, today)),
  }
}

function alternativeFrom(written: string, today: string): Alternative {
  const cut = written.lastIndexOf(';')
  const place = cut < 0 ? '' : written.slice(0, cut).trim()
  const read = readPeriod(written.slice(cut + 1), today)
  if ('problem' in read) refuse('invalid', 'workshop.alternative', { line: written })
  const host = readCountry(place)

  return {
    place: place.slice(0, longest.place),
    hosts: host ? [host] : [],
    period: read.period,
    said: '',
  }
}
