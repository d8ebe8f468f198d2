import { type Facts, refuse } from './refusal.ts'
import { type Act, acts } from './request/acts.ts'
import { add } from './request/add.ts'
import { amiss } from './request/amiss.ts'
import type { ActInput, Done } from './request/input.ts'
import { objection, type Rules } from './request/objection.ts'
import type { Doer, Standing } from './request/standing.ts'

/** Does one act on a request, or on nothing yet, and says where it stands afterwards; a Refusal where it may not be done. */
export function perform(
  request: Standing | null,
  input: ActInput,
  doer: Doer,
  now: Date,
  rules: Rules,
): Standing {
  const no = objection(request, input.act, doer, now, rules) ?? amiss(request, input, doer)
  if (no !== null) {
    const possible = possibleActs(request, doer, now, rules)
    refuse(no.kind, no.reason, { ...situation(request, input.act), ...no.facts, possible })
  }

  return add(request, { input, by: doer === 'system' ? null : doer.person, at: now })
}

/** What this person may do with the request now: the buttons to show. */
export function possibleActs(request: Standing | null, doer: Doer, now: Date, rules: Rules): readonly Act[] {
  return acts.filter(act => objection(request, act, doer, now, rules) === null)
}

/** Where a request stands, told again from its history: it must be what is kept. */
export function replay(history: readonly Done[]): Standing {
  const standing = history.reduce<Standing | null>(add, null)
  if (standing === null) throw new Error('A request without a history cannot be told again.')

  return standing
}

/** What the words of a refusal need to be kind: what was tried, where the request stands, who brought it there. */
function situation(request: Standing | null, act: Act): Facts {
  if (request === null) return { act }
  const { ref, state, requesters, officer, last } = request

  return { act, ref, state, requesters, officer, last }
}
