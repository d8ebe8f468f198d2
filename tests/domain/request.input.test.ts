import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { type State, states } from '#domain/request/acts.ts'
import type { ActInput } from '#domain/request/input.ts'
import type { Doer, Standing } from '#domain/request/standing.ts'
import { perform } from '#domain/request.ts'
import { people } from '#tests/domain/request/people.ts'
import { may, now, ref, rules, standing } from '#tests/domain/request/record.ts'

const { contact, officer, system } = people

/** The refusal, or null where the act is done. */
function no(request: Standing | null, input: ActInput, who: Doer): Refusal | null {
  try {
    perform(request, input, who, now, rules)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('an act says what it must', () => {
  it.each<[string, State, Doer, (words: string) => ActInput]>([
    ['question', 'filed', officer, question => ({ act: 'ask', question })],
    ['answer', 'clarifying', contact, answer => ({ act: 'answer', answer })],
    ['text', 'filed', officer, text => ({ act: 'note', text })],
    ['reason', 'filed', officer, reason => ({ act: 'decline', reason })],
    ['reason', 'agreed', contact, reason => ({ act: 'postpone', reason })],
    ['reason', 'completed', officer, reason => ({ act: 'close', reason })],
  ])('the %s of an act on a request in %s is not empty', (field, state, who, input) => {
    for (const blank of ['', ' \n\t ']) {
      expect(no(standing(state), input(blank), who)).toMatchObject({
        kind: 'invalid',
        reason: 'request.blank',
        facts: { field },
      })
    }
    expect(no(standing(state), input('Because'), who)).toBeNull()
  })

  it('an officer closes with a reason, Enlace itself without one', () => {
    const close = { act: 'close', reason: null } as const

    expect(no(standing('completed'), close, officer)?.reason).toBe('request.blank')
    expect(no(standing('completed'), close, system)).toBeNull()
  })

  it('a request is somebody’s', () => {
    const nobody = { act: 'file', ref, requesters: [], period: may } as const

    expect(no(null, nobody, contact)).toMatchObject({ kind: 'invalid', reason: 'request.requesterMissing' })
  })
})

describe('an offer', () => {
  const offer = (...providers: readonly string[]): ActInput => ({ act: 'offer', providers })

  it('names at least one provider', () => {
    expect(no(standing('in_review'), offer(), officer)?.reason).toBe('request.providerMissing')
  })

  it('never goes to a ministry that asks', () => {
    expect(no(standing('in_review'), offer('BR', 'GT'), officer)).toMatchObject({
      kind: 'invalid',
      reason: 'request.providerAsks',
      facts: { ministries: ['GT'] },
    })
  })

  it('is not made twice to a ministry that has still to answer', () => {
    expect(no(standing('offered'), offer('AR', 'BR'), officer)).toMatchObject({
      kind: 'conflict',
      reason: 'request.alreadyOffered',
      facts: { ministries: ['BR'], state: 'offered' },
    })
    expect(no(standing('offered'), offer('AR', 'CL'), officer)).toBeNull()
  })

  it('is recalled only while it is open', () => {
    const recall = (...ministries: readonly string[]): ActInput => ({
      act: 'recall',
      ministries,
      reason: null,
    })
    const closed = { kind: 'conflict', reason: 'request.offerClosed' }

    expect(no(standing('offered'), recall('BR'), officer)).toBeNull()
    expect(no(standing('offered'), recall('BR', 'CL'), officer)).toMatchObject({
      ...closed,
      facts: { ministry: 'CL', offer: 'refused' },
    })
    expect(no(standing('offered'), recall('PE'), officer)).toMatchObject({
      ...closed,
      facts: { offer: 'none' },
    })
    expect(no(standing('offered'), recall(), officer)?.reason).toBe('request.providerMissing')
  })
})

describe('pointing at another request', () => {
  const at = (state: State, act: 'join' | 'duplicate', other = 'RIAL-2026-0007'): ActInput => ({
    act,
    of: { ref: other, state },
  })
  const alive: readonly State[] = [
    'filed',
    'in_review',
    'clarifying',
    'offered',
    'agreed',
    'postponed',
    'under_way',
  ]

  it('a request joins only one that is alive', () => {
    const open = states.filter(state => no(standing('filed'), at(state, 'join'), contact) === null)

    expect([...open].sort()).toEqual([...alive].sort())
  })

  it('a request can also repeat one that is completed or closed', () => {
    const open = states.filter(state => no(standing('filed'), at(state, 'duplicate'), contact) === null)

    expect([...open].sort()).toEqual([...alive, 'completed', 'closed'].sort())
  })

  it('is refused with the name and the state of the other', () => {
    expect(no(standing('filed'), at('joined', 'join'), contact)).toMatchObject({
      kind: 'conflict',
      reason: 'request.targetNotOpen',
      facts: { ref, target: 'RIAL-2026-0007', targetState: 'joined' },
    })
  })

  it('no request joins or repeats itself', () => {
    for (const act of ['join', 'duplicate'] as const) {
      expect(no(standing('filed'), at('filed', act, ref), contact)).toMatchObject({
        kind: 'invalid',
        reason: 'request.itself',
      })
    }
  })

  it('is remembered until it is undone', () => {
    const joined = perform(standing('filed'), at('agreed', 'join'), contact, now, rules)
    expect(joined).toMatchObject({ state: 'joined', target: 'RIAL-2026-0007' })

    expect(perform(joined, { act: 'undo' }, contact, now, rules)).toMatchObject({
      state: 'filed',
      target: null,
    })
  })
})
