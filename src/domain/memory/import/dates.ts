import { readPeriod } from '../../period/read.ts'
import { type Day, isDay, type Period } from '../../period.ts'

/** In which order a file prints its dates: 03/04/2019 is a day of April, or of March. */
export type DateOrder = 'day_first' | 'month_first'

/** A date in a file: a period, or why it is none. */
export type DateReading =
  | { readonly period: Period }
  | { readonly problem: 'not_understood' | 'no_year' | 'no_such_day' | 'reversed' | 'far' | 'ambiguous' }

/** What a date tells of its file's order: nothing, where either would do or the month is a word. */
export function orderOf(cell: string): DateOrder | null {
  const found = printed.exec(cell.trim())
  if (!found) return null
  const [a, b] = [Number(found[1]), Number(found[2])]
  if (a > 12 && b <= 12) return 'day_first'

  return b > 12 && a <= 12 ? 'month_first' : null
}

/** Reads when something was held: as digits, in the file's order, or in words; a year beside it completes what names none. */
export function readDate(cell: string, order: DateOrder | null, year: number | null): DateReading {
  const text = cell.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i, '')
  if (isDay(text)) return inOurTime(text, { precision: 'day', from: text, to: text })
  const found = printed.exec(text)
  if (found) return ordered(found, orderOf(text) ?? order)
  if (/^\d{5,}(?:\.\d+)?$/.test(text)) return { problem: 'not_understood' }
  const named = /\b\d{4}\b/.test(text) || /[/.]\d{2}$/.test(text)
  if (!named && year === null) return { problem: 'no_year' }
  const read = readPeriod(named ? text : `${text} ${year}`, `${year ?? 2000}-01-01`)
  if (!('problem' in read)) return read.period.kind === 'undefined' ? { problem: 'not_understood' } : read

  return { problem: read.problem }
}

function ordered([, a = '', b = '', year = '']: RegExpExecArray, order: DateOrder | null): DateReading {
  if (order === null && Number(a) !== Number(b)) return { problem: 'ambiguous' }
  const [day, month] = order === 'month_first' ? [b, a] : [a, b]
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

  return isDay(whole)
    ? inOurTime(whole, { precision: 'day', from: whole, to: whole })
    : { problem: 'no_such_day' }
}

/** From the one to the other, where a file says both. */
export function through(first: DateReading, last: DateReading): DateReading {
  if ('problem' in first) return first
  if ('problem' in last) return last
  if (first.period.kind === 'undefined' || last.period.kind === 'undefined') return first
  const [from] = first.period.anyOf
  const to = last.period.anyOf.at(-1)!
  if (to.to < from.from) return { problem: 'reversed' }
  const same = from.precision === to.precision

  return {
    period: {
      kind: 'spans',
      anyOf: [{ precision: same ? from.precision : 'day', from: from.from, to: to.to }],
    },
  }
}

function inOurTime(
  day: Day,
  span: { readonly precision: 'day'; readonly from: Day; readonly to: Day },
): DateReading {
  return day < '1990' || day > '2101' ? { problem: 'far' } : { period: { kind: 'spans', anyOf: [span] } }
}

/** Three numbers with the year at the end. */
const printed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
