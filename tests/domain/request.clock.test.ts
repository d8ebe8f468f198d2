import { describe, expect, it } from 'vitest'
import { beginsBy } from '#domain/request/clock.ts'
import { possibleActs } from '#domain/request.ts'
import { exactly, may, rules, standing } from '#tests/domain/request/record.ts'

describe('what Enlace does by itself', () => {
  it('begins an agreed activity on its first day, not before', () => {
    const agreed = standing('agreed', { period: exactly('2026-06-15', '2026-06-17') })

    expect(beginsBy(agreed, '2026-06-14')).toBe(false)
    expect(beginsBy(agreed, '2026-06-15')).toBe(true)
    expect(beginsBy(agreed, '2026-06-20')).toBe(true)
    expect(possibleActs(agreed, 'system', new Date('2026-06-14T23:59:59Z'), rules)).toEqual([])
    expect(possibleActs(agreed, 'system', new Date('2026-06-15T00:00:00Z'), rules)).toEqual(['begin'])
  })

  it('never begins what has no exact first day, or is not agreed', () => {
    const june = { precision: 'day', from: '2026-06-01', to: '2026-06-02' } as const
    const july = { precision: 'day', from: '2026-07-01', to: '2026-07-02' } as const
    const either = { kind: 'spans', anyOf: [june, july] } as const

    for (const period of [may, either, { kind: 'undefined' } as const]) {
      expect(beginsBy(standing('agreed', { period }), '2026-12-31')).toBe(false)
    }
    expect(beginsBy(standing('postponed'), '2026-12-31')).toBe(false)
  })
})
