import { expect, test } from 'vitest'
import { judged } from './law.ts'

// npm run soak does the same with a hundred thousand histories.
test('in every history of the Fund the books balance, nothing is below zero, and all is as a slow reckoning has it', () => {
  const verdicts = Array.from({ length: 800 }, (_, seed) => judged(seed, 10 + (seed % 50)))

  expect(verdicts.flatMap(({ wrong }) => wrong)).toEqual([])
  const [written, refused] = [
    verdicts.map(({ length }) => length),
    verdicts.map(({ refused }) => refused),
  ].map(all => all.reduce((sum, one) => sum + one, 0))
  expect(written).toBeGreaterThan(8_000)
  expect(refused).toBeGreaterThan(2_000)
})
