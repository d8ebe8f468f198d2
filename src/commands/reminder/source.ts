import type { Context } from '../define.ts'

/** What is needed to reckon reminders: no person, so that the clock can do it, too. */
export type Reckoning = Pick<Context, 'db' | 'now' | 'rules'>

/** Something people are reminded of: how a capability takes part in the ledger. */
export type Source = {
  /** The first part of its subjects: `request` of `request:RIAL-2026-0042`. */
  readonly name: string
  /** All for which something may be owed now. */
  readonly open: (reckoning: Reckoning) => Promise<readonly string[]>
  /** Holds one of them, and makes the ledger say what is owed for it. */
  readonly owe: (reckoning: Reckoning, about: string) => Promise<void>
}
