/**
 * Lets things begin at a steady rate whatever becomes of those before them, so that a queue shows; gives by how many
 * milliseconds the worst of them began late, which is this program's own fault.
 */
export async function arrivals(
  rate: number,
  count: number,
  begin: (number: number) => void,
): Promise<number> {
  const start = performance.now()
  let begun = 0
  let worst = 0

  while (begun < count) {
    const now = performance.now() - start
    for (; begun < count && (begun * 1_000) / rate <= now; begun += 1) {
      worst = Math.max(worst, now - (begun * 1_000) / rate)
      begin(begun)
    }
    await new Promise(resolve => setTimeout(resolve, 1))
  }

  return worst
}
