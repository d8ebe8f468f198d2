import type { Likeness } from './likeness.ts'

/** What the thesaurus does not say, but is known of the two: same topics, other topics, or not known. */
export type Topics = 'same' | 'other' | 'unknown'

/**
 * Weights of a logistic regression: how much each trait speaks for "the same need". Fitted by `npm run
 * bench:duplicates -- --fit` on the labelled queries of bench/duplicates with ten thousand unrelated records among them.
 */
export const weights = {
  bias: -8.08,
  traits: [-0.42, 2.63, 2.88, 1.8, 2.02, 9.77, 0.92, 1.12, 2.12],
  topics: { same: 1.85, other: -1.85, unknown: 0 },
} as const

/** How probable it is, from 0 to 1, that an entry is about the same need as what is asked. */
export function probability({ traits }: Likeness, topics: Topics): number {
  const sum = traits.reduce(
    (sum, trait, at) => sum + weights.traits[at]! * trait,
    weights.bias + weights.topics[topics],
  )

  return 1 / (1 + Math.exp(-sum))
}

/** The same need asked by the same ministry is what one most wants to know: it is worth so many others. */
const ownWorth = 8

/** What comes first when matches are shown. */
export const worth = (probable: number, own: boolean): number => probable * (own ? ownWorth : 1)
