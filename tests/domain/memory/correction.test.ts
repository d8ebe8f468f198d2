import { describe, expect, test } from 'vitest'
import { type ActivityFields, unknownActivity } from '#domain/memory/activity.ts'
import { type Correction, changesOf, differing } from '#domain/memory/correction.ts'

const month = (year: number) =>
  ({ kind: 'spans', anyOf: [{ precision: 'month', from: `${year}-05-01`, to: `${year}-05-31` }] }) as const
const before: ActivityFields = {
  ...unknownActivity,
  language: 'es',
  title: 'Inspección',
  description: 'Dos semanas',
  requesters: ['MX', 'PE'],
  period: month(2019),
  year: 2019,
}
const changes = (fields: Partial<ActivityFields>, more: Partial<Correction> = {}) =>
  changesOf(before, { fields, unknown: [], into: null, ...more })

describe('a correction', () => {
  test('changes what it says, and nothing else', () => {
    expect(changes({ place: 'Lima' })).toEqual({ place: 'Lima' })
    expect(changes({ requesters: ['MX'] })).toEqual({ requesters: ['MX'] })
  })

  test('changes nothing where it says what is known', () => {
    expect(changes({ title: 'Inspección', requesters: ['MX', 'PE'], period: month(2019) })).toEqual({})
  })

  test('puts who asks in another order: the first leads', () => {
    expect(changes({ requesters: ['PE', 'MX'] })).toEqual({ requesters: ['PE', 'MX'] })
  })

  test('takes out what is not known after all', () => {
    expect(changes({}, { unknown: ['requesters', 'place'] })).toEqual({ requesters: [] })
    expect(changes({ requesters: ['CL'] }, { unknown: ['requesters'] })).toEqual({ requesters: ['CL'] })
  })

  test('brings the year along where it was only the period’s', () => {
    expect(changes({ period: month(2020) })).toEqual({ period: month(2020), year: 2020 })
    expect(changes({}, { unknown: ['period'] })).toEqual({ period: { kind: 'undefined' }, year: null })

    const called = { ...before, year: 2018 }
    const moved = { fields: { period: month(2020) }, unknown: [], into: null }
    expect(changesOf(called, moved)).toEqual({ period: month(2020) })
  })
})

describe('a translation', () => {
  test('leaves the words it is of as they are', () => {
    const french = { title: 'Inspection', description: 'Deux semaines' }

    expect(changes(french, { into: 'fr' })).toEqual({ translated: { fr: french } })
  })

  test('keeps the translations there are, and the half of it that is not said anew', () => {
    const known = { ...before, translated: { en: { title: 'Inspection', description: 'Two weeks' } } }
    const said = { fields: { title: 'Labour inspection' }, unknown: [], into: 'en' } as const
    const french = { fields: { title: 'Inspection du travail' }, unknown: [], into: 'fr' } as const

    expect(changesOf(known, said)).toEqual({
      translated: { en: { title: 'Labour inspection', description: 'Two weeks' } },
    })
    expect(changesOf(known, french).translated).toEqual({
      en: { title: 'Inspection', description: 'Two weeks' },
      fr: { title: 'Inspection du travail', description: '' },
    })
  })

  test('into the activity’s own language corrects its words', () => {
    expect(changes({ title: 'Inspección laboral' }, { into: 'es' })).toEqual({ title: 'Inspección laboral' })
  })

  test('is nothing without words', () => {
    expect(changes({ place: 'Lima' }, { into: 'fr' })).toEqual({ place: 'Lima' })
  })
})

test('the same is the same in whatever order it was put together', () => {
  const swapped = {
    ...before,
    period: { anyOf: [{ to: '2019-05-31', from: '2019-05-01', precision: 'month' }], kind: 'spans' },
  } as ActivityFields

  expect(differing(before, swapped)).toEqual([])
})
