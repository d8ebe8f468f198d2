/**
 * A value for each of some 32-bit numbers that are hashes already, and one for all others: a table that is looked up a
 * few hundred thousand times for one question, several times as fast as a Map.
 */
export function numbered(values: Iterable<readonly [key: number, value: number]>, others: number) {
  const entries = [...values]
  const size = 2 ** Math.ceil(Math.log2(entries.length * 2 + 2))
  const keys = new Int32Array(size)
  const found = new Float64Array(size)
  const taken = new Uint8Array(size)
  for (const [key, value] of entries) {
    let at = key & (size - 1)
    while (taken[at] === 1 && keys[at] !== key) at = (at + 1) & (size - 1)
    keys[at] = key
    found[at] = value
    taken[at] = 1
  }

  return (key: number): number => {
    let at = key & (size - 1)
    while (taken[at] === 1) {
      if (keys[at] === key) return found[at]!
      at = (at + 1) & (size - 1)
    }

    return others
  }
}
