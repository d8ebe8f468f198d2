/** What the Fund pays for, as its published accounts have it; `rounding` is a difference of a source, never chosen. */
export const spendings = [
  'workshops',
  'bilateral',
  'studies',
  'operation',
  'communications',
  'rounding',
] as const
export type Spending = (typeof spendings)[number]

/** What a person can choose to spend on. */
export const chosenSpendings = spendings.filter(one => one !== 'rounding') as readonly Exclude<
  Spending,
  'rounding'
>[]

/** Four things that are never added together; support in kind, the fourth, is in no pot. */
export const potKinds = ['fund', 'programme', 'cofinancing'] as const
export type PotKind = (typeof potKinds)[number]

/** A movement on one account: what comes to it, or with a minus what leaves it, in cents. */
export type Line = { readonly account: string; readonly minor: number }

/** What can be used. */
export const available = (pot: string): string => `${pot}/available`

/** What is set aside by one earmark. */
export const earmarked = (pot: string, number: number): string => `${pot}/earmark/${number}`

/** What a contributor has given: never above zero, since it is where money comes from. */
export const given = (pot: string, contributor: string): string => `${pot}/given/${contributor}`

/** What has been paid out for one kind of thing. */
export const spent = (pot: string, on: Spending): string => `${pot}/spent/${on}`

export const kindOfPot = (pot: string): PotKind => pot.split(':')[0] as PotKind

/** A pot's donor or activity; null of the Fund itself. */
export const keyOfPot = (pot: string): string | null => pot.split(':')[1] ?? null

/** From one account to another. */
export const moved = (from: string, to: string, minor: number): readonly Line[] => [
  { account: from, minor: -minor },
  { account: to, minor },
]

/** True of a balance the account can have: what gives is never above zero, what holds never below. */
export function isTrue(account: string, balance: number): boolean {
  if (account.endsWith('/spent/rounding')) return true

  return account.includes('/given/') ? balance <= 0 : balance >= 0
}

/** What the lines of some entries add up to, by account. */
export function balancesOf(
  entries: readonly { readonly lines: readonly Line[] }[],
): ReadonlyMap<string, number> {
  const balances = new Map<string, number>()
  for (const { lines } of entries)
    for (const { account, minor } of lines) balances.set(account, (balances.get(account) ?? 0) + minor)

  return balances
}
