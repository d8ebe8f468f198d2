import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { as, clock, contact, observer, officer, person, sql, way } = await openDesk('2025-11-01T12:00:00Z')
const people = { brazil: await contact('BR'), argentina: await contact('AR') }
const mexico = as(await contact('MX'))
const brazil = as(people.brazil)
const maria = await officer('Officer One')
const someOfficer = as(maria)
const other = as(await officer('Officer Two'))
const argentina = as(people.argentina)
const anObserver = as(await observer())

/** One of Mexico's of the year before; of this one twenty-three of Mexico's and one of Brazil's, in several states. */
const old = await mexico.files({ topics: ['wages'] })
clock.set('2026-03-01T12:00:00Z')
const many: string[] = []
for (let count = 0; count < 20; count++) many.push(await mexico.files())
const taken = await requestIn('in_review', { requester: mexico, officer: someOfficer, provider: argentina })
const others = await requestIn('in_review', { requester: mexico, officer: other, provider: argentina })
const offered = await requestIn('offered', { requester: brazil, officer: someOfficer, provider: argentina })
const declined = await requestIn('declined', { requester: mexico, officer: other, provider: argentina })

const refs = ({ text }: Heard) => text.match(/RIAL-\d{4}-\d{4}(?= ·)/g) ?? []
const listed = async (filter: string, voice = anObserver) => refs(await voice.says(`request list ${filter}`))

test('requests are found by state, ministry, topic, officer and year, in whatever combination', async () => {
  expect(await listed('state:declined')).toEqual([declined])
  expect(await listed('state:"in review"')).toEqual([others, taken])
  expect(await listed('estado:"en revisión" officer:"Officer One"')).toEqual([taken])
  expect(await listed('ministry:Brasil')).toEqual([offered])
  expect(await listed('ministry:Argentina')).toEqual([offered])
  expect(await listed('topic:wages')).toEqual([old])
  expect(await listed('year:2025')).toEqual([old])
  expect(await listed('year:2025 topic:inspection')).toEqual([])
})

test('the list goes page by page, newest first, each request on one page; its buttons keep the filter', async () => {
  const first = await anObserver.says('request list ministry:Mexico year:2026')
  const second = await anObserver.presses(first, 'Next page')
  const third = await anObserver.presses(second, 'Next page')
  const all = [first, second, third].flatMap(refs)

  expect(all).toEqual([declined, others, taken, ...[...many].reverse()])
  expect(third.reply.links.map(({ input }) => input)).toEqual([{ ministry: 'MX', year: '2026', page: '2' }])
  expect((await anObserver.presses(third, 'Previous page')).reply).toEqual(second.reply)
})

test('where nothing fits it is said, and a page beyond the last is empty, not wrong', async () => {
  expect((await anObserver.says('request list ministry:Canada')).keys).toContain('commands.request.list.none')
  expect(await listed('page:99')).toEqual([])
})

test.each([
  ['state:asleep', 'invalid.choice'],
  ['ministry:Wakanda', 'invalid.ministry'],
  ['topic:football', 'invalid.choice'],
  ['year:26', 'invalid.number'],
  ['page:0', 'invalid.number'],
  ['page:1,5', 'invalid.number'],
  ['officer:Nobody', 'refusal.person.unknown'],
])('a filter that cannot be read is told: %s', async (filter, why) => {
  expect((await anObserver.says(`request list ${filter}`)).keys).toContain(why)
})

test('the board counts the states, shows what waits longest, who is vacant and what could not be told', async () => {
  const { text, keys, reply } = await someOfficer.says('request board')
  const rows = reply.body.flatMap(block => (block.kind === 'table' ? block.rows : []))
  const counts = await sql<{ state: string; count: number }>(
    'select state, count(*)::int as count from request group by state order by state',
  )
  const [oldest] = reply.body.flatMap(block => (block.kind === 'items' ? block.items : []))

  expect(rows.map(([, count]) => count)).toEqual(counts.map(({ count }) => count))
  expect(JSON.stringify(oldest?.title)).toContain(old)
  expect(text).toContain('Uruguay')
  expect(text).not.toMatch(/no contact point[^\n]*Mexico/)
  // There is no triage channel yet, so every card waits for one.
  expect(keys).toContain('undelivered.nowhere')
})

test('what waits for each person is on their own desk', async () => {
  const waiting = async ({ account }: typeof maria) => {
    const { reply } = await way.home(account)
    const [first] = reply.body.flatMap(block => (block.kind === 'items' ? [block.items] : []))
    return (first ?? []).flatMap(({ links = [] }) => links.map(({ input }) => input.ref))
  }
  const clarifying = await requestIn('clarifying', {
    requester: brazil,
    officer: someOfficer,
    provider: argentina,
  })

  expect(await waiting(maria)).toEqual([old, ...many.slice(0, 9)])
  expect(await waiting(people.argentina)).toEqual([offered])
  expect(await waiting(people.brazil)).toEqual([clarifying])
  expect(await waiting(await person('Former officer'))).toEqual([])
})
