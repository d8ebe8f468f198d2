import { describe, expect, test } from 'vitest'
import { entryOf } from '#domain/workshop/entry.ts'
import { readHours } from '#domain/workshop/hours.ts'
import { instantsOf, isAhead, sameTime, someday, type When } from '#domain/workshop/when.ts'
import { clockChanges, instantsAt } from '#domain/zoned.ts'
import { at, soon, spans, standing, vague } from './cases.ts'

describe('hours', () => {
  test.each([
    ['09:00-17:30', '09:00', '17:30'],
    ['9h às 17h30', '09:00', '17:30'],
    ['9 h 30 à 17 h', '09:30', '17:00'],
    ['de 9 a.m. a 5 p.m.', '09:00', '17:00'],
    ['de las 9 de la mañana a las 5 de la tarde', '09:00', '17:00'],
    ['9 am – 5 pm', '09:00', '17:00'],
    ['de 9 a 17 h', '09:00', '17:00'],
    ['du 9h au 17h', '09:00', '17:00'],
    ['from noon to 2 pm', '12:00', '14:00'],
    ['das 9h ao meio-dia', '09:00', '12:00'],
    ['14h à minuit', '14:00', '23:59'],
    ['12 am to 1 am', '00:00', '01:00'],
    ['13:00 - 5 pm', '13:00', '17:00'],
    ['8:30–12:30', '08:30', '12:30'],
    ['10 à 12 heures', '10:00', '12:00'],
    ['de 2 h de l’après-midi à 5 h du soir', '14:00', '17:00'],
    ['09:00 to 5 pm', '09:00', '17:00'],
  ])('“%s” are from %s to %s', (text, from, to) => {
    expect(readHours(text)).toEqual({ hours: { from, to } })
  })

  test.each([
    '9 to 5',
    'de 9 a 5',
    '2 pm to 4',
    '9:00 to 5:00',
    'das 2 às 4',
    'de 2 h à 5 h de l’après-midi',
  ])('“%s” can be of the morning or the evening, and is asked back', text => {
    expect(readHours(text)).toEqual({ problem: 'ambiguous' })
  })

  test.each([
    ['17h à 9h', 'reversed'],
    ['25:00 to 26:00', 'not_understood'],
    ['9:75 a 10:00', 'not_understood'],
    ['todo el día', 'not_understood'],
    ['9 to 11 to 13', 'not_understood'],
    ['at 9', 'not_understood'],
    ['', 'not_understood'],
    ['9h to whenever', 'not_understood'],
  ])('“%s” are none (%s)', (text, problem) => {
    expect(readHours(text)).toEqual({ problem })
  })

  test('are instants by the clock of their zone, on the first day and on the last', () => {
    const across: When = {
      ...at(spans('day', '2027-03-12', '2027-03-15')),
      hours: { from: '09:00', to: '17:00' },
      zone: 'America/New_York',
    }
    expect(instantsOf(across)).toEqual({
      starts: new Date('2027-03-12T14:00:00Z'),
      ends: new Date('2027-03-15T21:00:00Z'),
    })
    expect(instantsOf(soon)).toBeNull()
  })
})

describe('a clock', () => {
  test('shows a time once; twice where it is set back; never where it skips it', () => {
    const count = (day: string, time: string, zone: string) => instantsAt(day, time, zone).length

    expect(count('2027-05-04', '02:30', 'America/New_York')).toBe(1)
    expect(count('2027-03-14', '02:30', 'America/New_York')).toBe(0)
    expect(count('2027-11-07', '01:30', 'America/New_York')).toBe(2)
    expect(count('2027-09-05', '00:30', 'America/Santiago')).toBe(0)
    expect(count('2027-05-04', '02:30', 'America/Mexico_City')).toBe(1)
  })

  test('is set when the law of its country says so', () => {
    const year = (zone: string) =>
      clockChanges(zone, new Date('2027-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')).map(
        ({ at: instant, before, after }) => `${instant.toISOString().slice(0, 16)} ${before} ${after}`,
      )

    expect(year('America/New_York')).toEqual(['2027-03-14T07:00 -300 -240', '2027-11-07T06:00 -240 -300'])
    expect(year('America/Mexico_City')).toEqual([])
    expect(year('America/St_Johns')).toEqual(['2027-03-14T05:30 -210 -150', '2027-11-07T04:30 -150 -210'])
  })
})

describe('how an activity stands in other calendars', () => {
  const fields = { decideBy: null }

  test('to the day where its days are known, to the minute where its hours are', () => {
    const timed = { ...soon, hours: { from: '09:00', to: '17:00' }, zone: 'America/Lima' }

    expect(entryOf({ ...standing('confirmed'), when: soon }, fields)).toMatchObject({
      status: 'confirmed',
      time: { kind: 'days', from: '2026-10-12', to: '2026-10-15' },
      isNote: false,
    })
    expect(entryOf({ ...standing('held'), when: timed }, fields)).toMatchObject({
      status: 'confirmed',
      time: { kind: 'instants', zone: 'America/Lima' },
    })
  })

  test('as a note on the day of the decision, or on its first day, where only the semester is known', () => {
    const tentative = { ...standing('tentative'), when: vague }

    expect(entryOf(tentative, { decideBy: '2026-04-30' })).toMatchObject({
      status: 'tentative',
      time: { from: '2026-04-30', to: '2026-05-01' },
      isNote: true,
    })
    expect(entryOf(tentative, fields)).toMatchObject({ time: { from: '2026-07-01', to: '2026-07-02' } })
    expect(entryOf({ ...tentative, when: someday }, fields)).toBeNull()
  })

  test('cancelled on the days it had where it was put off without new ones, so that nobody travels', () => {
    const { ended, ...postponed } = standing('postponed')
    const off = { ...postponed, when: someday, ended: { ...ended!, when: soon } }

    expect(entryOf(off, fields)).toMatchObject({ status: 'cancelled', time: { from: '2026-10-12' } })
    expect(entryOf({ ...off, when: vague }, fields)).toMatchObject({ status: 'tentative', isNote: true })
  })
})

test('the same time is the same in whatever words; a first day is ahead until it has come everywhere', () => {
  expect(sameTime({ ...soon, said: 'October' }, { ...soon, said: '' })).toBe(true)
  expect(sameTime(soon, { ...soon, hours: { from: '09:00', to: '17:00' }, zone: 'UTC' })).toBe(false)
  expect(isAhead(soon, new Date('2026-10-11T09:00:00Z'))).toBe(true)
  expect(isAhead(soon, new Date('2026-10-11T10:00:00Z'))).toBe(false)
  expect(isAhead(someday, new Date('2026-10-11T10:00:00Z'))).toBe(false)
})
