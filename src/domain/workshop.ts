import { type Facts, refuse } from './refusal.ts'
import { type Act, acts, type Status } from './workshop/acts.ts'
import { amiss, objection, type Rules } from './workshop/objection.ts'
import type { ActInput, Doer, Done, Standing } from './workshop/standing.ts'
import { exactDays, sameTime, someday, type When } from './workshop/when.ts'

/**
 * Does one act on an activity of the calendar, or on nothing yet, and says where it stands afterwards; a Refusal where
 * it may not be done. Every change of a status or of a time is such an act, and passes `act` (commands/workshop/act.ts): in one
 * transaction it is kept with its history of dates and journalled, and `follow` (commands/workshop/follow.ts) works out
 * anew everything that hangs on a date.
 */
export function perform(
  workshop: Standing | null,
  input: ActInput,
  doer: Doer,
  now: Date,
  rules: Rules,
): Standing {
  const no = objection(workshop, input.act, doer, now, rules) ?? amiss(workshop, input, now)
  if (no !== null) {
    const possible = possibleActs(workshop, doer, now, rules)
    refuse(no.kind, no.reason, { ...situation(workshop, input.act), ...no.facts, possible })
  }

  return add(workshop, { input, by: doer === 'system' ? null : doer.person, at: now })
}

/** What this person may do with the activity now: the buttons to show. */
export function possibleActs(workshop: Standing | null, doer: Doer, now: Date, rules: Rules): readonly Act[] {
  return acts.filter(act => objection(workshop, act, doer, now, rules) === null)
}

/** Where an activity stands, told again from its history: it must be what is kept. */
export function replay(history: readonly Done[]): Standing {
  const standing = history.reduce<Standing | null>(add, null)
  if (standing === null) throw new Error('An activity without a history cannot be told again.')

  return standing
}

/** True where two standings differ in what reminders, feeds and events are made from: the status or the time. */
export const hasMoved = (before: Standing | null, after: Standing): boolean =>
  before === null || before.status !== after.status || !sameTime(before.when, after.when)

/** What an activity is after one more act; it asks no permission, so the record can be read again under later rules. */
function add(workshop: Standing | null, { input, by, at }: Done): Standing {
  const last = { act: input.act, by, at }
  if (input.act === 'add')
    return { ref: input.ref, status: input.status, when: input.when, ended: null, last }
  if (workshop === null) throw new Error('An activity begins with being added.')
  const { status: from, when: before } = workshop

  switch (input.act) {
    case 'move':
      return { ...workshop, status: afterMove(from, input.when), when: input.when, ended: null, last }
    case 'confirm':
      return { ...workshop, status: 'confirmed', when: input.when ?? before, ended: null, last }
    case 'hold':
      return { ...workshop, status: 'held', when: input.when ?? before, ended: null, last }
    case 'postpone':
      return {
        ...workshop,
        status: 'postponed',
        when: input.when ?? someday,
        ended: { act: 'postpone', by, at, from, when: before },
        last,
      }
    case 'cancel':
      return { ...workshop, status: 'cancelled', ended: { act: 'cancel', by, at, from, when: before }, last }
    case 'undo':
      if (workshop.ended === null)
        throw new Error('Only what was postponed or cancelled can be brought back.')
      return { ...workshop, status: workshop.ended.from, when: workshop.ended.when, ended: null, last }
    default:
      return workshop
  }
}

function afterMove(from: Status, when: When): Status {
  if (from === 'confirmed') return exactDays(when) === null ? 'tentative' : 'confirmed'
  if (when.period.kind === 'undefined') return from

  return 'tentative'
}

/** What the words of a refusal need to be kind: what was tried, where it stands, who brought it there. */
function situation(workshop: Standing | null, act: Act): Facts {
  if (workshop === null) return { act }
  const { ref, status, last } = workshop

  return { act, ref, status, last }
}
