import { describe, expect, test } from 'vitest'
import { numberOf, refOf } from '#domain/fund/entry.ts'
import { channelSights, maySee } from '#domain/fund/sight.ts'
import { type Actor, nobody } from '#domain/roles.ts'

describe('who may see what of the Fund', () => {
  const person = { id: 'p', name: 'P' }
  const people: Readonly<Record<string, Actor>> = {
    guest: { ...nobody, roles: new Set(['guest']) },
    staff: { ...nobody, person, roles: new Set(['staff']), ministry: 'TT' },
    contact: { ...nobody, person, roles: new Set(['contact']), ministry: 'TT' },
    deputy: { ...nobody, person, roles: new Set(['deputy']), ministry: 'TT' },
    authority: {
      ...nobody,
      person,
      roles: new Set(['contact', 'authority']),
      ministry: 'MX',
      offices: ['troika'],
    },
    observer: { ...nobody, person, roles: new Set(['observer']), observerOf: 'ILO' },
    officer: { ...nobody, person, roles: new Set(['officer']) },
    lead: { ...nobody, person, roles: new Set(['lead']) },
  }

  test.each<[string, string]>([
    ['guest', ''],
    ['staff', 'totals'],
    ['contact', 'totals, statement of TT'],
    ['deputy', 'totals, statement of TT'],
    ['authority', 'totals, statement of MX, order'],
    ['observer', 'totals, statement of ILO'],
    ['officer', 'totals, statement of TT, statement of MX, statement of ILO, order, everything'],
    ['lead', 'totals, statement of TT, statement of MX, statement of ILO, order, everything'],
  ])('%s: %s', (who, sees) => {
    const actor = people[who]!
    const seen = [
      ...(maySee(actor, 'totals') ? ['totals'] : []),
      ...['TT', 'MX', 'ILO']
        .filter(code => maySee(actor, 'statement', code))
        .map(code => `statement of ${code}`),
      ...(maySee(actor, 'order') ? ['order'] : []),
      ...(maySee(actor, 'everything') ? ['everything'] : []),
    ]

    expect(seen.join(', ')).toBe(sees)
  })

  test('a channel: totals, and no names', () => {
    expect(channelSights).toEqual(['totals'])
  })
})

test.each([
  ['FUND-0042', 42],
  ['fund 42', 42],
  ['42', 42],
  ['FUND-12345', 12_345],
  ['FUND-0', null],
  ['RIAL-2026-0042', null],
])('the reference %s', (typed, number) => {
  expect(numberOf(typed)).toBe(number)
  if (number) expect(numberOf(refOf(number))).toBe(number)
})
