import { describe, expect, it } from 'vitest'
import type { ActInput } from '#domain/request/input.ts'
import type { Doer, Standing } from '#domain/request/standing.ts'
import { perform, possibleActs, replay } from '#domain/request.ts'
import { people } from '#tests/domain/request/people.ts'
import { exactly, later, may, now, ref, rules, standing, wellSaid } from '#tests/domain/request/record.ts'

const { contact, officer, lead, brazil, argentina, chile, system } = people

const act = (request: Standing | null, input: ActInput, who: Doer, at = now): Standing =>
  perform(request, input, who, at, rules)
const offersOf = (request: Standing): readonly string[] =>
  request.offers.map(({ ministry, state, round }) => `${ministry} ${state} ${round}`)

describe('a request from filing to closing', () => {
  it('keeps its reference, its officer and its last act all the way', () => {
    const requesters = ['MX', 'GT', 'MX']
    const june = exactly('2026-06-20', '2026-06-22')

    const filed = act(null, { act: 'file', ref, requesters, period: may }, contact)
    expect(filed).toMatchObject({
      ref,
      state: 'filed',
      requesters: ['MX', 'GT'],
      proposedBy: null,
      period: may,
    })
    const taken = act(filed, { act: 'take' }, officer)
    expect(taken).toMatchObject({
      officer: officer.person,
      last: { act: 'take', by: officer.person, at: now },
    })
    const offered = act(taken, { act: 'offer', providers: ['BR', 'AR'] }, lead)
    const agreed = act(
      offered,
      { act: 'accept', ministry: 'BR', form: 'on_site', period: june, payers: 'Each its own' },
      brazil,
    )
    expect(agreed).toMatchObject({ state: 'agreed', period: june, officer: officer.person })

    const begun = act(agreed, { act: 'begin' }, system, later(5))
    expect(begun.last).toEqual({ act: 'begin', by: null, at: later(5) })
    const completed = act(begun, { act: 'complete' }, brazil, later(8))
    const closed = act(completed, { act: 'close', reason: null }, system, later(40))
    expect(closed).toMatchObject({ ref, state: 'closed', officer: officer.person })
  })

  it('is filed from a draft as the contact point wants it, under the same reference', () => {
    const draft = act(null, wellSaid('propose', null, people.proposer), people.proposer)
    expect(draft).toMatchObject({ state: 'draft', proposedBy: people.proposer.person })

    const changed = { act: 'file', ref: 'RIAL-2026-0099', requesters: ['MX'], period: may } as const
    expect(act(draft, changed, contact)).toMatchObject({
      ref,
      state: 'filed',
      requesters: ['MX'],
      period: may,
    })
  })

  it('belongs to the officer who asked first, where nobody had taken it', () => {
    const asked = act(standing('filed'), { act: 'ask', question: 'Why now?' }, lead)

    expect(asked).toMatchObject({ state: 'clarifying', officer: lead.person })
  })

  it('stays with its officer when a colleague asks', () => {
    const asked = act(standing('in_review'), { act: 'ask', question: 'Why now?' }, lead)

    expect(asked.officer).toEqual(officer.person)
  })

  it('shows no trace of a private note', () => {
    const request = standing('in_review', { last: { act: 'take', by: officer.person, at: later(-2) } })

    expect(act(request, { act: 'note', text: 'They asked by telephone' }, lead)).toEqual(request)
  })

  it('cannot be told again from nothing, nor from an act that opens no request', () => {
    expect(() => replay([])).toThrow('without a history')
    expect(() => replay([{ input: { act: 'take' }, by: officer.person, at: now }])).toThrow('begins with')
  })
})

describe('several providers', () => {
  const both = act(standing('in_review'), { act: 'offer', providers: ['BR', 'AR', 'BR'] }, officer)
  const no = (ministry: string): ActInput => ({ act: 'refuse', ministry, reason: null })

  it('are each asked once, in the order of their codes whatever order they were named in', () => {
    expect(offersOf(both)).toEqual(['AR pending 1', 'BR pending 1'])
  })

  it('the first to accept agrees the request, and the others are asked no longer', () => {
    const agreed = act(both, wellSaid('accept', both, argentina), argentina)

    expect(agreed.state).toBe('agreed')
    expect(offersOf(agreed)).toEqual(['AR accepted 1', 'BR recalled 1'])
  })

  it('one no leaves the request with the others, the last no brings it back to review', () => {
    const one = act(both, no('BR'), brazil)
    expect(one.state).toBe('offered')

    const all = act(one, no('AR'), argentina)
    expect(all.state).toBe('in_review')
    expect(offersOf(all)).toEqual(['AR refused 1', 'BR refused 1'])
  })

  it('an officer recalls one of them, or all', () => {
    const one = act(both, { act: 'recall', ministries: ['AR'], reason: null }, officer)
    expect(one.state).toBe('offered')
    expect(offersOf(one)).toEqual(['AR recalled 1', 'BR pending 1'])

    const all = act(both, { act: 'recall', ministries: 'all', reason: null }, officer)
    expect(all.state).toBe('in_review')
  })

  it('more may be asked while some are silent, and one that refused may be asked again', () => {
    const one = act(both, no('BR'), brazil)
    const again = act(one, { act: 'offer', providers: ['CL', 'BR'] }, officer)
    expect(offersOf(again)).toEqual(['AR pending 1', 'BR refused 1', 'BR pending 2', 'CL pending 2'])

    const agreed = act(again, wellSaid('accept', again, brazil), brazil)
    expect(offersOf(agreed)).toEqual(['AR recalled 1', 'BR refused 1', 'BR accepted 2', 'CL recalled 2'])
    expect(possibleActs(agreed, brazil, now, rules)).toEqual(['postpone', 'reschedule', 'begin'])
    expect(possibleActs(agreed, chile, now, rules)).toEqual([])
  })
})
