import type { Likeness } from './likeness.ts'

/** What the words do not say, but is known of the two: whether the same ministry asks, and in the same topics. */
export type Case = { readonly own: boolean; readonly topics: Topics }
export type Topics = 'same' | 'other' | 'unknown'

/** Whether two lists of topics share one; of an empty one nothing is known. */
export function agreement(one: readonly string[], other: readonly string[]): Topics {
  if (one.length === 0 || other.length === 0) return 'unknown'

  return one.some(topic => other.includes(topic)) ? 'same' : 'other'
}

/** What the probability is made of, in the order of the weights: a constant, the traits, the ministry, the topics. */
export const inputsOf = ({ traits }: Pick<Likeness, 'traits'>, { own, topics }: Case): readonly number[] => [
  1,
  ...traits,
  own ? 1 : 0,
  topics === 'same' ? 1 : 0,
  topics === 'other' ? 1 : 0,
]

/**
 * The weights of a logistic regression: how much each input speaks for the same need. Fitted by `npm run
 * bench:duplicates:fit` on the labelled queries of bench/duplicates with ten thousand unrelated records among them.
 */
export const weights: readonly number[] = [
  -8.03, 2.27, 3.74, 0.68, 2.67, 1.85, 1.0, 0.82, 2.36, -0.02, -1.14, 3.24, 3.05, 2.19, 0.97, 1.63, -1.74,
]

/** How probable it is, from 0 to 1, that an entry is about the same need as what is asked. */
export function probability(like: Pick<Likeness, 'traits'>, of: Case): number {
  const inputs = inputsOf(like, of)
  let sum = 0
  for (let at = 0; at < inputs.length; at += 1) sum += weights[at]! * inputs[at]!

  return 1 / (1 + Math.exp(-sum))
}

/** The same need asked by the same ministry is what one most wants to know: it is worth so many others. */
const ownWorth = 12

/** What comes first when matches are shown. */
export const worth = (probable: number, own: boolean): number => probable * (own ? ownWorth : 1)
