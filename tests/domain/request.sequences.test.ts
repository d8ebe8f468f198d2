import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { acts, endings, type State, states } from '#domain/request/acts.ts'
import type { Standing } from '#domain/request/standing.ts'
import { perform, possibleActs, replay } from '#domain/request.ts'
import { frozen, live, lives, outcome, type Watch } from '#tests/domain/request/lives.ts'
import { people } from '#tests/domain/request/people.ts'
import { rules, standing, wellSaid } from '#tests/domain/request/record.ts'
import { allowed } from '#tests/domain/request/steps.ts'

/** Watches many lives; what it remembers of one is forgotten before the next. */
function always(watch: () => Watch, numRuns = 800): void {
  fc.assert(
    fc.property(lives, attempts => live(attempts, watch())),
    { numRuns },
  )
}

describe('whatever people try, in whatever order', () => {
  it('a request never takes a step the table forbids', () => {
    always(() => ({
      made: (before, { act }, after) => {
        if (act === 'note') expect(after).toEqual(before)
        else expect(allowed).toContain(`${before?.state ?? 'nothing'} ${act} ${after.state}`)
      },
    }))
  })

  it('the history adds up to what is kept', () => {
    always(() => ({ made: (_before, _input, after, history) => expect(replay(history)).toEqual(after) }))
  })

  it('an undo brings back exactly what was before the ending', () => {
    always(() => {
      let alive: Standing | null = null

      return {
        made: (before, { act }, after) => {
          if (act in endings) alive = before
          if (act === 'undo') expect({ ...after, last: null }).toEqual({ ...alive, last: null })
        },
      }
    })
  })

  it('what is well said is refused exactly where no button is shown', () => {
    const works = (...[request, who, at]: Parameters<typeof possibleActs>) =>
      acts.filter(act => {
        const after = outcome(() => perform(request, wellSaid(act, request, who), who, at, rules))
        return !(after instanceof Refusal)
      })

    always(
      () => ({
        tried: (request, _input, who, at) => {
          expect(works(request, who, at, rules)).toEqual(possibleActs(request, who, at, rules))
        },
      }),
      200,
    )
  })

  it('nobody does by an oddly said act what no button lets them do', () => {
    always(() => ({
      tried: (request, { act }, who, at, after) => {
        if (!(after instanceof Refusal)) expect(possibleActs(request, who, at, rules)).toContain(act)
      },
    }))
  })

  it('a ministry has one open offer at most, one provider accepts, and nobody is offered their own request', () => {
    always(() => ({
      made: (_before, _input, { state, offers, requesters }) => {
        const pending = offers.filter(offer => offer.state === 'pending').map(offer => offer.ministry)

        expect(new Set(pending).size).toBe(pending.length)
        expect(offers.filter(offer => offer.state === 'accepted').length).toBeLessThanOrEqual(1)
        expect(offers.some(offer => requesters.includes(offer.ministry))).toBe(false)
        if (state === 'offered') expect(pending).not.toEqual([])
        if (state === 'in_review' || state === 'agreed') expect(pending).toEqual([])
      },
    }))
  })

  it('a refusal leaves a request as it was', () => {
    for (const state of states) {
      const request = frozen(standing(state))
      const before = structuredClone(request)

      for (const who of Object.values(people)) {
        for (const act of acts) {
          outcome(() => perform(request, wellSaid(act, request, who), who, new Date(0), rules))
        }
      }
      expect(request).toEqual(before)
    }
  })
})

describe('the lives these laws were tried on', () => {
  it('reach every state and take every step the table allows', () => {
    const reached = new Set<State>()
    const taken = new Set<string>()
    const made: Watch['made'] = (before, { act }, after) => {
      reached.add(after.state)
      if (act !== 'note') taken.add(`${before?.state ?? 'nothing'} ${act} ${after.state}`)
    }
    for (const attempts of fc.sample(lives, { numRuns: 1200, seed: 42 })) live(attempts, { made })

    expect([...states].filter(state => !reached.has(state))).toEqual([])
    expect([...allowed].filter(step => !taken.has(step))).toEqual([])
  })
})
