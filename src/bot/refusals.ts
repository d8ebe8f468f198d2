import { commandNamed } from '#commands/index.ts'
import { countries, isMember } from '#domain/countries.ts'
import type { Period } from '#domain/period.ts'
import type { Refusal } from '#domain/refusal.ts'
import { fault, type Link, link, type Reply, refused, text } from '#reply/reply.ts'
import { allOf, msg, period, type Value, words } from '#reply/value.ts'
import { commandKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'
import { isKey } from '#text/say.ts'

/** An expected no as a reply: why, in kind words, and what can be done instead. */
export function refusalReply(refusal: Refusal, command: string | null): Reply {
  const said = Object.fromEntries(
    Object.entries(refusal.facts).flatMap(([name, fact]) => {
      const value = factValue(name, fact)
      return value === null ? [] : [[name, value] as const]
    }),
  )
  const key = `refusal.${refusal.reason}` as Key
  const last = lastAct(refusal.facts.last)

  return refused(
    msg(`refusal.title.${refusal.kind}` as Key),
    text(msg(isKey(key) ? key : 'refusal.plain', said)),
    ...(last && refusal.kind === 'conflict' ? [text(last)] : []),
    ...nextSteps(refusal, command),
  )
}

/** A no that is ours; the reference is what the operator finds it by. */
export function faultReply(kind: 'fault' | 'unavailable', reference: string | null): Reply {
  return fault(msg(`${kind}.title` as Key), msg(`${kind}.text` as Key, reference ? { reference } : {}))
}

/** What can be done next: the acts that are possible on the request now, or how to be linked. */
function nextSteps({ reason, facts }: Refusal, command: string | null): readonly Link[] {
  if (reason === 'gate.guest')
    return [link(msg(commandKey('person link', 'button')), 'person link', {}, 'primary')]
  if (reason === 'pending' && command) return [link(msg(commandKey(command, 'button')), command)]
  if (typeof facts.before === 'string')
    return [link(msg(commandKey('fund entry', 'button')), 'fund entry', { entry: facts.before })]
  const ref = typeof facts.ref === 'string' ? facts.ref : null
  if (ref === null) return []

  const area = ref.startsWith('WS-') ? 'workshop' : 'request'
  const acts = Array.isArray(facts.possible) ? facts.possible.map(act => `${area} ${act}`) : []
  const possible = acts.filter(name => commandNamed(name) && name !== 'request note' && name !== command)

  return [`${area} show`, ...possible]
    .slice(0, 6)
    .map(name => link(msg(commandKey(name, 'button')), name, { ref }))
}

function lastAct(last: unknown): Value | null {
  if (typeof last !== 'object' || last === null) return null
  const { act, by, at } = last as { act: string; by: { name: string } | null; at: Date }

  return msg('refusal.last', {
    act: msg(`acts.${act}` as Key),
    by: by?.name ?? 'Enlace',
    at: { kind: 'moment', at: new Date(at).toISOString() },
  })
}

/** The facts of the domain as values that can be said; what people need not read is left out. */
function factValue(name: string, fact: unknown): Value | null {
  if (fact === null || fact === undefined) return null
  if (name === 'possible' || name === 'last') return null
  if (name === 'state' || name === 'targetState') return msg(`choices.state.${fact}` as Key)
  if (name === 'status') return msg(`choices.workshopStatus.${fact}` as Key)
  if (name === 'offer') return msg(`choices.offer.${fact}` as Key)
  if (name === 'order') return msg(`choices.order.${fact}` as Key)
  if (name === 'act') return msg(`acts.${fact}` as Key)
  if (name === 'field') return msg(`fields.${fact}.label` as Key)
  if (name === 'who')
    return {
      kind: 'list',
      joined: 'or',
      items: (fact as string[]).map(gate => msg(`choices.gate.${gate}` as Key)),
    }
  if (name === 'period') return period(fact as Period)
  if (fact instanceof Date) return { kind: 'moment', at: fact.toISOString() }
  if (Array.isArray(fact)) return allOf(fact.map(code => countryOr(String(code))))
  if (typeof fact === 'object') return 'name' in fact ? String(fact.name) : (fact as Value)
  if (typeof fact === 'number') return fact

  return countryOr(String(fact))
}

const countryOr = (code: string): Value => (isMember(code) ? words(countries[code].names) : code)
