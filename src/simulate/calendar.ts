import { countryCodes } from '#domain/countries.ts'
import { daysAfter } from '#domain/workday.ts'
import { voiceOf } from './answers.ts'

/** Something done to an activity of the planning meeting's calendar, which has a number there. */
export type CalendarAct = {
  readonly on: string
  readonly by: string
  readonly command: string
  readonly number: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The activities of which the notes of the calendar say what later records show: the days on which they were held, and
 * that Ottawa and San José were put off. When that was said is this simulation's own. All others stay as they were
 * planned, and the Secretariat is reminded to decide them.
 */
const recorded: readonly {
  readonly number: string
  readonly held: string
  readonly confirmed: string
  readonly told: string
  /** The day it was put off, and to when. */
  readonly putOff?: readonly [on: string, period: string]
  readonly place?: string
}[] = [
  { number: '2', confirmed: '2006-02-14', held: '4 to 6 April 2006', told: '2006-04-10' },
  {
    number: '4',
    confirmed: '2006-04-03',
    held: '16 to 17 May 2006',
    told: '2006-05-19',
    place: 'San Salvador, El Salvador',
  },
  {
    number: '7',
    putOff: ['2006-05-22', 'November 2006'],
    confirmed: '2006-09-18',
    held: '28 to 29 November 2006',
    told: '2006-12-01',
    place: 'Ottawa, Canada',
  },
  {
    number: '11',
    putOff: ['2007-03-12', 'May 2007'],
    confirmed: '2007-03-30',
    held: '8 to 11 May 2007',
    told: '2007-05-15',
    place: 'San José, Costa Rica',
  },
]

/** All that is done to them in the two years, and who says of them that they come. */
export const calendarActs = (officer: string, names: ReadonlyMap<string, string>): readonly CalendarAct[] =>
  recorded.flatMap(({ number, held, confirmed, told, putOff, place }, turn): CalendarAct[] => {
    const act = (on: string, command: string, fields: CalendarAct['fields']): CalendarAct => ({
      on,
      by: officer,
      command: `workshop ${command}`,
      number,
      fields,
    })

    return [
      ...(putOff
        ? [act(putOff[0], 'postpone', { period: putOff[1], reason: `Later record: held ${held}` })]
        : []),
      ...(place ? [act(confirmed, 'move', { period: held, place })] : []),
      act(confirmed, 'confirm', { period: held }),
      ...answers(number, confirmed, turn, names),
      act(told, 'hold', { period: held }),
    ]
  })

/** A rule, not a record: within three weeks of the news half of them say who comes, and others that it interests them or not. */
function answers(
  number: string,
  confirmed: string,
  turn: number,
  names: ReadonlyMap<string, string>,
): readonly CalendarAct[] {
  return countryCodes.flatMap((code, place): readonly CalendarAct[] => {
    const on = daysAfter(confirmed, 2 + ((place * 7 + turn) % 20))
    const by = voiceOf(code, on, names)
    const mind = (place + turn * 5) % 6
    if (by === null || mind === 5) return []
    const comes = mind < 3

    return [
      {
        on,
        by,
        command: comes ? 'workshop attend' : 'workshop interest',
        number,
        fields: comes ? { count: String(1 + (place % 3)) } : { interest: mind === 3 ? 'perhaps' : 'no' },
      },
    ]
  })
}
