import { expect, test } from 'vitest'
import { pageOf, sheetFile } from '#bot/paper.ts'
import { received } from '#domain/fund/draft.ts'
import type { Language } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { said } from '#tests/setup/fund.ts'
import { entryIn, people } from './setting.ts'

const desk = await openDesk()
const { trinidad, barbados, brazil, officer, activity } = await people(desk)
await trinidad.makes('fund pledge', { amount: '1234.50', first: '1 May 2026', every: 'year' })
await desk.database.transact(async db => {
  for (let at = 1; at <= 40; at += 1)
    await db.fund.enter(
      received('fund', 'TT', at * 100, said()),
      { person: null, actedFor: null },
      desk.clock.now(),
    )
})
const { reply } = await trinidad.says('fund statement')
const page = pageOf(reply)!
const sheetIn = (language: Language) =>
  String(sheetFile(reply, page, { language, zone: 'UTC' })).replace(/[\u00a0\u202f]/g, ' ')

test('a statement is a message with the newest, a file with everything, and a page to print', () => {
  const rows = (body: typeof reply.body) => body.flatMap(block => (block.kind === 'table' ? block.rows : []))
  const [csv] = reply.body.flatMap(block => (block.kind === 'file' ? [block] : []))

  expect([rows(reply.body).length, rows(page.body).length]).toEqual([25, 41])
  expect(csv!.text.match(/^receive,/gm)).toHaveLength(40)
  expect([csv!.name, page.name]).toEqual([
    'fund-statement-TT-2026-09-01.csv',
    'fund-statement-TT-2026-09-01.html',
  ])
})

test.each([
  ['en', 'Statement of contributions: Trinidad and Tobago', 'US$1,234.50'],
  ['es', 'Trinidad y Tobago', '1234,50 US$'],
  ['pt', 'Trinidad e Tobago', 'US$ 1.234,50'],
  ['fr', 'Trinité-et-Tobago', '1 234,50 $ US'],
] as const)(
  'its page stands by itself in %s: nothing to load, to run or to press',
  (language, title, sum) => {
    const sheet = sheetIn(language)

    expect(sheet).toContain(`<html lang="${language}">`)
    for (const words of [title, sum, '@page']) expect(sheet).toContain(words)
    expect(sheet).not.toMatch(/<script|<link|<button|<form|<a |src=|url\(|@import/)
  },
)

test('what came of an instalment in part is told from what is still to come of it', async () => {
  const receipt = await officer.makes('fund receive', { contributor: 'BR', amount: '250', bank: 'BR-1' })
  const pledge = entryIn(
    (await brazil.makes('fund pledge', { amount: '1000', first: '1 October 2026' })).text,
  )
  await officer.makes('fund match', { entry: entryIn(receipt.text), pledge })

  const { text } = await brazil.does('fund statement')
  expect(text.replaceAll('\u00a0', ' ')).toContain('recebida em parte · recebidos US$ 250 de US$ 1.000')
})

test('a pledge can be for one activity, or in kind, and neither is ever added to the Fund', async () => {
  const { text: before } = await officer.says('fund show')
  const sums = { amount: '500', first: '1 October 2026', pot: 'cofinancing', activity }
  const forActivity = entryIn((await barbados.makes('fund pledge', sums)).text)
  const room = entryIn(
    (await barbados.makes('fund pledge', { first: '1 October 2026', means: 'in_kind', reason: 'A room' }))
      .text,
  )
  const came = { contributor: 'BB', amount: '300', bank: 'BB-1', pot: 'cofinancing', activity }
  await officer.makes('fund receive', came)
  await barbados.makes('fund in-kind', { reason: 'The room', pledge: room, worth: '200' })

  const { text } = await barbados.says('fund statement')
  expect(text).toContain(`Co-financing of ${activity}\nReceived: US$300\nPromised, still to come: US$200`)
  expect(text).toContain(`${forActivity} · 1 October 2026 – partly received · US$300 of US$500 received`)
  expect(text).toContain('Received: US$0')
  expect(text).not.toContain(`${room} · 1 October 2026`)
  const lines = (of: string) =>
    of.split('\n').filter(line => /^(Received|Promised|Earmarked|Available):/.test(line))
  expect(lines((await officer.says('fund show')).text)).toEqual(lines(before))
})

test('“fund statement TT” is typed without a word for what it is of', async () => {
  expect((await officer.says('fund statement TT')).text).toContain('Trinidad and Tobago')
})
