import { describe, expect, test } from 'vitest'
import type { State } from '#domain/request/acts.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { reason, requestIn } from '#tests/setup/request.ts'
import type { Voice } from '#tests/setup/voice.ts'

const { as, clock, contact, lead, officer, sql } = await openDesk()
const mexico = as(await contact('MX'))
const someOfficer = as(await officer())
const other = as(await officer('Other officer'))
const someLead = as(await lead())
const sides = { requester: mexico, officer: someOfficer, provider: as(await contact('AR')) }

type Ending = 'withdraw' | 'decline' | 'duplicate' | 'join'
const endings: readonly (readonly [Ending, Voice, readonly State[]])[] = [
  ['withdraw', mexico, ['filed', 'clarifying', 'in_review', 'offered', 'agreed', 'postponed']],
  ['decline', someOfficer, ['filed', 'clarifying', 'in_review']],
  ['duplicate', someOfficer, ['filed', 'clarifying', 'in_review']],
  ['join', mexico, ['filed', 'clarifying', 'in_review', 'offered']],
]
const cases = endings.flatMap(([ending, by, states]) => states.map(state => [ending, state, by] as const))

/** All that is kept of a request but when it moved last. */
const kept = async (ref: string) => {
  const [request] = await sql('select * from request where ref = $1', [ref])
  const offers = await sql('select o.* from offer o join request r on r.id = o.request_id where r.ref = $1', [
    ref,
  ])
  const ministries = await sql(
    'select m.* from request_ministry m join request r on r.id = m.request_id where r.ref = $1',
    [ref],
  )

  return { ...request, moved_at: null, last: null, offers, ministries }
}

describe('undo restores exactly what was', () => {
  test.each(cases)('after %s in the state %s', async (ending, state, by) => {
    const ref = await requestIn(state, sides, { ministries: ['GT'], period: 'May or June 2027' })
    const before = await kept(ref)
    const of = ending === 'duplicate' || ending === 'join' ? { of: await mexico.files() } : { reason }
    await by.makes(`request ${ending}`, { ref, ...of })
    expect(await kept(ref)).not.toEqual(before)
    await by.makes('request undo', { ref })

    expect(await kept(ref)).toEqual(before)
  })
})

test('an ending is undone by who did it or by the lead, and by nobody else', async () => {
  const ref = await requestIn('declined', sides)
  for (const voice of [other, mexico])
    expect((await voice.says(`request undo ${ref}`)).keys).toContain('refusal.request.undoNotYours')

  expect((await someLead.says(`request undo ${ref}`)).tone).toBe('done')
  expect((await someLead.says(`request undo ${ref}`)).keys).toContain('refusal.request.notNow')
})

test('fourteen days after an ending it is final', async () => {
  const [inTime, late] = [await requestIn('withdrawn', sides), await requestIn('withdrawn', sides)]
  clock.pass(14)
  expect((await mexico.says(`request undo ${inTime}`)).tone).toBe('done')
  clock.set(new Date(clock.now().getTime() + 1))

  expect((await mexico.says(`request undo ${late}`)).keys).toContain('refusal.request.undoTooLate')
})

test('twenty undos at the same instant bring a request back once', async () => {
  const ref = await requestIn('withdrawn', sides)
  const answers = await Promise.all(Array.from({ length: 20 }, () => mexico.says(`request undo ${ref}`)))
  const entries = await sql(`select from journal where subject = $1 and act = 'undo'`, [ref])

  expect(answers.filter(({ tone }) => tone === 'done')).toHaveLength(1)
  expect(entries).toHaveLength(1)
})
