import { expect, test } from 'vitest'
import { ruleNames, ruleTable } from '#domain/rules.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'

const { account, as, clock, contact, database, lead, notices, officer, sql } = await openDesk()
const someLead = await lead()
const sides = {
  requester: as(await contact('MX')),
  officer: as(await officer()),
  provider: as(await contact('AR')),
}
const set = (rule: string, value: string) => as(someLead).tries('settings set', { rule, value })

const numeric = ruleNames.filter(name => name !== 'authorisingOffices')

test.each(numeric)('the rule %s takes what lies in its range, and nothing else', async rule => {
  const { min, max } = ruleTable[rule]
  for (const value of [String(min), String(max)]) expect((await set(rule, value)).tone).toBe('done')
  for (const value of [String(min - 1), String(max + 1), '1.5', '1,5x', 'two', '٣', '1e1'])
    expect((await set(rule, value)).keys, value).toContain('refusal.settings.value')
  const list = await set(rule, `${max}, ${min}`)

  expect(list.tone).toBe(typeof ruleTable[rule].default === 'number' ? 'refused' : 'done')
})

test('the offices that authorise payments are some of those there are', async () => {
  expect((await set('authorisingOffices', 'troika, WG1_chair')).tone).toBe('done')
  for (const value of ['troikas', '3', ','])
    expect((await set('authorisingOffices', value)).keys, value).toContain('refusal.settings.names')
  expect((await as(someLead).says('settings show')).text).toContain('Troika and Working Group 1, chair')
})

test('a rule that was set is in force at once, and written down with what it was before', async () => {
  await set('undoDays', '3')
  const inTime = await requestIn('withdrawn', sides)
  clock.pass(3)
  expect((await sides.requester.says(`request undo ${inTime}`)).tone).toBe('done')

  const late = await requestIn('withdrawn', sides)
  clock.pass(3.01)
  expect((await sides.requester.says(`request undo ${late}`)).keys).toContain('refusal.request.undoTooLate')
  await set('undoDays', '14')
  const [entry] = await sql<{ facts: object }>(
    `select facts from journal where kind = 'setting' and subject = 'undoDays' order by id desc limit 1`,
  )
  expect(entry?.facts).toEqual({ before: 3, after: 14 })
})

test('a channel is given its purpose in the channel, and nowhere else', async () => {
  expect((await as(someLead).says('settings channel triage')).keys).toContain('refusal.settings.noChannel')
  await as(someLead).does('settings channel announcements language:fr zone:America/Port-au-Prince', {
    channel: 'news',
  })
  const { text } = await sides.officer.says('settings show')

  expect(await database.db.channels.list()).toEqual([
    {
      purpose: 'announcements',
      platform: 'console',
      workspace: '',
      channel: 'news',
      language: 'fr',
      zone: 'America/Port-au-Prince',
      quiet: null,
    },
  ])
  expect(text).toContain('news')
})

test('a channel is given its quiet hours with its purpose, both of them or none', async () => {
  const inNews = (line: string) =>
    as(someLead).says(`settings channel announcements zone:America/Lima ${line}`, { channel: 'news' })
  expect((await inNews('from:19')).keys).toContain('refusal.settings.halfQuiet')
  expect((await inNews('from:19 until:24')).keys).toContain('invalid.number')
  expect((await inNews('from:19 until:8')).text).toContain(
    'Quiet hours: from 19:00 to 8:00 (America/Lima). What would be said here then waits until they are over.',
  )
  const quiet = async (at: string) => (await database.db.channels.quiet(new Date(at))).length
  // Lima is five hours behind UTC all year.
  for (const [at, many] of [
    ['2026-09-05T23:59Z', 0],
    ['2026-09-06T00:00Z', 1],
    ['2026-09-06T12:59Z', 1],
    ['2026-09-06T13:00Z', 0],
  ] as const)
    expect(await quiet(at), at).toBe(many)

  expect((await sides.officer.says('settings show')).text).toContain('quiet from 19:00 to 8:00')
  await inNews('from:8 until:8')
  expect(await sql('select from channel where quiet_from is not null')).toEqual([])
})

test('a new triage channel is dealt the cards of what is in hand, oldest first, and of nothing else', async () => {
  const states = ['filed', 'in_review', 'clarifying', 'offered', 'agreed', 'postponed', 'under_way'] as const
  const inHand: string[] = []
  for (const state of states) inHand.push(await requestIn(state, sides))
  for (const state of ['completed', 'closed', 'declined'] as const) await requestIn(state, sides)
  const earlier = new Set((await notices()).map(({ reply }) => JSON.stringify(reply)))
  const before = (await notices()).length
  await as(someLead).does('settings channel triage', { channel: 'triage' })
  const dealt = (await notices()).slice(before)
  const refs = dealt.map(({ title }) => /RIAL-\d+-\d+/.exec(title)?.[0])

  expect(dealt.every(({ slot }) => slot === 'card')).toBe(true)
  expect(refs.slice(-states.length)).toEqual(inHand)
  for (const { reply } of dealt.slice(-states.length)) expect(earlier).toContain(JSON.stringify(reply))
  const waiting = await sql(`select from delivery where place_id = 'triage' and state = 'waiting'`)
  expect(waiting).toHaveLength(dealt.length)
})

test('a workspace has one channel for a purpose: the last one it was given to', async () => {
  const slack = account('U1', 'slack', 'T1')
  await database.transact(db => db.people.link(slack, someLead.id, clock.now()))
  for (const channel of ['C1', 'C2']) await as(someLead, slack).does('settings channel triage', { channel })

  const triage = (await database.db.channels.list()).filter(({ purpose }) => purpose === 'triage')
  expect(triage.map(({ platform, channel }) => `${platform} ${channel}`)).toEqual([
    'console triage',
    'slack C2',
  ])
})
