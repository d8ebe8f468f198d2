import { describe, expect, test } from 'vitest'
import { publicHolidays } from '#db/holidays.ts'
import { undisturbed } from '#domain/reminder/quiet.ts'
import { type Counted, requestDues } from '#domain/reminder/request.ts'
import { vacantDues } from '#domain/reminder/vacant.ts'
import { duesBefore, type Hours } from '#domain/reminder.ts'
import { rulesFrom } from '#domain/rules.ts'
import { monthsAfter, workdaysAfter } from '#domain/workday.ts'

const holidays = await publicHolidays()
const at = (country: string, zone: string): Hours => ({ zone, holidays: holidays(country), hour: 9 })
const washington = at('US', 'America/New_York')
const mexico = at('MX', 'America/Mexico_City')
const brazil = at('BR', 'America/Sao_Paulo')
const seats = {
  secretariat: washington,
  ministry: (code: string) => (code === 'MX' ? mexico : code === 'BR' ? brazil : washington),
}
const rules = rulesFrom({})
const instants = (dues: readonly { readonly step: string; readonly dueAt: Date }[]) =>
  dues.map(({ step, dueAt }) => `${step} ${dueAt.toISOString().slice(0, 16)}`)

const standing = (of: Partial<Counted['standing']>): Counted['standing'] => ({
  ref: 'RIAL-2026-0001',
  state: 'filed',
  requesters: ['MX'],
  proposedBy: null,
  officer: null,
  offers: [],
  period: { kind: 'undefined' },
  target: null,
  ended: null,
  last: null,
  ...of,
})

describe('a filed request nobody has taken', () => {
  test.each([
    ['a plain week: Tuesday to Friday', '2026-09-08T15:00:00Z', '2026-09-11T13:00'],
    ['over a weekend', '2026-10-15T15:00:00Z', '2026-10-20T13:00'],
    ['over Labor Day in Washington', '2026-09-03T15:00:00Z', '2026-09-09T13:00'],
    ['over the feast of Mexico, which Washington works', '2026-09-14T15:00:00Z', '2026-09-18T13:00'],
    ['over the change of clocks in November', '2026-10-29T15:00:00Z', '2026-11-03T14:00'],
    ['late at night it is still that day in Washington', '2026-09-09T02:00:00Z', '2026-09-11T13:00'],
  ])('%s', (_, filed, due) => {
    const dues = requestDues(
      { standing: standing({}), movedAt: new Date(filed), offeredAt: new Map() },
      rules,
      seats,
    )

    expect(instants(dues)).toEqual([`3 ${due}`])
    expect(dues[0]).toMatchObject({ to: 'secretariat', usefulUntil: null })
  })
})

test('an offer is counted in the days both countries work, and each silent ministry is reminded in its own morning', () => {
  const offers = [
    { ministry: 'BR', state: 'pending', round: 1 },
    { ministry: 'CA', state: 'refused', round: 1 },
  ] as const
  // 7 September is a feast in Brazil and, this year, in Washington; the 16th in Mexico.
  const dues = requestDues(
    {
      standing: standing({ state: 'offered', offers }),
      movedAt: new Date('2026-09-10T15:00:00Z'),
      offeredAt: new Map([['BR', new Date('2026-09-10T15:00:00Z')]]),
    },
    rules,
    seats,
  )

  expect(instants(dues)).toEqual(['5 2026-09-18T12:00'])
  expect(dues[0]).toMatchObject({ kind: 'unanswered', to: 'ministry:BR' })
})

test('after an activity both sides are asked for their report, and the requester what has become of it', () => {
  const held = { precision: 'day', from: '2026-08-25', to: '2026-08-31' } as const
  const dues = requestDues(
    {
      standing: standing({
        state: 'completed',
        offers: [{ ministry: 'BR', state: 'accepted', round: 1 }],
        period: { kind: 'spans', anyOf: [held] },
      }),
      movedAt: new Date('2026-09-02T15:00:00Z'),
      offeredAt: new Map(),
    },
    rules,
    seats,
  )

  expect(dues.map(({ kind, step, to, day }) => `${kind} ${step} ${to} ${day}`)).toEqual([
    'reportDue 7 ministry:MX 2026-09-30',
    'reportOverdue 1 ministry:MX 2026-09-30',
    'reportDue 7 ministry:BR 2026-09-30',
    'reportOverdue 1 ministry:BR 2026-09-30',
    'followUp 6 ministry:MX 2027-02-28',
    'followUp 12 ministry:MX 2027-08-31',
  ])
  // A Sunday in February is asked about on Monday; what is asked at six months is of no use once twelve are over.
  expect(dues.at(-2)?.dueAt.toISOString()).toBe('2027-03-01T15:00:00.000Z')
  expect(dues.at(-2)?.usefulUntil).toEqual(dues.at(-1)?.dueAt)
})

