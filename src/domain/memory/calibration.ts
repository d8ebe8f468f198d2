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
const weights: readonly number[] = [
  -8, 1.68, 1.84, -0.2, 1.24, 0.44, -1.43, 1.07, 0.86, 0.84, -1.38, 1.97, 0.54, 2.26, 13.43, 0.85, 1.24,
  -1.67,
]

/** How probable it is, from 0 to 1, that an entry is about the same need as what is asked. */
export const probability = (like: Pick<Likeness, 'traits'>, of: Case): number =>
  logistic(weighed(inputsOf(like, of), weights))

export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

export function weighed(inputs: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < inputs.length; at += 1) sum += weights[at]! * inputs[at]!

  return sum
}

/**
 * What one's own ministry asked before is what one most wants to know: each of its three likeliest is worth twelve of
 * others, and what else it asked six, so that five matches have room for who had the same need elsewhere.
 */
const ownWorth = { likeliest: 12, further: 6 }
const likeliest = 3

/** In the order in which matches are shown. */
export function ranked<Match extends { readonly own: boolean; readonly score: number }>(
  matches: readonly Match[],
): readonly Match[] {
  const byScore = [...matches].sort((a, b) => b.score - a.score)
  const first = new Set(byScore.filter(({ own }) => own).slice(0, likeliest))
  const worth = (one: Match) =>
    one.score * (first.has(one) ? ownWorth.likeliest : one.own ? ownWorth.further : 1)

  return byScore.sort((a, b) => worth(b) - worth(a))
}
