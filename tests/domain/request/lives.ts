import fc from 'fast-check'
import { Refusal } from '#domain/refusal.ts'
import { type Act, acts, type State } from '#domain/request/acts.ts'
import type { ActInput, Done } from '#domain/request/input.ts'
import type { Doer, Standing } from '#domain/request/standing.ts'
import { perform } from '#domain/request.ts'
import { people } from '#tests/domain/request/people.ts'
import { ref, rules, wellSaid } from '#tests/domain/request/record.ts'
import { onward, usual } from '#tests/domain/request/steps.ts'

const attempt = fc.record({
  /** One time in six anybody tries anything. */
  strange: fc.nat(5).map(draw => draw === 0),
  who: fc.nat(1000),
  act: fc.nat(1000),
  twist: fc.nat(15),
  hours: fc.nat(100),
})
export type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never

/** Things people try on one request, one after another, over weeks and months. */
export const lives = fc.array(attempt, { maxLength: 60, size: 'max' })

const pick = <T>(list: readonly T[], draw: number): T => list[draw % list.length] as T

/** Who tries which act next. */
function choose(state: State | 'nothing', { strange, who, act }: Attempt): readonly [Doer, Act] {
  if (strange) return [pick(Object.values(people), who), pick(acts, act)]
  const chosen = pick<Act>(onward.get(state) ?? ['note'], act)

  return [people[pick(usual[chosen], who)], chosen]
}

/** Now and then an act is said in some odd way that may or may not be refused. */
function twisted(input: ActInput, twist: number): ActInput {
  const odd = ['', 'MX', 'CL'][twist] ?? null
  if (odd === null) return input

  switch (input.act) {
    case 'offer':
      return { ...input, providers: odd === '' ? [] : ['AR', odd, 'BR', 'AR'] }
    case 'recall':
      return { ...input, ministries: odd === '' ? [] : [odd] }
    case 'accept':
    case 'refuse':
      return { ...input, ministry: odd }
    case 'propose':
    case 'file':
      return { ...input, requesters: odd === '' ? [] : [odd, 'BR'] }
    case 'join':
    case 'duplicate':
      return {
        ...input,
        of: odd === '' ? { ref, state: 'filed' } : { ref: 'RIAL-2026-0007', state: 'joined' },
      }
    case 'ask':
      return { ...input, question: odd }
    case 'decline':
      return { ...input, reason: odd }
    default:
      return input
  }
}

/** Told every step that was made and every no. */
export type Watch = {
  readonly made?: (
    before: Standing | null,
    input: ActInput,
    after: Standing,
    history: readonly Done[],
  ) => void
  readonly tried?: (request: Standing | null, input: ActInput, who: Doer, at: Date, outcome: unknown) => void
}

/** Lets people try, one after another, and keeps what they managed. */
export function live(attempts: readonly Attempt[], watch: Watch): void {
  let request: Standing | null = null
  let at = new Date('2026-06-01T00:00:00Z')
  const history: Done[] = []

  for (const next of attempts) {
    at = new Date(at.getTime() + next.hours * 60 * 60 * 1000)
    const before: Standing | null = frozen<Standing | null>(request)
    const [who, act] = choose(before?.state ?? 'nothing', next)
    const input = twisted(wellSaid(act, before, who), next.twist)
    const after: Standing | Refusal = outcome(() => perform(before, input, who, at, rules))

    watch.tried?.(before, input, who, at, after)
    if (after instanceof Refusal) continue

    history.push({ input, by: who === 'system' ? null : who.person, at })
    watch.made?.(before, input, after, history)
    request = after
  }
}

/** What is done, or the no; anything else is a fault and breaks the test. */
export function outcome<T>(run: () => T): T | Refusal {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Frozen to the bottom: whoever changes a standing instead of answering with a new one breaks the test. */
export function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }

  return value
}
