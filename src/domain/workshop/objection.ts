import type { Facts, RefusalKind } from '../refusal.ts'
import { isSecretariat, speaksFor } from '../roles.ts'
import type { Act } from './acts.ts'
import type { ActInput, Doer, Standing } from './standing.ts'
import { table, type Who } from './table.ts'
import { exactDays, hoursAmiss, isAhead, sameTime, type When } from './when.ts'

/** What the settings say about undoing. */
export type Rules = { readonly undoDays: number }

/** Why an act cannot be done. */
export type Objection = { readonly kind: RefusalKind; readonly reason: string; readonly facts?: Facts }

const dayMs = 86_400_000

/** What the person's place in the network, the activity's status or the date has against an act; null when nothing. */
export function objection(
  workshop: Standing | null,
  act: Act,
  doer: Doer,
  now: Date,
  rules: Rules,
): Objection | null {
  if (workshop === null && !table[act].from.includes('nothing'))
    return { kind: 'missing', reason: 'workshop.missing' }
  if (!may(act, workshop, doer)) return { kind: 'forbidden', reason: table[act].no }
  if (workshop === null) return null
  if (!table[act].from.includes(workshop.status)) return { kind: 'conflict', reason: 'workshop.notNow' }

  return tooLate(workshop, act, now, rules)
}

/** What is amiss with what the act says: a time that is not exact, not yet, the same, or that no clock shows. */
export function amiss(workshop: Standing | null, input: ActInput, now: Date): Objection | null {
  const when = timeOf(workshop, input)
  const hours = when && hoursAmiss(when)
  if (hours) return { kind: 'invalid', reason: `workshop.hours.${hours.problem}`, facts: hours }

  switch (input.act) {
    case 'move':
      return workshop && sameTime(workshop.when, input.when)
        ? { kind: 'conflict', reason: 'workshop.sameTime', facts: { period: input.when.period } }
        : null
    case 'confirm':
      return when && exactDays(when) === null
        ? { kind: 'invalid', reason: 'workshop.notExact', facts: { period: when.period } }
        : null
    case 'hold':
      if (when?.period.kind === 'undefined')
        return { kind: 'invalid', reason: 'workshop.blank', facts: { field: 'period' } }
      return when && isAhead(when, now)
        ? { kind: 'conflict', reason: 'workshop.notYet', facts: { period: when.period } }
        : null
    case 'postpone':
    case 'cancel':
      return input.reason.trim() === ''
        ? { kind: 'invalid', reason: 'workshop.blank', facts: { field: 'reason' } }
        : null
    default:
      return null
  }
}

/** The time the activity would have after the act, where the act says one. */
function timeOf(workshop: Standing | null, input: ActInput): When | null {
  switch (input.act) {
    case 'add':
    case 'move':
      return input.when
    case 'postpone':
      return input.when
    case 'confirm':
    case 'hold':
      return input.when ?? workshop?.when ?? null
    default:
      return null
  }
}

function may(act: Act, workshop: Standing | null, doer: Doer): boolean {
  return doer !== 'system' && table[act].who.some(who => is[who](doer, workshop))
}

const is: Readonly<Record<Who, (doer: Exclude<Doer, 'system'>, workshop: Standing | null) => boolean>> = {
  officer: isSecretariat,
  lead: doer => doer.roles.has('lead'),
  contact: doer => doer.ministry !== null && speaksFor(doer, doer.ministry),
  ender: (doer, workshop) =>
    isSecretariat(doer) && (!workshop?.ended || workshop.ended.by?.id === doer.person?.id),
}

function tooLate({ ended }: Standing, act: Act, now: Date, { undoDays }: Rules): Objection | null {
  if (act !== 'undo') return null
  if (ended === null) return { kind: 'conflict', reason: 'workshop.notNow' }
  const until = new Date(ended.at.getTime() + undoDays * dayMs)

  return now <= until
    ? null
    : { kind: 'conflict', reason: 'workshop.undoTooLate', facts: { until, days: undoDays } }
}
