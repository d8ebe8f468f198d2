import type { Money } from '../money.ts'
import type { Day } from '../period.ts'
import type { Allocation } from './match.ts'
import type { PledgeTerms } from './pledge.ts'

/** In which other currency a contribution was sent, and by which rate it became the dollars received. */
export type Exchange = {
  readonly paid: Money
  /** Dollars for one unit of the currency, as the source writes it. */
  readonly rate: string
  readonly rateDay: Day
  readonly rateSource: string
}

/** How sure a figure of imported books is: as printed, worked out from others, or a difference within the source. */
export const certainties = ['printed', 'inferred', 'rounding'] as const
export type Certainty = (typeof certainties)[number]

/** What an entry says beyond what all entries say. */
export type Terms = {
  readonly pledge?: PledgeTerms
  /** Of an amendment: the pledge ends that day, or its condition is met. */
  readonly amends?: 'ended' | 'met'
  readonly exchange?: Exchange
  /** Of a matching: which instalments the receipt goes to. */
  readonly allocations?: readonly Allocation[]
  /** Of a proposed payment: to whom, how many ministries must say yes, and which were asked. */
  readonly payee?: string
  readonly needed?: number
  readonly asked?: readonly string[]
  /** Of a decision or of a contributor's confirmation. */
  readonly yes?: boolean
  /** True of what the contributor entered itself. */
  readonly own?: boolean
  /** Of an earmark: the request or activity it is for. */
  readonly subject?: string
  /** Of a closing: the last day closed, and the report as it stood. */
  readonly until?: Day
  readonly report?: string
  /** Of imported books: the first day of the years a figure covers, and how sure it is. */
  readonly since?: Day
  readonly certainty?: Certainty
}
