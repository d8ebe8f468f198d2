import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, clock, contact, kept, observer, staff, way } = await openDesk()
const mexico = await contact('MX')
const brazil = await contact('BR')
const first = { title: 'Labour inspection', need: 'Plan visits' }
const rest = { topics: ['inspection'], period: 'May or June 2027', background: 'A new law' }

test('a form asked in parts is shown whole before anything is done, even where its command asks nothing', async () => {
  const someStaff = as(await staff('MX'))
  const before = await kept()
  const shown = await someStaff.fillsPart('request propose', { ...first, ...rest })
  const after = await kept()
  const answer = await someStaff.agrees(shown)

  expect(shown.keys).toContain('kernel.confirm')
  for (const word of [first.title, first.need, rest.background]) expect(shown.text).toContain(word)
  expect(after.request).toBe(before.request)
  expect(answer.keys).toContain('commands.request.propose.waits')
})

test('each part keeps what the parts before it said', async () => {
  const token = await way.park(mexico.account, { command: 'request file', fields: first })
  const shown = await as(mexico).fillsPart('request file', rest, token)
  const form = await as(mexico).changes(shown)

  expect(form.reply.form?.values).toEqual({ ...first, ...rest })
  expect((await as(mexico).agrees(shown)).tone).toBe('done')
})

test('a part with a fault is asked again, with all that was said so far', async () => {
  const token = await way.park(mexico.account, { command: 'request file', fields: first })
  const { reply } = await as(mexico).fillsPart('request file', { ...rest, period: '31 April' }, token)

  expect(Object.keys(reply.form?.problems ?? {})).toEqual(['period'])
  expect(reply.form?.values).toMatchObject({ ...first, background: rest.background })
})

test('nothing typed is lost where what a form continued has lapsed', async () => {
  const token = await way.park(mexico.account, { command: 'request file', fields: first })
  clock.pass(8)
  const { reply } = await as(mexico).fillsPart('request file', rest, token)

  expect(reply.form?.values).toMatchObject(rest)
  expect(Object.keys(reply.form?.problems ?? {}).sort()).toEqual(['need', 'title'])
})

test('a page that no button could carry is turned as often as its person likes, by nobody else, for a week', async () => {
  const watching = await observer()
  await as(mexico).files()
  const fields = { ministry: 'MX', state: 'filed', page: '1' }
  const token = await way.park(watching.account, { command: 'request list', fields })
  for (const _ of [1, 2, 3])
    expect((await as(watching).continues('request list', token)).keys).toContain('choices.state.filed')

  expect((await as(brazil).continues('request list', token)).keys).toContain('refusal.pending')
  expect((await as(watching).continues('request show', token)).keys).toContain('refusal.pending')
  clock.pass(8)
  expect((await as(watching).continues('request list', token)).keys).toContain('refusal.pending')
})

test('a parked act goes on once, and asks as it would have', async () => {
  const ref = await as(mexico).files()
  const token = await way.park(mexico.account, { command: 'request withdraw', fields: { ref } })
  const asked = await as(mexico).continues('request withdraw', token)

  expect(asked.keys).toContain('kernel.confirm')
  expect((await as(mexico).continues('request withdraw', token)).keys).toContain('refusal.pending')
  expect((await as(mexico).agrees(asked)).tone).toBe('done')
})