test('who says late that an activity was held has two weeks for its report all the same', () => {
  const held = { precision: 'day', from: '2026-05-25', to: '2026-05-29' } as const
  const period = { kind: 'spans', anyOf: [held] } as const
  const of = { standing: standing({ state: 'completed', period }), offeredAt: new Map() }
  const [due] = requestDues({ ...of, movedAt: new Date('2026-09-02T15:00:00Z') }, rules, seats)

  expect(due?.day).toBe('2026-09-16')
})

describe('reminders so many days before a day', () => {
  const of = { kind: 'call', to: 'ministry:MX' } as const

  test.each([
    ['a Wednesday', '2026-10-21', ['14 2026-10-07T15:00', '3 2026-10-16T15:00', '1 2026-10-20T15:00']],
    [
      'a Monday: the last two would fall on one Friday, and the later stays',
      '2026-10-26',
      ['14 2026-10-12T15:00', '1 2026-10-23T15:00'],
    ],
    [
      'after a feast: on the working day before it',
      '2026-09-17',
      ['14 2026-09-03T15:00', '3 2026-09-14T15:00', '1 2026-09-15T15:00'],
    ],
  ])('%s', (_, day, expected) => {
    expect(instants(duesBefore({ ...of, day }, rules.callReminderDays, mexico))).toEqual(expected)
  })

  test('each is useful until the next one, the last until its day is over', () => {
    const dues = duesBefore({ ...of, day: '2026-10-21' }, [14, 3, 1], mexico)

    expect(dues.map(({ usefulUntil }) => usefulUntil?.toISOString())).toEqual([
      dues[1]?.dueAt.toISOString(),
      dues[2]?.dueAt.toISOString(),
      '2026-10-22T06:00:00.000Z',
    ])
    expect(dues.map(({ urgency }) => urgency)).toEqual([3, 2, 1])
  })
})

test('the Secretariat is reminded of a vacant ministry after a week and after a month', () => {
  expect(instants(vacantDues('2026-09-01', rules, washington))).toEqual([
    '7 2026-09-08T13:00',
    '30 2026-10-01T13:00',
  ])
  expect(vacantDues(null, rules, washington)).toEqual([])
})

describe('the hours in which nobody is disturbed', () => {
  const night = { from: 19, until: 8 }
  test.each([
    ['in working hours: at once', '2026-09-08T16:00:00Z', night, '2026-09-08T16:00'],
    ['in the evening: the next morning', '2026-09-09T02:00:00Z', night, '2026-09-09T14:00'],
    ['before dawn: that morning', '2026-09-08T11:00:00Z', night, '2026-09-08T14:00'],
    ['on Friday night: on Monday', '2026-09-12T03:00:00Z', night, '2026-09-14T14:00'],
    ['on the eve of the feast: after it', '2026-09-16T02:00:00Z', night, '2026-09-17T14:00'],
    ['at midday, where one rests then', '2026-09-08T19:00:00Z', { from: 13, until: 15 }, '2026-09-08T21:00'],
    ['never quiet, but for holidays', '2026-09-16T12:00:00Z', { from: 0, until: 0 }, '2026-09-17T06:00'],
  ])('%s', (_, now, quiet, expected) => {
    const found = undisturbed(new Date(now), mexico.zone, quiet, mexico.holidays)

    expect(found.toISOString().slice(0, 16)).toBe(expected)
  })
})

test('months are counted as offices count them: over leap days and the ends of months', () => {
  const counted = [
    ['2023-08-29', 6, '2024-02-29'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-15', 12, '2027-01-15'],
  ] as const

  for (const [from, months, to] of counted) expect(monthsAfter(from, months)).toBe(to)
  expect(workdaysAfter('2024-02-28', 2, holidays('BB'))).toBe('2024-03-01')
})
