import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { adding, stored } from './setting.ts'

const desk = await openDesk()
const { as, contact, database, guest, lead, observer, officer, sql, staff } = desk
const someOfficer = await officer()
const mexico = await contact('MX')
const add = adding(desk, someOfficer)
const two = async () => [await add({ title: 'One' }), await add({ title: 'Other' })] as const
const tries = (from: string, to: string, kind = 'continues', command = 'memory link') =>
  as(someOfficer).tries(command, { from, to, kind })
const count = async () => (await stored(desk)).links

test('an officer says how two belong together: both are shown, it is asked once, and kept with the reason', async () => {
  const [one, other] = await two()
  const given = { from: one, to: other, kind: 'continues', reason: 'Phase 2' }
  const asked = await as(someOfficer).opens('memory link', given)
  expect(asked.text).toContain(`This one: ${one} · One`)
  expect(asked.text).toContain(`The other one: ${other} · Other`)
  expect(await count()).toBe(0)

  const done = await as(someOfficer).agrees(asked)
  expect(done.text).toContain(`${one} and ${other} are linked.`)
  expect(await database.transact(db => db.activities.links(other))).toMatchObject([
    { from: one, to: other, kind: 'continues', reason: 'Phase 2', by: someOfficer.name },
  ])
})

test('a link is journalled, and so is that it is taken back, with what it said', async () => {
  const [one, other] = await two()
  await as(someOfficer).makes('memory link', { from: one, to: other, kind: 'joins', reason: 'One visit' })
  await as(await lead()).makes('memory unlink', { from: one, to: other, kind: 'joins' })
  const entries = await database.transact(db => db.journal.of('activity', one))

  expect(entries.map(({ act }) => act)).toEqual(['add', 'link', 'unlink'])
  expect(entries[1]).toMatchObject({ reason: 'One visit', facts: { to: other, kind: 'joins' } })
  expect(entries[2]!.facts).toMatchObject({ before: { reason: 'One visit', by: someOfficer.name } })
})

test('a link can be undone at once, and made again', async () => {
  const [one, other] = await two()
  const linked = await as(someOfficer).makes('memory link', { from: one, to: other, kind: 'joins' })
  const unlinked = await as(someOfficer).succeeds(await as(someOfficer).presses(linked, 'memory unlink'))
  expect(unlinked.keys[0]).toBe('commands.memory.unlink.done')

  const again = await as(someOfficer).succeeds(await as(someOfficer).presses(unlinked, 'memory link'))
  expect(again.keys[0]).toBe('commands.memory.link.done')
})

test('requests and activities are linked alike', async () => {
  const request = await as(mexico).files()
  const other = await as(mexico).files({ title: 'Another' })
  const [activity] = await two()
  for (const [from, to] of [
    [request, activity],
    [activity, other],
    [request, other],
  ] as const)
    expect((await tries(from, to)).keys[0]).toBe('commands.memory.link.done')
})

test('the same is not said twice, and the same need not from the other side either', async () => {
  const [one, other] = await two()
  await tries(one, other, 'same_need')
  const before = await stored(desk)

  for (const answer of [await tries(one, other, 'same_need'), await tries(other, one, 'same_need')])
    expect(answer.keys).toContain('refusal.activity.linked')
  expect(await stored(desk)).toEqual(before)
  expect((await tries(other, one, 'continues')).keys[0]).toBe('commands.memory.link.done')
})

test('the same need is taken back from either side', async () => {
  const [one, other] = await two()
  await tries(one, other, 'same_need')

  expect((await tries(other, one, 'same_need', 'memory unlink')).keys[0]).toBe('commands.memory.unlink.done')
  expect(await database.transact(db => db.activities.links(one))).toEqual([])
})

test('what continues another is not continued by it, however long the way round', async () => {
  const [one, other] = await two()
  const third = await add({ title: 'Third' })
  await tries(other, one)
  await tries(third, other)

  for (const [from, to] of [
    [one, other],
    [one, third],
  ] as const)
    expect((await tries(from, to)).keys).toContain('refusal.activity.ring')
})

test('two officers who link the two the one way and the other at the same instant close no ring', async () => {
  const [one, other] = await two()
  const second = as(await officer('Officer 2, Technical Secretariat'))
  const before = await count()
  const asked = [
    await as(someOfficer).opens('memory link', { from: one, to: other, kind: 'continues' }),
    await second.opens('memory link', { from: other, to: one, kind: 'continues' }),
  ] as const
  const answers = await Promise.all([as(someOfficer).agrees(asked[0]), second.agrees(asked[1])])

  expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
  expect(await count()).toBe(before! + 1)
})

test('what is not there, itself, or another ministry’s proposal cannot be linked', async () => {
  const [one] = await two()
  const words = { title: 'Secret title', need: 'N', topics: ['osh'] }
  const draft = (await as(await staff('MX')).makes('request propose', words)).ref
  const before = await stored(desk)

  expect((await tries(one, 'ACT-9999')).text).toContain('ACT-9999')
  expect((await tries('RIAL-2026-9999', one)).keys).toContain('refusal.activity.missing')
  expect((await tries(one, one)).keys).toContain('refusal.activity.itself')
  const hidden = await tries(one, draft)
  expect(hidden.keys).toContain('refusal.activity.missing')
  expect(hidden.text).not.toContain('Secret title')
  expect(await stored(desk)).toEqual(before)
})

test('what is not linked in this way cannot be taken back', async () => {
  const [one, other] = await two()
  await tries(one, other, 'continues')

  for (const [from, to, kind] of [
    [one, other, 'joins'],
    [other, one, 'continues'],
  ] as const)
    expect((await tries(from, to, kind, 'memory unlink')).keys).toContain('refusal.activity.notLinked')
})

test('that somebody uses a report again is not said by hand', async () => {
  const [one, other] = await two()
  const answer = await as(someOfficer).opens('memory link', { from: one, to: other, kind: 'reuses' })

  expect(answer.reply.form?.problems.kind?.key).toBe('invalid.choice')
  expect(answer.reply.form?.values).toMatchObject({ from: one, to: other })
})

test('only the Secretariat links and unlinks', async () => {
  const [one, other] = await two()
  await tries(one, other)
  const before = await stored(desk)
  for (const who of [guest(), mexico, await staff('PE'), await observer()])
    for (const command of ['memory link', 'memory unlink']) {
      const answer = await as(who).tries(command, { from: one, to: other, kind: 'continues' })
      expect(answer.tone, `${command} by ${who.name}`).toBe('refused')
    }

  expect(await stored(desk)).toEqual(before)
})

test('a reason longer than a paragraph is told, and everything stays as typed', async () => {
  const [one, other] = await two()
  const typed = { from: one, to: other, kind: 'joins', reason: 'x'.repeat(501) }
  const { reply } = await as(someOfficer).fills('memory link', typed)

  expect(reply.form?.problems.reason?.key).toBe('invalid.tooLong')
  expect(reply.form?.values).toEqual(typed)
  expect(await sql('select from memory_link where "from" = $1', [one])).toEqual([])
})
