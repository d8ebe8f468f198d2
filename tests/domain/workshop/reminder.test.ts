import { expect, test } from 'vitest'
import { publicHolidays } from '#db/holidays.ts'
import { type Planned, workshopDues } from '#domain/reminder/workshop.ts'
import type { Hours } from '#domain/reminder.ts'
import { rulesFrom } from '#domain/rules.ts'
import type { Interest } from '#domain/workshop/party.ts'
import type { Standing } from '#domain/workshop/standing.ts'
import { someday } from '#domain/workshop/when.ts'

const holidays = await publicHolidays()
const at = (country: string, zone: string): Hours => ({ zone, holidays: holidays(country), hour: 9 })
const secretariat = at('US', 'America/New_York')
const mexico = at('MX', 'America/Mexico_City')
const seats = { secretariat, ministry: (code: string) => (code === 'MX' ? mexico : secretariat) }
const rules = rulesFrom({})

const days = (precision: 'day' | 'month', from: string, to: string) => ({
  ...someday,
  period: { kind: 'spans', anyOf: [{ precision, from, to }] } as const,
})
const december = days('month', '2026-12-01', '2026-12-31')
const planned = (of: Partial<Standing>, fields: Partial<Planned['fields']> = {}): Planned => ({
  standing: {
    ref: 'WS-2026-0001',
    status: 'confirmed',
    when: days('day', '2026-12-14', '2026-12-16'),
    ended: null,
    last: null,
    ...of,
  },
  fields: { hosts: ['MX', 'ILO'], organisers: ['BR'], decideBy: null, ...fields },
  parties: [],
})
const party = (ministry: string, interest: Interest | null, count: number | null) => ({
  ministry,
  interest,
  count,
  remark: '',
  attendees: '',
})

test.each([
  ['it hosts it or puts it on', [], []],
  ['it said yes or perhaps', [party('CA', 'yes', null), party('US', 'perhaps', null)], ['CA', 'US']],
  ['it said how many come, whatever it said before', [party('CA', 'no', 2)], ['CA']],
  ['it hosts it, though it sends nobody', [party('MX', 'no', 0)], []],
  ['not where it said no, or nothing', [party('CA', 'no', null), party('US', null, null)], []],
  ['not where nobody comes', [party('CA', 'yes', 0)], []],
])('a ministry is reminded of an activity where %s', (_, parties, others) => {
  const dues = workshopDues({ ...planned({}), parties }, rules, seats)

  expect([...new Set(dues.map(({ to }) => to))]).toEqual(
    ['MX', 'BR', ...others].map(code => `ministry:${code}`),
  )
  expect(dues).toHaveLength(6 + 3 * others.length)
})

const decided = { decideBy: '2026-11-12' } as const

test.each([
  ['confirmed', { status: 'confirmed' }, decided, ['30 2026-11-13', '7 2026-12-07', '1 2026-12-11']],
  [
    'tentative',
    { status: 'tentative', when: december },
    {},
    ['30 2026-10-30', '7 2026-11-24', '1 2026-11-30'],
  ],
  [
    'an idea to decide on',
    { status: 'idea', when: someday },
    decided,
    ['30 2026-10-13', '7 2026-11-05', '1 2026-11-10'],
  ],
  ['an idea', { status: 'idea', when: someday }, {}, []],
  ['put off', { status: 'postponed', when: someday }, {}, []],
  ['held', { status: 'held' }, decided, []],
  ['cancelled', { status: 'cancelled' }, decided, []],
] as const)('an activity that is %s has its days, which are worked', (_, of, fields, steps) => {
  const dues = workshopDues(planned(of, { hosts: ['US'], organisers: [], ...fields }), rules, seats)

  expect(dues.map(({ step, dueAt }) => `${step} ${dueAt.toISOString().slice(0, 10)}`)).toEqual(steps)
})

test('nobody is reminded of an activity that has begun, where its hour is known', () => {
  const hours = { hours: { from: '08:00', to: '12:00' }, zone: 'America/Mexico_City' } as const
  const when = { ...planned({}).standing.when, ...hours }
  const late = { ...rules, workshopReminderDays: [1, 0] }
  const dues = workshopDues(planned({ when }, { organisers: [] }), late, seats)

  expect(dues.map(({ step }) => step)).toEqual(['1'])
  expect(dues[0]?.usefulUntil?.toISOString()).toBe('2026-12-14T14:00:00.000Z')
})
