import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { rememberHeld } from '#tests/setup/memory.ts'
import { requestIn } from '#tests/setup/request.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { as, clock, contact, database, guest, observer, officer } = await openDesk()
const { refs } = await rememberHeld(database, clock.now())
const mexico = as(await contact('MX'))
const argentina = as(await contact('AR'))
const someOfficer = as(await officer())
const anObserver = as(await observer())
const lines = ({ text }: Heard) => text.split('\n').filter(line => line.startsWith('•'))

test('who has done this: most often first, then most lately, with the years and what it was', async () => {
  const heard = await anObserver.says('memory who topic:inspection')

  expect(lines(heard)).toEqual(['• Argentina – 2 times · 2018, 2011', '• Chile – once · 2022'])
  const shown = await anObserver.presses(heard, refs.conflicts)
  expect(shown.text).toContain('Training in conflict resolution')
})

test('a need is understood in any language, and told in the reader’s', async () => {
  const [first] = lines(await mexico.says('memory who "occupational safety"'))

  expect(first).toContain('Barbados – 2 veces · 2009, 2008')
  expect(lines(await anObserver.says('memory who "trabajo infantil"'))).toEqual([
    '• Costa Rica – once · 2015',
    '• Ecuador – once · 2013',
  ])
  expect(lines(await anObserver.says('memory who SECLO'))).toEqual(['• Argentina – once · 2007'])
})

test('who only asked is not told, nor who has agreed and not begun', async () => {
  const sides = { requester: mexico, officer: someOfficer, provider: argentina }
  const fields = { title: 'Ruido en talleres', need: 'Medir el ruido.', topics: ['osh'] }
  await requestIn('agreed', sides, fields)
  expect(lines(await anObserver.says('memory who ruido'))).toEqual([])

  const begun = await requestIn('under_way', sides, fields)
  const heard = await anObserver.says('memory who ruido')
  expect(lines(heard)).toEqual(['• Argentina – once · 2026'])
  expect((await anObserver.presses(heard, 'request show')).ref).toBe(begun)
})

test('nobody is said to have done what nobody has, and the way to a search is shown', async () => {
  const { keys, reply } = await anObserver.says('memory who pymes')

  expect(keys).toContain('commands.memory.who.none')
  expect(reply.links.map(({ command, input }) => [command, input])).toEqual([
    ['memory search', { query: 'pymes' }],
  ])
})

test('a need or a topic is asked for, and guests are told how to be linked', async () => {
  expect((await anObserver.says('memory who')).keys).toContain('refusal.memory.whoWhat')
  expect((await as(guest()).says('memory who SST')).keys).toContain('refusal.gate.guest')
})
