import type { State } from '#domain/request/acts.ts'
import type { Kind } from '#tests/domain/request/people.ts'

/** The columns of the table: nothing yet, then every state. */
export const columns: readonly (State | 'nothing')[] = [
  'nothing',
  'draft',
  'filed',
  'in_review',
  'clarifying',
  'offered',
  'agreed',
  'postponed',
  'under_way',
  'completed',
  'closed',
  'duplicate',
  'joined',
  'withdrawn',
  'declined',
  'dropped',
]

/** The two letters of a cell: the state after the act. */
export const letters: Readonly<Record<string, State>> = {
  dr: 'draft',
  fi: 'filed',
  re: 'in_review',
  cl: 'clarifying',
  of: 'offered',
  ag: 'agreed',
  po: 'postponed',
  uw: 'under_way',
  co: 'completed',
  xc: 'closed',
  du: 'duplicate',
  jo: 'joined',
  wi: 'withdrawn',
  de: 'declined',
  xd: 'dropped',
}

const contact = `
             -- dr fi re cl of ag po uw co xc du jo wi de xd
  propose    dr !! !! !! !! !! !! !! !! !! !! !! !! !! !! !!
  file       fi fi !! !! !! !! !! !! !! !! !! !! !! !! !! !!
  drop       ?? xd !! !! !! !! !! !! !! !! !! !! !! !! !! !!
  answer     ?? !! !! !! re !! !! !! !! !! !! !! !! !! !! !!
  postpone   ?? !! !! !! !! !! po !! !! !! !! !! !! !! !! !!
  reschedule ?? !! !! !! !! !! ag ag !! !! !! !! !! !! !! !!
  begin      ?? !! !! !! !! !! uw !! !! !! !! !! !! !! !! !!
  complete   ?? !! !! !! !! !! !! !! co !! !! !! !! !! !! !!
  duplicate  ?? !! du du du !! !! !! !! !! !! !! !! !! !! !!
  join       ?? !! jo jo jo jo !! !! !! !! !! !! !! !! !! !!
  withdraw   ?? !! wi wi wi wi wi wi !! !! !! !! !! !! !! !!
  undo       ?? !! !! !! !! !! !! !! !! !! !! .. .. .. .. ..`

const officer = `
             -- dr fi re cl of ag po uw co xc du jo wi de xd
  take       ?? !! re !! !! !! !! !! !! !! !! !! !! !! !! !!
  ask        ?? !! cl cl !! !! !! !! !! !! !! !! !! !! !! !!
  offer      ?? !! !! of !! of !! !! !! !! !! !! !! !! !! !!
  recall     ?? !! !! !! !! re !! !! !! !! !! !! !! !! !! !!
  postpone   ?? !! !! !! !! !! po !! !! !! !! !! !! !! !! !!
  reschedule ?? !! !! !! !! !! ag ag !! !! !! !! !! !! !! !!
  begin      ?? !! !! !! !! !! uw !! !! !! !! !! !! !! !! !!
  complete   ?? !! !! !! !! !! !! !! co !! !! !! !! !! !! !!
  close      ?? !! !! !! !! !! !! !! !! xc !! !! !! !! !! !!
  duplicate  ?? !! du du du !! !! !! !! !! !! !! !! !! !! !!
  join       ?? !! jo jo jo jo !! !! !! !! !! !! !! !! !! !!
  decline    ?? !! de de de !! !! !! !! !! !! !! !! !! !! !!
  note       ?? dr fi re cl of ag po uw co xc du jo wi de xd`

const staff = `
  propose    dr !! !! !! !! !! !! !! !! !! !! !! !! !! !! !!`

const elsewhere = `
             -- dr fi re cl of ag po uw co xc du jo wi de xd
  propose    dr !! !! !! !! !! !! !! !! !! !! !! !! !! !! !!
  file       fi .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..`

/**
 * Who may do what when, written from the network's table of acts, never from the code. Two letters: the act may be done
 * and the request is then in that state; `!!`: not now (a conflict); `..`: never for this person (forbidden); `??`:
 * there is no such request. A row that is missing is `..` throughout.
 */
export const table: Readonly<Record<Kind, string>> = {
  guest: '',
  observer: '',
  staff,
  proposer: `${staff}
  drop       ?? xd !! !! !! !! !! !! !! !! !! !! !! !! !! !!
  undo       ?? !! !! !! !! !! !! !! !! !! !! .. .. .. .. ..`,
  contact,
  deputy: contact,
  companion: `
             -- dr fi re cl of ag po uw co xc du jo wi de xd
  propose    dr !! !! !! !! !! !! !! !! !! !! !! !! !! !! !!
  file       fi .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
  answer     ?? !! !! !! re !! !! !! !! !! !! !! !! !! !! !!
  postpone   ?? !! !! !! !! !! po !! !! !! !! !! !! !! !! !!
  reschedule ?? !! !! !! !! !! ag ag !! !! !! !! !! !! !! !!
  begin      ?? !! !! !! !! !! uw !! !! !! !! !! !! !! !! !!
  complete   ?? !! !! !! !! !! !! !! co !! !! !! !! !! !! !!
  duplicate  ?? !! du du du !! !! !! !! !! !! !! !! !! !! !!
  join       ?? !! jo jo jo jo !! !! !! !! !! !! !! !! !! !!
  withdraw   ?? !! wi wi wi wi wi wi !! !! !! !! !! !! !! !!
  undo       ?? !! !! !! !! !! !! !! !! !! !! .. .. .. .. ..`,
  officer: `${officer}
  undo       ?? !! !! !! !! !! !! !! !! !! !! .. .. .. .. ..`,
  lead: `${officer}
  undo       ?? !! !! !! !! !! !! !! !! !! !! fi fi fi fi dr`,
  argentina: `${elsewhere}
             -- dr fi re cl of ag po uw co xc du jo wi de xd
  accept     ?? .. .. .. .. .. !! !! !! !! !! .. .. .. .. ..
  refuse     ?? .. .. .. .. .. !! !! !! !! !! .. .. .. .. ..
  postpone   ?? .. .. .. .. .. po !! !! !! !! .. .. .. .. ..
  reschedule ?? .. .. .. .. .. ag ag !! !! !! .. .. .. .. ..
  begin      ?? .. .. .. .. .. uw !! !! !! !! .. .. .. .. ..
  complete   ?? .. .. .. .. .. !! !! co !! !! .. .. .. .. ..`,
  brazil: `${elsewhere}
  accept     ?? .. .. .. .. ag !! !! !! !! !! .. .. .. .. ..
  refuse     ?? .. .. .. .. re !! !! !! !! !! .. .. .. .. ..`,
  chile: `${elsewhere}
  accept     ?? .. .. .. .. !! !! !! !! !! !! .. .. .. .. ..
  refuse     ?? .. .. .. .. !! !! !! !! !! !! .. .. .. .. ..`,
  stranger: elsewhere,
  authority: elsewhere,
  system: `
             -- dr fi re cl of ag po uw co xc du jo wi de xd
  begin      ?? !! !! !! !! !! uw !! !! !! !! !! !! !! !! !!
  close      ?? !! !! !! !! !! !! !! !! xc !! !! !! !! !! !!`,
}
