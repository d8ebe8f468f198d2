import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { rememberHeld } from '#tests/setup/memory.ts'
import { requestIn } from '#tests/setup/request.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { as, clock, contact, database, guest, observer, officer, staff } = await openDesk()
const { refs } = await rememberHeld(database, clock.now())
const mexico = as(await contact('MX'))
const argentina = as(await contact('AR'))
const someOfficer = as(await officer())
const anObserver = as(await observer())
const listed = ({ text }: Heard) => text.match(/(ACT|RIAL-\d{4})-\d{4}(?= ·)/g) ?? []
const rows = ({ reply }: Heard) => reply.body.flatMap(block => (block.kind === 'table' ? block.rows : []))
const bars = ({ reply }: Heard) =>
  reply.body.flatMap(block => (block.kind === 'chart' && block.chart.kind === 'bars' ? [block.chart] : []))[0]

test('a ministry’s history is what it asked and gave, newest first, counted by year and by topic', async () => {
  const heard = await anObserver.says('memory history Guatemala')

  expect(listed(heard)).toEqual([refs.conflicts, refs.storage, refs.landfills, refs.statistics])
  expect(heard.text).toContain('Guatemala: 4 activities and requests')
  expect(bars(heard)?.categories).toEqual(['2009', '2013', '2015', '2018'])
  expect(bars(heard)?.series.map(({ values }) => values)).toEqual([
    [1, 1, 1, 1],
    [0, 0, 0, 0],
  ])
  expect(rows(heard).map(([, asked, gave]) => [asked, gave])).toEqual([
    [2, 0],
    [1, 0],
    [1, 0],
  ])
  expect(heard.text).toContain('Child labour | 2 | 0')
})

test('what it gave stands beside what it asked; what nobody has dated is last and counted so', async () => {
  const heard = await mexico.says('memory history México')

  expect(listed(heard)).toEqual([refs.safeWork, refs.observatory])
  expect(heard.text).toContain(
    `${refs.safeWork} · Occupational Health and Safety - Safe Work Program – pidió`,
  )
  expect(heard.text).toContain(
    `${refs.observatory} · Labor Market Observatory and Public Information System – brindó`,
  )
  expect(heard.text).toContain('año desconocido')
})

test('requests are in it: of who asked at once, of who gives once it is under way; drafts for their own alone', async () => {
  const sides = { requester: mexico, officer: someOfficer, provider: argentina }
  const agreed = await requestIn('agreed', sides)
  const begun = await requestIn('under_way', sides)
  const { ref: draft } = await as(await staff('MX')).makes('request propose', {
    title: 'Otra',
    need: 'Otra.',
    topics: ['osh'],
  })

  expect(listed(await anObserver.says('memory history Mexico')).slice(0, 2)).toEqual([begun, agreed])
  expect(listed(await mexico.says('memory history Mexico'))).toContain(draft)
  expect(listed(await someOfficer.says('memory history Mexico'))).not.toContain(draft)
  const given = listed(await anObserver.says('memory history Argentina'))
  expect(given).toContain(begun)
  expect(given).not.toContain(agreed)
})

test('a long history goes page by page; the counts stand on the first', async () => {
  const ministry = 'CR'
  await database.transact(db =>
    db.memory.remember(
      Array.from({ length: 12 }, (_, at) => ({
        ref: `ACT-9${String(at).padStart(3, '0')}`,
        kind: 'activity' as const,
        requesters: [ministry],
        providers: [],
        topics: [],
        form: null,
        year: 1990 + at,
        language: 'en',
        title: 'Seminar',
        description: '',
      })),
    ),
  )
  const first = await anObserver.says('memory history "Costa Rica"')
  const second = await anObserver.presses(first, 'Next page')

  expect(first.text).toContain('14 activities and requests, page 1 of 2')
  expect(bars(first)?.categories).toHaveLength(14)
  expect(bars(second)).toBeUndefined()
  expect(second.reply.links.map(({ input }) => input)).toEqual([{ ministry, page: '1' }])
})

test('of a ministry without history that is said; guests are told how to be linked', async () => {
  expect((await anObserver.says('memory history Haiti')).keys).toContain('commands.memory.history.none')
  expect((await as(guest()).says('memory history Haiti')).keys).toContain('refusal.gate.guest')
  expect((await anObserver.says('memory history Wakanda')).keys).toContain('invalid.ministry')
})
