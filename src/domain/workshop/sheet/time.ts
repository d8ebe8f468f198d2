import { readPeriod } from '../../period/read.ts'
import { isPeriod, type Period, type Precision, periodBounds, precisions } from '../../period.ts'
import type { WorkshopFields } from '../fields.ts'
import type { Cell } from './costs.ts'

/** What the document says, where it can be read; else what its days say. The two must not contradict one another. */
export function periodOf(cell: Cell, fault: (column: string, reason: string) => void): Period {
  const days = daysOf(cell)
  if (days === 'amiss') {
    fault('earliest_date', 'calendar.days')
    return { kind: 'undefined' }
  }
  const text = cell('date_text')
  const read = readPeriod(text, '2000-01-01')
  const isYearless = 'period' in read && read.period.kind === 'spans' && !/\d{4}/.test(text)
  if ('problem' in read || isYearless) {
    if ('problem' in read && read.problem === 'ambiguous') fault('date_text', 'calendar.ambiguous')
    else if ('problem' in read && read.problem !== 'not_understood') fault('date_text', 'calendar.noDay')
    // A year that is nowhere said is nobody's to guess; words that are no time leave it to be defined.
    else if (isYearless && days === null) fault('date_text', 'calendar.noYear')
    return days && cell('precision') !== 'tbd' ? days : { kind: 'undefined' }
  }
  const [said, given] = [periodBounds(read.period), days && periodBounds(days)]
  if (said && given && (said.from !== given.from || said.to !== given.to))
    fault('date_text', 'calendar.contradiction')

  return read.period
}

/** The days between which it lies by the columns for it; null where they are empty. */
export function daysOf(cell: Cell): Period | null | 'amiss' {
  const [from, to, said] = [cell('earliest_date'), cell('latest_date'), cell('precision')]
  if (from === '' && to === '') return null
  // Where the closeness is not said it is the coarsest that its days have.
  const closest: readonly Precision[] =
    said === 'tbd' ? [...precisions].reverse() : [said as Precision, 'day']

  return (
    closest
      .map((precision): unknown => ({ kind: 'spans', anyOf: [{ precision, from, to }] }))
      .find(isPeriod) ?? 'amiss'
  )
}

/** "Date to be defined in WGs meeting in April, 2006", "to be ratified by the new Minister in May, 2006". */
export function waitsFor(said: string): Partial<WorkshopFields> {
  const decision = /\b(?:defined|determined|decided) in (.+?)\)?$/i.exec(said)?.[1]
  const condition = /\((to be (?:ratified|confirmed|approved) .+?)\)/i.exec(said)?.[1]
  const decideBy = lastDayIn(decision ?? condition ?? '')

  return {
    ...(decision ? { decision } : {}),
    ...(condition ? { condition } : {}),
    ...(decideBy ? { decideBy } : {}),
  }
}

/** The last day of the time at the end of a sentence: "… in April, 2006". */
function lastDayIn(sentence: string): string | null {
  const time = / (?:in|by|on|en|em) ([^()]*\d{4})$/i
    .exec(` ${sentence}`)?.[1]
    ?.replace(/^.* (?:in|by|on) /i, '')
  const read = time ? readPeriod(time, '2000-01-01') : null

  return read && 'period' in read ? (periodBounds(read.period)?.to ?? null) : null
}
