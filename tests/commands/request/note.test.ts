import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'

const { as, contact, lead, notices, officer, sql, staff, way, clock } = await openDesk()
const secret = 'Doubtful: asked twice by telephone'
const mexico = await contact('MX')
const argentina = await contact('AR')
const someOfficer = await officer()
const sides = { requester: as(mexico), officer: as(someOfficer), provider: as(argentina) }
const ministries = [mexico, argentina, await staff('MX'), await contact('PE')]

const noted = async () => {
  const ref = await requestIn('offered', sides)
  await as(someOfficer).makes('request note', { ref, text: secret })
  return ref
}

test('a note is read by the Secretariat alone, whichever way a ministry looks at the request', async () => {
  const ref = await noted()
  expect((await as(await lead()).says(`request history ${ref}`)).text).toContain(secret)

  for (const who of ministries) {
    const seen = [
      await as(who).says(`request show ${ref}`),
      await as(who).says(`request history ${ref}`),
      await as(who).says('request list'),
      await as(who).says(`request note ${ref} text:"Mine"`),
      await as(who).says(`request take ${ref}`),
      await way.home(who.account),
    ]
    for (const { reply } of seen) {
      expect(JSON.stringify(reply)).not.toContain(secret)
      expect(JSON.stringify(reply)).not.toContain('acts.note')
    }
  }
})

test('nothing that is sent to anybody has a word of a note, whatever is done after it', async () => {
  const ref = await noted()
  await as(argentina).tries('request accept', { ref, form: 'virtual', period: 'May 2027', payers: 'Each' })
  await as(someOfficer).makes('request note', { ref, text: secret })
  await as(mexico).makes('request postpone', { ref, reason: 'Elections' })
  const sent = await notices()

  expect(sent.filter(({ slot }) => slot === 'thread').length).toBeGreaterThan(3)
  expect(JSON.stringify(sent.map(({ reply }) => reply))).not.toMatch(/telephone|acts\.note/)
})

test('a note leaves no trace in what is kept of the request: not in its last act, nor in when it moved', async () => {
  const ref = await requestIn('offered', sides)
  const row = () => sql(`select * from request where ref = $1`, [ref])
  const before = await row()
  const shown = (await as(mexico).says(`request show ${ref}`)).reply
  clock.pass(1)
  await as(someOfficer).makes('request note', { ref, text: secret })

  expect(await row()).toEqual(before)
  expect((await as(mexico).says(`request show ${ref}`)).reply).toEqual(shown)
})

test('a note can be kept on a request in every state that the Secretariat sees', async () => {
  for (const state of [
    'filed',
    'clarifying',
    'agreed',
    'completed',
    'closed',
    'withdrawn',
    'declined',
  ] as const) {
    const ref = await requestIn(state, sides)
    expect((await as(someOfficer).tries('request note', { ref, text: secret })).tone, state).toBe('done')
  }
})
