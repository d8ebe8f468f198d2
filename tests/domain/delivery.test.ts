import { describe, expect, test } from 'vitest'
import { afterFailure, type Failure, patienceDays, pauseMs, tries } from '#domain/delivery.ts'

const minute = 60_000
const hour = 60 * minute
const patience = patienceDays * 24 * hour
const failure = (of: Partial<Failure> & Pick<Failure, 'trouble'>): Failure => ({
  attempts: 1,
  failingMs: 0,
  hasEnd: false,
  othersGo: false,
  ...of,
})

describe('a message that did not go', () => {
  test.each<[string, Partial<Failure> & Pick<Failure, 'trouble'>, ReturnType<typeof afterFailure>]>([
    [
      'waits while the platform is away',
      { trouble: 'away', attempts: 600, failingMs: patience - 1 },
      'again',
    ],
    [
      'waits also where others go, for as many tries as it may be its own fault',
      { trouble: 'away', attempts: tries - 1, othersGo: true },
      'again',
    ],
    [
      'is given up where the platform is away for it alone',
      { trouble: 'away', attempts: tries, othersGo: true },
      'failed',
    ],
    ['is given up after seven days of it', { trouble: 'away', failingMs: patience }, 'failed'],
    [
      'waits for longer where it has an end',
      { trouble: 'away', failingMs: patience * 3, hasEnd: true },
      'again',
    ],
    [
      'waits while it is asked to, whoever else goes',
      { trouble: 'limited', attempts: 50, failingMs: hour, othersGo: true },
      'again',
    ],
    ['is not waited with for ever there', { trouble: 'limited', failingMs: patience }, 'failed'],
    ['is given up at once where it is refused', { trouble: 'refused' }, 'failed'],
    ['is lost with its place at once where that is gone', { trouble: 'gone' }, 'lost'],
    ['waits a little where Enlace may not write', { trouble: 'barred', attempts: tries - 1 }, 'again'],
    ['is lost where that is not mended', { trouble: 'barred', attempts: tries }, 'lost'],
    [
      'is tried a few times where it may be its own fault',
      { trouble: 'later', attempts: tries - 1 },
      'again',
    ],
    ['and then given up', { trouble: 'later', attempts: tries }, 'failed'],
    [
      'waits where nothing is answered to anybody',
      { trouble: 'unsure', attempts: 99, failingMs: patience - 1 },
      'again',
    ],
    ['is given up after seven days of that', { trouble: 'unsure', failingMs: patience }, 'failed'],
    [
      'is given up where it alone is not answered',
      { trouble: 'unsure', attempts: tries, othersGo: true },
      'failed',
    ],
    [
      'is not given up for that before it was tried as often as others are',
      { trouble: 'unsure', attempts: tries - 1, othersGo: true },
      'again',
    ],
  ])('%s', (_, of, becomes) => {
    expect(afterFailure(failure(of))).toBe(becomes)
  })

  test('is tried ever more slowly: within a quarter of an hour, and what may have arrived within an hour', () => {
    expect([1, 2, 3, 4].map(attempts => pauseMs(attempts, 'away'))).toEqual([500, 1_000, 2_000, 4_000])
    expect([pauseMs(600, 'away'), pauseMs(600, 'limited')]).toEqual([15 * minute, 15 * minute])
    expect(pauseMs(600, 'unsure')).toBe(hour)
  })
})
