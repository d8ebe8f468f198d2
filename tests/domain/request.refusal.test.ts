import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import type { Act, State } from '#domain/request/acts.ts'
import type { ActInput } from '#domain/request/input.ts'
import type { Doer, Standing } from '#domain/request/standing.ts'
import { perform } from '#domain/request.ts'
import { people, someone } from '#tests/domain/request/people.ts'
import { later, may, now, ref, rules, standing, wellSaid } from '#tests/domain/request/record.ts'

const { guest, staff, proposer, contact, officer, lead, argentina, brazil, chile, stranger, system } = people

function refusal(request: Standing | null, input: ActInput, who: Doer, at = now): Refusal {
  try {
    perform(request, input, who, at, rules)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error(`${input.act} was not refused`)
}

describe('who may not is told whose act it is', () => {
  it.each<[Act, State | null, Doer, string]>([
    ['propose', null, officer, 'request.staffOnly'],
    ['file', null, staff, 'request.contactsOnly'],
    ['file', 'draft', staff, 'request.contactsOnly'],
    ['file', 'draft', stranger, 'request.notYourMinistry'],
    ['drop', 'draft', staff, 'request.draftNotYours'],
    ['drop', 'draft', stranger, 'request.notYourMinistry'],
    ['take', 'filed', contact, 'request.officersOnly'],
    ['answer', 'clarifying', officer, 'request.requestersOnly'],
    ['answer', 'clarifying', stranger, 'request.notYourMinistry'],
    ['withdraw', 'agreed', argentina, 'request.notYourMinistry'],
    ['accept', 'offered', contact, 'request.providersOnly'],
    ['refuse', 'offered', argentina, 'request.providersOnly'],
    ['begin', 'agreed', brazil, 'request.partiesOnly'],
    ['join', 'filed', guest, 'request.requestersAndOfficersOnly'],
    ['undo', 'withdrawn', contact, 'request.undoNotYours'],
    ['note', 'filed', contact, 'request.officersOnly'],
    ['complete', 'under_way', system, 'request.notByItself'],
  ])('%s, %s', (act, state, who, reason) => {
    const request = state && standing(state)

    expect(refusal(request, wellSaid(act, request, who), who)).toMatchObject({ kind: 'forbidden', reason })
  })

  it('nobody files, proposes or answers in the name of another ministry', () => {
    const opening = { ref, requesters: ['GT', 'MX'], period: may }
    const yours = { ministry: 'GT', yours: 'MX' }
    const no = { kind: 'forbidden', reason: 'request.notYourMinistry' }

    expect(refusal(null, { act: 'file', ...opening }, contact)).toMatchObject({ ...no, facts: yours })
    expect(refusal(null, { act: 'propose', ...opening }, staff)).toMatchObject({ ...no, facts: yours })
    expect(refusal(standing('draft'), { act: 'file', ...opening }, contact)).toMatchObject({
      ...no,
      facts: yours,
    })
    expect(
      refusal(standing('offered'), { act: 'refuse', ministry: 'CL', reason: null }, brazil),
    ).toMatchObject(no)
  })

  it('a proposer who has moved to another ministry leaves the draft behind', () => {
    const moved = { ...someone('Proposer, Mexico', 'PE', 'staff'), person: proposer.person }

    expect(refusal(standing('draft'), { act: 'drop' }, moved).reason).toBe('request.draftNotYours')
  })

  it('there is nothing to do with a request that does not exist', () => {
    expect(refusal(null, { act: 'take' }, officer)).toMatchObject({
      kind: 'missing',
      reason: 'request.missing',
    })
  })
})

describe('who comes too late is told kindly what happened', () => {
  const last = { act: 'accept', by: argentina.person, at: later(-1) } as const

  it('where the request stands, who brought it there, and what can be done instead', () => {
    const request = standing('agreed', { last })

    expect(refusal(request, { act: 'decline', reason: 'Out of scope' }, officer)).toMatchObject({
      kind: 'conflict',
      reason: 'request.notNow',
      facts: {
        ref,
        act: 'decline',
        state: 'agreed',
        requesters: ['MX', 'GT'],
        officer: officer.person,
        last,
        possible: ['postpone', 'reschedule', 'begin', 'note'],
      },
    })
  })

  it('an officer learns who has taken the request', () => {
    expect(refusal(standing('in_review'), { act: 'take' }, lead)).toMatchObject({
      kind: 'conflict',
      reason: 'request.taken',
      facts: { officer: officer.person },
    })
    expect(refusal(standing('completed'), { act: 'take' }, lead).reason).toBe('request.notNow')
  })

  it.each<[string, Doer, string]>([
    ['accepted, by itself', argentina, 'accepted'],
    ['recalled, another having accepted', brazil, 'recalled'],
    ['refused', chile, 'refused'],
  ])('a provider learns that its offer was %s', (_what, who, offer) => {
    const request = standing('agreed', { last })

    expect(refusal(request, wellSaid('accept', request, who), who)).toMatchObject({
      kind: 'conflict',
      reason: 'request.offerClosed',
      facts: { offer, last },
    })
  })

  it('a provider whose offer is still open learns that the request has ended', () => {
    const withdrawn = perform(standing('offered'), { act: 'withdraw', reason: null }, contact, now, rules)

    expect(refusal(withdrawn, wellSaid('accept', withdrawn, brazil), brazil)).toMatchObject({
      reason: 'request.notNow',
      facts: { state: 'withdrawn', last: { act: 'withdraw', by: contact.person } },
    })
  })

  it('an undo after its time learns until when it was possible', () => {
    expect(refusal(standing('declined'), { act: 'undo' }, lead, later(14))).toMatchObject({
      kind: 'conflict',
      reason: 'request.undoTooLate',
      facts: { until: later(13), days: 14 },
    })
  })

  it('Enlace itself waits for the first day', () => {
    expect(refusal(standing('agreed'), { act: 'begin' }, system, later(-1)).reason).toBe('request.notYet')
  })
})
