import { boardOf, type Group } from '#domain/call.ts'
import { countryCodes } from '#domain/countries.ts'
import { observers } from '#domain/observers.ts'
import { daysAfter } from '#domain/workday.ts'
import { sampleOffices } from '../demo/people.ts'
import { change, type ScriptedCall } from './script.ts'

/** Somebody's answer to a call, on a day of the two years. */
export type ScriptedAnswer = {
  readonly on: string
  readonly by: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * When those who are asked answer: a rule, not a record. A sixth of them never do; the others take from two days to seven
 * weeks, each call in another order, so that some are reminded once, some twice, some three times.
 */
export function answersTo(
  call: ScriptedCall,
  number: number,
  names: ReadonlyMap<string, string>,
): readonly ScriptedAnswer[] {
  return askedOf(call).flatMap((asked, place) => {
    const turn = place + number * 5
    if (turn % 6 === 5) return []
    const on = daysAfter(call.opens, 2 + ((turn * 11) % 48))
    // Who would come too late does not come: they are among those who were reminded in vain.
    if (on > (call.extended?.[1] ?? call.closes)) return []
    const by = voiceOf(asked, on, names)
    if (by === null) return []
    const fields = call.kind === 'agenda' ? { stance: 'approve' } : { answer: `${call.title}: ${by}` }

    return [{ on, by, fields }]
  })
}

/** Ministries by their code, observers by theirs. */
function askedOf({
  kind,
  group,
  ministries = countryCodes,
  observers = [],
}: ScriptedCall): readonly string[] {
  return [...(kind === 'agenda' ? chairs(group!) : ministries), ...observers]
}

/** Who speaks for a ministry on a day; null where nobody does. */
export function voiceOf(asked: string, on: string, names: ReadonlyMap<string, string>): string | null {
  if (isObserver(asked)) return `Observer, ${asked}`
  if (asked !== change.ministry || on < change.vacant) return names.get(asked) ?? null

  return on > change.again ? change.successor : null
}

const isObserver = (code: string): boolean => (observers as readonly string[]).includes(code)

const chairs = (group: Group) =>
  boardOf(group).flatMap(addressee => {
    const [, office, seat] = addressee.split(':')
    return sampleOffices
      .filter(held => held.office === office && held.seat === Number(seat))
      .map(held => held.ministry)
  })
