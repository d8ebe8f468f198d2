import type { Moment } from './moment.ts'
import { monthsIn, whichOf } from './unit.ts'

/** Gives every moment the month, or the kind of stretch, that its author left to its neighbours. */
export function completeMonths(written: readonly Moment[]): readonly Moment[] {
  const moments = [...written]
  onwards(moments, (moment, before) =>
    before.monthFirst || isBareYear(moment) ? borrow(moment, before) : moment,
  )
  backwards(moments, (moment, next) => (isBareYear(moment) ? moment : borrow(moment, next)))
  onwards(moments, borrow)

  return moments
}

/**
 * Gives every moment the year of its neighbour, or the year beside it where the two would otherwise lie apart:
 * in "November to February 2027", November is of 2026. Where no year is named at all, the first has `otherwise`.
 */
export function completeYears(written: readonly Moment[], otherwise: number): readonly Moment[] {
  const moments = [...written]
  backwards(moments, (moment, next) => dated(moment, next.year, turnsTheYear(moment, next) ? -1 : 0))
  if (moments[0]) moments[0] = dated(moments[0], otherwise, 0)
  onwards(moments, (moment, before) => dated(moment, before.year, turnsTheYear(before, moment) ? 1 : 0))

  return moments
}

type Fill = (moment: Moment, neighbour: Moment) => Moment

function onwards(moments: Moment[], fill: Fill): void {
  for (let at = 1; at < moments.length; at += 1) moments[at] = fill(moments[at]!, moments[at - 1]!)
}

function backwards(moments: Moment[], fill: Fill): void {
  for (let at = moments.length - 2; at >= 0; at -= 1) moments[at] = fill(moments[at]!, moments[at + 1]!)
}

/** A number is a day or a semester as its neighbour is; a part is of its neighbour's month. */
function borrow(moment: Moment, from: Moment): Moment {
  if (isBareYear(moment)) return { ...from, link: moment.link, year: moment.year! }
  if (moment.month !== undefined || moment.unit !== undefined) return moment
  if (moment.part !== undefined && from.month !== undefined) return { ...moment, month: from.month }
  if (moment.nth === undefined || from.nth === undefined) return moment

  const { month, unit, monthFirst } = from
  return {
    ...moment,
    ...(month !== undefined && { month }),
    ...(unit !== undefined && { unit }),
    ...(monthFirst !== undefined && { monthFirst }),
  }
}

/** "May 2026 or 2027": the second is May too; were the whole year meant, "the year 2027" would say so. */
const isBareYear = ({ link, nth, month, unit, part, whole }: Moment): boolean =>
  link === 'or' && !whole && [nth, month, unit, part].every(piece => piece === undefined)

function dated(moment: Moment, year: number | undefined, turn: number): Moment {
  return moment.year !== undefined || year === undefined ? moment : { ...moment, year: year + turn }
}

/** True where less than half a year lies between the two if the second is of the following year. */
function turnsTheYear(first: Moment, second: Moment): boolean {
  const [from, to] = [firstMonth(first), firstMonth(second)]

  return from > to && to + 12 - from < 6
}

function firstMonth({ month, unit, nth, part }: Moment): number {
  if (month !== undefined) return month
  if (unit !== undefined && nth !== undefined) return monthsIn(unit) * (whichOf(unit, nth) - 1) + 1

  return part === 'middle' ? 5 : part === 'end' ? 9 : 1
}
