import { fold } from '../plain.ts'
import type { Hours } from './when.ts'

/** What a text says of the hours of a day; an hour that can be of the morning or the evening is for its author to settle. */
export type HoursReading =
  | { readonly hours: Hours }
  | { readonly problem: 'not_understood' | 'ambiguous' | 'reversed' }

/** Reads from when to when, as people write it: 09:00–17:30, 9h às 17h30, de 9 a.m. a 5 p.m., 9 to 5 (which is asked back). */
export function readHours(text: string): HoursReading {
  const times = timesIn(text)
  if (times === null) return { problem: 'not_understood' }
  const [from, to] = [clockOf(times[0], times[1]), clockOf(times[1], times[0])]
  if (from === null || to === null) return { problem: 'not_understood' }
  if (from === 'either' || to === 'either') return { problem: 'ambiguous' }

  return to > from ? { hours: { from, to } } : { problem: 'reversed' }
}

type Half = 'am' | 'pm'
type Time = {
  readonly hour: number
  readonly minute: number
  /** No hour of twelve is written so: 09:00, 17, noon. */
  readonly isSure: boolean
  /** Written as the clock of twenty-four hours is: 10:00, 9h. */
  readonly isWhole: boolean
  readonly half: Half | null
}

/** The two times of a text; null where there are others, or none, or words that say something else. */
function timesIn(text: string): readonly [Time, Time] | null {
  const marked = text
    .replace(/(?<!\p{L})[-–—]|[-–—](?!\p{L})/gu, ' to ')
    .replace(/(\d)\s*[:.]\s*(\d\d)/g, `$1${colon}$2`)
    .replace(/\b([ap])\.\s*m\b\.?/gi, '$1m')
  const said = named.reduce((rest, [words, time]) => rest.replace(words, time), ` ${fold(marked)} `)
  const times: Time[] = []
  const left = said.replace(clock, (_, hour: string, unit = '', minute = '0', half = '') => {
    times.push({
      hour: Number(hour),
      minute: Number(minute),
      isSure: hour.startsWith('0') || Number(hour) > 12 || unit === sure,
      isWhole:
        /^(?:0\d?|1[3-9]|2\d)$/.test(hour) || (hour.length === 2 && unit === colon) || unit.startsWith('h'),
      half: half === '' ? null : morning.test(half) ? 'am' : 'pm',
    })
    return ' '
  })
  const [from, to] = times
  if (!from || !to || times.length > 2) return null

  return left.split(' ').every(word => word === '' || between.has(word)) ? [from, to] : null
}

/** A time on the clock of twenty-four hours; null where there is none such, `either` where it can be of both halves. */
function clockOf({ hour, minute, isSure, isWhole, half }: Time, other: Time): string | 'either' | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  if (half !== null && hour <= 12)
    return hour < 1 ? null : written((hour % 12) + (half === 'pm' ? 12 : 0), minute)
  if (isSure) return half === 'am' ? null : written(hour, minute)
  // "From 2 h to 5 h in the afternoon": the half may be said of both.
  if (other.half !== null) return 'either'

  // Who writes 17:00 or 09:00 beside it writes on the whole day's clock.
  return isWhole || other.isWhole ? written(hour, minute) : 'either'
}

/** The end of a day is its last minute: no clock shows 24:00. */
const written = (hour: number, minute: number): string =>
  hour === 24 ? '23:59' : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** Stands for the colon of 9:30, which says less than the h of 9h30. */
const colon = 'k'
/** Stands behind noon and midnight, which are of one half of the day alone. */
const sure = 'z'

const named: readonly (readonly [RegExp, string])[] = [
  [/ (noon|midday|mediodia|meio dia|(?<!apres )midi) /g, ` 12${sure} `],
  [/ (midnight|medianoche|meia noite|minuit) /g, ` 24${sure} `],
]

const unit = 'horas?|heures?|hours?|hrs|hs|h'
const before = 'am|de la manana|da manha|du matin|in the morning'
const after =
  'pm|de la tarde|de la noche|da tarde|da noite|de l apres midi|du soir|in the afternoon|in the evening'

const morning = new RegExp(`^ ?(${before})$`)
/** An hour; its unit or colon with perhaps its minutes; the half of the day. */
const clock = new RegExp(
  `(?<!\\d)(\\d{1,2})(?: ?(${unit}|${colon}|${sure})(?: ?(\\d\\d))?(?: ?(?:${unit}|min))?)?( ?(?:${before}|${after}))?(?![\\w])`,
  'g',
)

/** What may stand before, between and after the two. */
const between: ReadonlySet<string> = new Set(
  'from to until till de del das a al as ao la las los les e y and entre between desde hasta ate du des jusqu et au h hs hrs'.split(
    ' ',
  ),
)
