/** The marks of an axis: round numbers from below the least value to above the greatest, zero always among them. */
export function scaleOf(values: readonly number[], most = 5): readonly number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = roundStep((high - low || 1) / most)
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(high / step), first + 1)

  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
}

/** Things and coins are counted in whole numbers: nothing smaller than one stands on an axis. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find(one => one * power >= least) ?? 10

  return Math.max(factor * power, 1)
}
