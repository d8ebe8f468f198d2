import { describe, expect, test } from 'vitest'
import {
  type ActivityFields,
  activityFields,
  amissWith,
  isWebAddress,
  longest,
  mostParties,
  unknownActivity,
  withYear,
} from '#domain/memory/activity.ts'
import { readParty } from '#domain/memory/party.ts'

const activity: ActivityFields = { ...unknownActivity, title: 'Seminar on labour observatories' }
const amiss = (changes: Partial<ActivityFields>) =>
  amissWith({ ...activity, ...changes }, 2026).map(({ field, reason }) => `${field}: ${reason}`)
const may2019 = {
  kind: 'spans',
  anyOf: [{ precision: 'month', from: '2019-05-01', to: '2019-05-31' }],
} as const

describe('an activity', () => {
  test('needs a title, and nothing else', () => {
    expect(amiss({})).toEqual([])
    expect(amiss({ title: '' })).toEqual(['title: activity.noTitle'])
    expect(amiss({ title: ' \n' })).toEqual(['title: activity.noTitle'])
  })

  test.each([
    ['title', 300],
    ['description', 20_000],
    ['outcome', longest.outcome],
    ['place', longest.place],
    ['call', longest.call],
    ['phase', longest.phase],
  ] as const)('says no more in its %s than %i letters', (field, most) => {
    expect(amiss({ [field]: 'x'.repeat(most) })).toEqual([])
    expect(amiss({ [field]: 'x'.repeat(most + 1) })).toEqual([`${field}: activity.tooLong`])
  })

  test.each([1949, 2033, -1, 2006.5, Number.NaN])('is not of the year %d', year => {
    expect(amiss({ year })).toEqual(['year: activity.year'])
  })

  test.each([1950, 2006, 2032, null])('may be of the year %d', year => {
    expect(amiss({ year })).toEqual([])
  })

  test('has a translation no longer than itself may be', () => {
    const long = { title: 'x'.repeat(301), description: 'x'.repeat(20_001) }

    expect(amiss({ translated: { es: long } })).toEqual([
      'translated: activity.tooLong',
      'translated: activity.tooLong',
    ])
  })

  test('is asked for and given by no more than can be told', () => {
    const many = Array.from({ length: mostParties + 1 }, (_, at) => `Organisation ${at}`)

    expect(amiss({ requesters: many, providers: ['x'.repeat(longest.party + 1)] })).toEqual([
      'requesters: activity.tooMany',
      'providers: activity.tooLong',
    ])
  })

  test('tells everything that is amiss at once', () => {
    expect(amiss({ title: '', report: 'ftp://x', year: 1 })).toHaveLength(3)
  })

  test('says in its refusals what would be right', () => {
    expect(amissWith({ ...activity, year: 1 }, 2026)[0]!.facts).toEqual({ earliest: '1950', latest: '2032' })
    expect(amissWith({ ...activity, title: 'x'.repeat(301) }, 2026)[0]!.facts).toEqual({ max: 300 })
  })
})

test.each([
  'https://rialnet.org/report.pdf',
  'http://www.oas.org/udse/cersso',
  'HTTPS://rialnet.org/?q=en/node/464',
  'https://rialnet.org/informe%20final',
])('%s is an address of the web', address => {
  expect(isWebAddress(address)).toBe(true)
})

test.each([
  '',
  'rialnet.org',
  'ftp://rialnet.org',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'https://a b',
  'https://user:word@rialnet.org',
  ' https://rialnet.org',
  'https://rialnet.org\nx',
])('“%s” is no address of the web', address => {
  expect(isWebAddress(address)).toBe(false)
})

describe('the year of an activity', () => {
  test('is the one its period begins in, where nobody says another', () => {
    expect(withYear({ ...activity, period: may2019 }).year).toBe(2019)
    expect(withYear({ ...activity, period: may2019, year: 2018 }).year).toBe(2018)
    expect(withYear(activity).year).toBe(null)
  })
})

test('every field is told, each once', () => {
  expect([...activityFields].sort()).toEqual(Object.keys(unknownActivity).sort())
})

test.each([
  ['México', 'MX'],
  ['br', 'BR'],
  ['États-Unis', 'US'],
  ['ILO', 'ILO'],
  ['  Red  de\nInspectores ', 'Red de Inspectores'],
  ['', ''],
])('“%s” asks or gives as “%s”', (written, party) => {
  expect(readParty(written)).toBe(party)
})
