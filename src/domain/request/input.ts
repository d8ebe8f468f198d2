import type { Period } from '../period.ts'
import type { Act, Form } from './acts.ts'
import type { Person, Standing } from './standing.ts'

/** How a request enters the record; filing a draft repeats it as the contact point wants it, under the draft's own ref. */
export type Opening = {
  readonly ref: string
  readonly requesters: readonly string[]
  readonly period: Period
}

/** Another request, as far as one must know it to point at it. */
export type Target = Pick<Standing, 'ref' | 'state'>

type Because = { readonly reason: string }
type PerhapsBecause = { readonly reason: string | null }
type Nothing = unknown

type Inputs = {
  propose: Opening
  file: Opening
  drop: Nothing
  take: Nothing
  ask: { readonly question: string }
  answer: { readonly answer: string }
  offer: { readonly providers: readonly string[] }
  accept: {
    readonly ministry: string
    readonly form: Form
    readonly period: Period
    readonly payers: string
  }
  refuse: PerhapsBecause & { readonly ministry: string }
  recall: PerhapsBecause & { readonly ministries: readonly string[] | 'all' }
  postpone: Because
  reschedule: { readonly period: Period }
  begin: Nothing
  complete: Nothing
  /** An officer gives a reason; Enlace closes by itself, with none, when every report and follow-up is in. */
  close: PerhapsBecause
  duplicate: { readonly of: Target }
  join: { readonly of: Target }
  withdraw: PerhapsBecause
  decline: Because
  undo: Nothing
  note: { readonly text: string }
}

/** One act with what it needs to be said. */
export type ActInput = { readonly [A in Act]: { readonly act: A } & Inputs[A] }[Act]

/** An act as the record keeps it: what was done, by whom (null: by Enlace itself) and when. */
export type Done = { readonly input: ActInput; readonly by: Person | null; readonly at: Date }
