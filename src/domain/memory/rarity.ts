import { numbered } from './numbered.ts'

/** By how much the weight of a unit is multiplied, for its number: what few entries say tells more than what all say. */
export type Rarity = (key: number) => number

/** What nobody has counted is as rare as can be; what every entry says tells next to nothing. */
const most = 2.5
const least = most / 20
/** Before anything was counted, two that share an ordinary word are no match yet, and two that share a subject are. */
const unknown = 1.2
/** Of a small memory little is known: it counts as if so many more entries were there, in which each has its usual share. */
const supposed = { entries: 200, share: 0.003 }

/** What so few entries say is as rare as can be: of how many just these few are, chance has a part. */
const tooFew = 3.5

/**
 * How telling each unit is in a memory of so many entries, by the share of them that say it, from 0 to 1. The rarest
 * weigh the same in a memory of a hundred and of a million, so that a likeness means the same in both.
 */
export function rarityOf(entries: number, counted: ReadonlyMap<number, number>): Rarity {
  const shares = new Map([...counted].filter(([, share]) => share * entries > tooFew))
  if (shares.size === 0) return () => unknown
  const usual = (share: number) =>
    (share * entries + supposed.share * supposed.entries) / (entries + supposed.entries)
  const rarest = Math.log(usual(uncounted(shares)))

  return numbered(
    [...shares].map(([key, share]) => [
      key,
      Math.max(least, most * Math.min(1, Math.log(usual(share)) / rarest) ** 2),
    ]),
    most,
  )
}

/** The share of what is too rare to be counted: half of the least that was. */
export function uncounted(shares: ReadonlyMap<number, number>): number {
  let fewest = 1
  for (const share of shares.values()) fewest = Math.min(fewest, share)

  return shares.size === 0 ? 0 : fewest / 2
}
