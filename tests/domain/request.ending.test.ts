import { describe, expect, it } from 'vitest'
import type { State } from '#domain/request/acts.ts'
import type { ActInput } from '#domain/request/input.ts'
import type { Doer, Standing } from '#domain/request/standing.ts'
import { perform, possibleActs } from '#domain/request.ts'
import { people, someone } from '#tests/domain/request/people.ts'
import { later, now, rules, standing, wellSaid } from '#tests/domain/request/record.ts'

const { contact, officer, lead, brazil } = people

const act = (request: Standing | null, input: ActInput, who: Doer, at = now): Standing =>
  perform(request, input, who, at, rules)

describe('an ending', () => {
  const withdrawn = act(standing('offered'), { act: 'withdraw', reason: null }, contact)

  it('leaves the offers as they are, to be taken up again by the undo', () => {
    expect(possibleActs(withdrawn, brazil, now, rules)).toEqual([])

    const back = act(withdrawn, { act: 'undo' }, contact, later(14))
    expect(back).toEqual({ ...standing('offered'), last: { act: 'undo', by: contact.person, at: later(14) } })
    expect(possibleActs(back, brazil, now, rules)).toEqual(['accept', 'refuse'])
  })

  it('can be undone until the last moment of the days the settings give', () => {
    const after = new Date(later(14).getTime() + 1)

    expect(possibleActs(withdrawn, contact, later(14), rules)).toContain('undo')
    expect(possibleActs(withdrawn, contact, after, rules)).not.toContain('undo')
    expect(possibleActs(withdrawn, lead, after, rules)).not.toContain('undo')
    expect(possibleActs(withdrawn, contact, after, { undoDays: 15 })).toContain('undo')
  })

  it.each<[string, State, Doer, ActInput]>([
    ['the proposer who dropped it', 'draft', people.proposer, { act: 'drop' }],
    [
      'the contact point who called it a duplicate',
      'clarifying',
      people.companion,
      wellSaid('duplicate', null, contact),
    ],
    ['the deputy who let it join', 'offered', people.deputy, wellSaid('join', null, contact)],
    ['the contact point who withdrew it', 'postponed', contact, { act: 'withdraw', reason: null }],
    ['the officer who declined it', 'in_review', officer, { act: 'decline', reason: 'Out of scope' }],
  ])('is undone by %s, or a lead, and nobody else', (_who, state, ender, input) => {
    const ended = act(standing(state), input, ender)
    const able = Object.values(people).filter(who => possibleActs(ended, who, now, rules).includes('undo'))

    expect(able).toHaveLength(2)
    expect(able).toEqual(expect.arrayContaining([ender, lead]))
    expect(act(ended, { act: 'undo' }, ender)).toMatchObject({ state, target: null, ended: null })
  })

  it('cannot be undone by who did it once they no longer speak for the ministry', () => {
    const moved = { ...someone('Contact point, Mexico', 'PE', 'contact'), person: contact.person }
    const retired = { ...someone('Contact point, Mexico', 'MX', 'staff'), person: contact.person }

    for (const who of [moved, retired]) expect(possibleActs(withdrawn, who, now, rules)).not.toContain('undo')
  })
})
