import { expect, test } from 'vitest'
import { pace } from '#jobs/pace.ts'
import { outletsOf } from '#src/platforms.ts'

test('a place takes a short burst, then one message in so many milliseconds', () => {
  const steps = pace()
  for (const count of [1, 2, 3]) {
    steps.went('C1', 1_000, 0)
    expect(steps.busy(0), `after ${count}`).toEqual([])
  }
  steps.went('C1', 1_000, 0)
  expect(steps.busy(0)).toEqual(['C1'])
  expect(steps.nextFree(0)).toBe(1_000)
  expect(steps.busy(1_000)).toEqual([])

  steps.went('C1', 1_000, 1_000)
  expect(steps.busy(1_000)).toEqual(['C1'])
})

test('one place’s rush makes no other place wait, and a rested place has its burst again', () => {
  const steps = pace()
  for (const _ of [1, 2, 3, 4, 5]) steps.went('C1', 1_000, 0)
  steps.went('C2', 1_000, 0)
  expect(steps.busy(0)).toEqual(['C1'])
  expect(steps.busy(60_000)).toEqual([])
  expect(steps.nextFree(60_000)).toBeNull()
})

test('a platform that asks for no pace has none', () => {
  const steps = pace()
  for (let count = 0; count < 100; count++) steps.went('room', 0, 0)

  expect(steps.busy(0)).toEqual([])
})

test('Slack and Discord are given no more than a message a second in each place, after a short burst', () => {
  const platforms = (['slack', 'discord', 'console'] as const).map(name => ({
    name,
    ready: () => true,
    start: async () => {},
    stop: async () => {},
    send: async () => ({ channel: '', message: '' }),
  }))
  const closed = () => {}
  const outlets = outletsOf({ all: platforms, slack: closed, console: closed })

  expect([...outlets].map(([name, { paceMs }]) => [name, paceMs])).toEqual([
    ['slack', 1_000],
    ['discord', 1_000],
    ['console', 0],
  ])
})
