import { logistic, weighed } from '#domain/memory/calibration.ts'

/** What a regression is given of one case, whether it is the same need, and how much the case counts. */
export type Labelled = { readonly inputs: readonly number[]; readonly same: boolean; readonly share: number }

/** Logistic regression with a little ridge, by damped Newton steps. */
export function fitted(of: readonly Labelled[]): readonly number[] {
  const size = of[0]!.inputs.length
  let weights: readonly number[] = Array.from({ length: size }, (_, at) => (at === 0 ? -4 : 0))

  for (let round = 0; round < 25; round += 1) {
    const slope = weights.map((weight, at) => ridgeOf(at) * weight)
    const curve = weights.map((_, a) => weights.map((_, b) => (a === b ? ridgeOf(a) : 0)))
    for (const { inputs, same, share } of of) {
      const p = logistic(weighed(inputs, weights))
      for (let a = 0; a < size; a += 1) {
        slope[a]! += share * (p - (same ? 1 : 0)) * inputs[a]!
        for (let b = 0; b < size; b += 1) curve[a]![b]! += share * p * (1 - p) * inputs[a]! * inputs[b]!
      }
    }
    const step = solved(curve, slope)
    const damping = Math.min(1, 2 / Math.max(...step.map(Math.abs)))
    weights = weights.map((weight, at) => weight - damping * step[at]!)
  }

  return weights
}

/** The constant is hardly held back. */
const ridgeOf = (at: number): number => (at === 0 ? 0.01 : 1)

/** Gauss and Jordan, with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (const [at] of rows.entries()) {
    const pivot = rows.reduce(
      (best, row, r) => (r >= at && Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? r : best),
      at,
    )
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    for (const [r, row] of rows.entries()) {
      if (r === at) continue
      const factor = row[at]! / rows[at]![at]!
      rows[r] = row.map((value, column) => value - factor * rows[at]![column]!)
    }
  }

  return rows.map((row, at) => row.at(-1)! / row[at]!)
}
