import { type Day, type Period, type Span, years } from '../period.ts'
import { numbersOf } from './calendar.ts'
import { completeMonths, completeYears } from './complete.ts'
import type { Moment } from './moment.ts'
import { phrase } from './phrase.ts'
import { joined, type Misfit, notUnderstood, spanOf, stretch } from './span.ts'
import { tokens } from './tokens.ts'
import { trim } from './trim.ts'

/** What a text says of time: a period, or why it is none. */
export type Reading = { readonly period: Period } | Problem

/** Of an ambiguous text the author has to choose a reading; the one with the day first comes first. */
export type Problem = Misfit | { readonly problem: 'ambiguous'; readonly readings: readonly [Period, Period] }

/**
 * Reads when something is to happen, as people write it in English, Spanish, Portuguese or French. What names no
 * year is the next such time, counted from today; a time that has begun is still to come until it has ended.
 */
export function readPeriod(text: string, today: Day): Reading {
  const moments = phrase(trim(tokens(text)))
  if (moments === null) return notUnderstood
  if (moments === 'undefined') return { period: { kind: 'undefined' } }

  const dayFirst = periodOf(
    moments.map(moment => ordered(moment, 0)),
    today,
  )
  const monthFirst = periodOf(
    moments.map(moment => ordered(moment, 1)),
    today,
  )
  if ('problem' in dayFirst) return 'problem' in monthFirst ? dayFirst : { period: monthFirst }
  if ('problem' in monthFirst || JSON.stringify(dayFirst) === JSON.stringify(monthFirst))
    return { period: dayFirst }

  return { problem: 'ambiguous', readings: [dayFirst, monthFirst] }
}

/** 05/04 with its day at that place. */
function ordered(moment: Moment, dayAt: 0 | 1): Moment {
  if (!moment.slashed) return moment

  return { ...moment, nth: moment.slashed[dayAt], month: moment.slashed[1 - dayAt]! }
}

function periodOf(written: readonly Moment[], today: Day): Period | Misfit {
  const moments = completeMonths(written)
  if (moments.some(moment => moment.year !== undefined)) return inYears(completeYears(moments, 0))

  // "The end" alone says nothing: only a year or a month has an end.
  if (moments.some(moment => moment.part && moment.month === undefined)) return notUnderstood

  // From the year before, as it may have begun then, to the next 29 February.
  const now = numbersOf(today).year
  for (let year = now - 1; year <= now + 4; year += 1) {
    const period = inYears(completeYears(moments, year))
    if ('anyOf' in period && period.anyOf.every(span => span.to >= today)) return period
  }

  const outcome = inYears(completeYears(moments, now))
  return 'problem' in outcome ? outcome : notUnderstood
}

function inYears(moments: readonly Moment[]): Period | Misfit {
  const anyOf: Span[] = []

  for (const moment of moments) {
    const year = moment.year ?? 0
    if (year < years.first || year > years.last) return { problem: 'far', year }

    const span = spanOf(moment, year)
    if ('problem' in span) return span

    const before = anyOf.at(-1)
    const grown =
      !before || moment.link === 'or' ? span : (moment.link === 'to' ? stretch : joined)(before, span)
    if ('problem' in grown) return grown

    if (!before || moment.link === 'or') anyOf.push(grown)
    else anyOf[anyOf.length - 1] = grown
  }

  const distinct = anyOf.filter((span, at) => anyOf.findIndex(other => isSame(span, other)) === at)
  const [first, ...others] = distinct

  return first ? { kind: 'spans', anyOf: [first, ...others] } : notUnderstood
}

const isSame = (a: Span, b: Span): boolean =>
  a.precision === b.precision && a.from === b.from && a.to === b.to
