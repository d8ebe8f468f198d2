import { beforeEach, describe, expect, test } from 'vitest'
import { close } from '#jobs/close.ts'
import { openCalls } from '#tests/setup/calls.ts'

const desk = await openCalls()
const { as, brazil, clock, database, haiti, mexico, notices, opens, people } = desk
const { rows, runs, secretary, states, to, told, waiting } = desk

beforeEach(() => to('2026-09-08T15:00'))

describe('only the silent are reminded', () => {
  test('before the closing day, in the transaction of each answer, and nobody twice', async () => {
    const ref = await opens()
    await mexico.makes('call answer', { ref, stance: 'no' })
    expect(await waiting(ref)).toEqual({ BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
    to('2026-10-16T18:00')
    await runs()
    await brazil.makes('call answer', { ref, answer: 'Telework' })
    to('2026-10-27T18:00')
    await runs()
    await haiti.makes('call answer', { ref, stance: 'no' })
    to('2026-10-29T18:00')
    await Promise.all([runs(), runs()])

    expect(await told(ref)).toEqual(
      [...[people.brazil, people.haiti, people.ilo], ...[people.haiti, people.ilo], ...[people.ilo]]
        .map(({ name }) => `call ${name}`)
        .sort(),
    )
  })

  test('extending the day moves what follows in one go, however often, and tells the silent alone', async () => {
    const ref = await opens()
    await mexico.makes('call answer', { ref, stance: 'no' })
    const before = (await notices(ref)).length
    for (const day of [
      '2 November 2026',
      '3 November 2026',
      '4 November 2026',
      '5 November 2026',
      '6 November 2026',
    ])
      await secretary.makes('call extend', { ref, closes: day })
    const extended = (await notices(ref)).slice(before).filter(({ key }) => key === 'notice.call.extend')

    expect(extended).toHaveLength(5 * 3)
    expect(extended.some(({ to }) => to === people.mexico.name)).toBe(false)
    expect(await waiting(ref)).toEqual({ BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
    expect([
      ...new Set(
        (await rows(ref)).filter(({ state }) => state === 'waiting').map(({ due }) => due.slice(0, 10)),
      ),
    ]).toEqual(['2026-10-23', '2026-11-03', '2026-11-05'])
    expect((await states(ref)).filter(state => state.endsWith('ended moved')).length).toBeGreaterThan(5 * 6)
    expect((await secretary.says(`call extend ${ref} closes:"1 November 2026"`)).keys).toContain(
      'refusal.call.notLater',
    )
  })

  test('and when the Secretariat asks again: in working hours, once a day, and not whoever answers meanwhile', async () => {
    const ref = await opens()
    await mexico.makes('call answer', { ref, stance: 'no' })
    to('2026-09-10T02:00')
    await secretary.makes('call nudge', { ref })
    await runs()
    expect(await told(ref)).toEqual([])
    await brazil.makes('call answer', { ref, stance: 'no' })
    to('2026-09-10T15:00')
    await runs()

    expect(await told(ref)).toEqual([`nudge ${people.haiti.name}`, `nudge ${people.ilo.name}`])
    expect((await secretary.tries('call nudge', { ref })).keys).toContain('refusal.call.nudged')
  })
})

test('an agenda is for whoever chairs by then: each seat approves or comments, and reads the others', async () => {
  const chief = as(people.lead)
  for (const [office, ministry, seat] of [
    ['wg1_chair', 'MX', '1'],
    ['wg1_vice', 'BR', '1'],
    ['wg1_vice', 'HT', '2'],
  ] as const)
    await chief.makes('office assign', { office, ministry, seat, from: '1 January 2026' })
  const ref = await opens({ kind: 'agenda', group: 'wg1', title: 'Agenda of the Working Group' })
  await mexico.makes('call answer', { ref, stance: 'approve' })
  await brazil.makes('call answer', { ref, answer: 'More time for telework' })
  const seen = (await mexico.does(`call show ${ref}`)).text
  expect(seen).toContain('aprobado')
  expect(seen).toContain('con comentarios')
  expect(seen).toContain('More time for telework')

  await chief.makes('office assign', {
    office: 'wg1_vice',
    ministry: 'US',
    seat: '2',
    from: '8 September 2026',
  })
  expect((await haiti.fills('call answer', { ref, stance: 'approve' })).keys).toContain(
    'refusal.call.notAsked',
  )
  to('2026-10-16T18:00')
  await runs()
  // The United States have nobody here: the Secretariat reads it instead.
  expect(await told(ref)).toEqual([`call ${people.lead.name}`, `call ${people.officer.name}`])
})

test('a call closes by itself once its day is over for everybody, what waits ends with it, and the Secretariat hears', async () => {
  const ref = await opens()
  clock.set('2026-10-31T05:59:00Z')
  expect(await close(database, clock.now())).not.toContain(ref)
  expect((await mexico.makes('call answer', { ref, stance: 'no' })).tone).toBe('done')
  clock.set('2026-10-31T06:00:00Z')
  expect(
    (await Promise.all([close(database, clock.now()), close(database, clock.now())]))
      .flat()
      .filter(one => one === ref),
  ).toEqual([ref])
  const closed = (await notices(ref)).filter(({ key }) => key === 'notice.call.closed')

  expect(closed.map(({ to }) => to).sort()).toEqual([people.lead.name, people.officer.name])
  expect(await waiting(ref)).toEqual({})
  await secretary.makes('call extend', { ref, closes: '20 November 2026' })
  expect(await waiting(ref)).toEqual({ BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
  expect((await secretary.does('call list')).text).toContain(ref)
})
