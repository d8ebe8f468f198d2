import type { Person } from '../request/standing.ts'
import type { Actor } from '../roles.ts'
import type { Act, Status, UndoableAct } from './acts.ts'
import type { When } from './when.ts'

/** Who does an act: a person, or Enlace itself. */
export type Doer = Actor | 'system'

/** An act that was done: by whom (null: by Enlace itself) and when. */
export type Deed = { readonly act: Act; readonly by: Person | null; readonly at: Date }

/** The act that can be taken back, and what was before it. */
export type Ended = Deed & { readonly act: UndoableAct; readonly from: Status; readonly when: When }

/** Where an activity stands: its status and its time, as much as decides what may be done next. */
export type Standing = {
  readonly ref: string
  readonly status: Status
  readonly when: When
  readonly ended: Ended | null
  readonly last: Deed | null
}

type Reason = { readonly reason: string }

type Inputs = {
  add: { readonly ref: string; readonly when: When; readonly status: 'idea' | 'tentative' }
  move: { readonly when: When; readonly reason: string | null }
  /** Null keeps the time it has. */
  confirm: { readonly when: When | null }
  hold: { readonly when: When | null }
  /** Null leaves the new time to be defined. */
  postpone: Reason & { readonly when: When | null }
  cancel: Reason
  undo: unknown
  change: unknown
  cost: unknown
  documents: unknown
  interest: unknown
  attend: unknown
}

/** One act with what it needs to be said. */
export type ActInput = { readonly [A in Act]: { readonly act: A } & Inputs[A] }[Act]

/** An act as the record keeps it. */
export type Done = { readonly input: ActInput; readonly by: Person | null; readonly at: Date }
